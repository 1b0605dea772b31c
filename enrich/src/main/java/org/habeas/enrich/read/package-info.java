/** Says which events an article reports, and why. */
@NullMarked
package org.habeas.enrich.read;

import org.jspecify.annotations.NullMarked;
