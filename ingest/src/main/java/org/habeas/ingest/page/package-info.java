/** An article's web page to its title, text, author, date and language. */
@NullMarked
package org.habeas.ingest.page;

import org.jspecify.annotations.NullMarked;
