/** Runs the roles of one process: what is started, in which order, and what ends it. */
@NullMarked
package org.habeas.app.house;

import org.jspecify.annotations.NullMarked;
