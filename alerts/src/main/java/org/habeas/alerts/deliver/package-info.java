/** Durable deliveries: an alert for a subscription, tried until it arrives or is given up; the state lives in Kafka. */
@NullMarked
package org.habeas.alerts.deliver;

import org.jspecify.annotations.NullMarked;
