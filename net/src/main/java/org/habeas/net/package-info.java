/** HTTP towards a hostile world: which addresses may be connected to, and clients that ask before they connect. */
@NullMarked
package org.habeas.net;

import org.jspecify.annotations.NullMarked;
