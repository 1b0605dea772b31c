/** {@code habeas deliveries}, {@code tail} and the subcommands of {@code subscriptions}: work on a running habeas. */
@NullMarked
package org.habeas.app.command.delivery;

import org.jspecify.annotations.NullMarked;
