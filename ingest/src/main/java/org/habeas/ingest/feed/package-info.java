/** What publishers syndicate (RSS, Atom, RDF, JSON Feed, sitemaps) to items. */
@NullMarked
package org.habeas.ingest.feed;

import org.jspecify.annotations.NullMarked;
