/** Calendars as files (RFC 5545). */
@NullMarked
package org.habeas.alerts.calendar;

import org.jspecify.annotations.NullMarked;
