/** The embedded broker, and the topics created on whatever broker is used. */
@NullMarked
package org.habeas.app.kafka;

import org.jspecify.annotations.NullMarked;
