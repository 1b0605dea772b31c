/** The HTTP API over subscriptions and deliveries, for whoever holds the desk's token. */
@NullMarked
package org.habeas.alerts.api;

import org.jspecify.annotations.NullMarked;
