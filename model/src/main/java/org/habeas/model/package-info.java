/** The words that the modules speak: one record for each noun of the design, without behaviour beyond their own rules. */
@NullMarked
package org.habeas.model;

import org.jspecify.annotations.NullMarked;
