/** Languages as data: one pack a language, read from YAML, and the recognition of an article's language. */
@NullMarked
package org.habeas.enrich.language;

import org.jspecify.annotations.NullMarked;
