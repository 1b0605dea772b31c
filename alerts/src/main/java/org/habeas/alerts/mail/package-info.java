/** Alerts by e-mail: what a mail says, and how it is handed to an SMTP server. */
@NullMarked
package org.habeas.alerts.mail;

import org.jspecify.annotations.NullMarked;
