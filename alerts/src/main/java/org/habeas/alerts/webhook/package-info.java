/** One signed HTTP request to one endpoint, and what its answer means (Standard Webhooks 1.0). */
@NullMarked
package org.habeas.alerts.webhook;

import org.jspecify.annotations.NullMarked;
