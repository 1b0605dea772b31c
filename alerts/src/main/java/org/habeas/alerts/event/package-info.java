/** Alerts as they are read from their topics, and the bodies that leave. */
@NullMarked
package org.habeas.alerts.event;

import org.jspecify.annotations.NullMarked;
