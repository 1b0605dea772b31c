/** The whole topology without a broker, in the articles' own time. */
@NullMarked
package org.habeas.app.replay;

import org.jspecify.annotations.NullMarked;
