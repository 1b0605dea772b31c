/** Whether two written names can be one person's or one organisation's, across scripts, spellings, cases and orders. */
@NullMarked
package org.habeas.enrich.name;

import org.jspecify.annotations.NullMarked;
