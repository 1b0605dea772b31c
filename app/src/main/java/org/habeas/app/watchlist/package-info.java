/** Brings watchlist files onto their topic: what changed is written, what is gone is removed. */
@NullMarked
package org.habeas.app.watchlist;

import org.jspecify.annotations.NullMarked;
