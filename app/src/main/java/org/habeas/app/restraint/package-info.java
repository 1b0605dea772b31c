/** Silences and holds as they are placed, listed and lifted. */
@NullMarked
package org.habeas.app.restraint;

import org.jspecify.annotations.NullMarked;
