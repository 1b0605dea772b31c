/** Measurements, never shipped. */
@NullMarked
package org.habeas.bench;

import org.jspecify.annotations.NullMarked;
