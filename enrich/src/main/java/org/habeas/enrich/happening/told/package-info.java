/** What articles tell and what is known of a happening from it: values without stores or policy. */
@NullMarked
package org.habeas.enrich.happening.told;

import org.jspecify.annotations.NullMarked;
