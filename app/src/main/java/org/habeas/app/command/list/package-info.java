/** {@code habeas sources} and {@code watchlist}: the lists that a desk keeps. */
@NullMarked
package org.habeas.app.command.list;

import org.jspecify.annotations.NullMarked;
