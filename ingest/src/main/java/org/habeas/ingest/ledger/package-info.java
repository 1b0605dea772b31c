/** What was written and what is remembered, in Kafka: an article is written once, however often ingest starts again. */
@NullMarked
package org.habeas.ingest.ledger;

import org.jspecify.annotations.NullMarked;
