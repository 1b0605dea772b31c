/** {@code habeas evidence}. */
@NullMarked
package org.habeas.app.command.evidence;

import org.jspecify.annotations.NullMarked;
