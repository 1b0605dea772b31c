/** From triggers and mentions to events: who is acted on, by whom, when and where, and whether it is news. */
@NullMarked
package org.habeas.enrich.read.event;

import org.jspecify.annotations.NullMarked;
