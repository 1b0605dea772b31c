/** Alert topics to subscribers: webhooks, live stream, desk page. */
@NullMarked
package org.habeas.alerts;

import org.jspecify.annotations.NullMarked;
