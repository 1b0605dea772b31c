/** {@code habeas silence} and {@code habeas hold}. */
@NullMarked
package org.habeas.app.command.restraint;

import org.jspecify.annotations.NullMarked;
