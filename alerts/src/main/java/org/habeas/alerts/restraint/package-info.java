/** What desks keep from going out: silenced happenings and cases, and names on hold. */
@NullMarked
package org.habeas.alerts.restraint;

import org.jspecify.annotations.NullMarked;
