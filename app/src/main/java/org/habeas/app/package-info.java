/** Command line, configuration, embedded broker, wiring, metrics and health; the only place that starts threads and exits. */
@NullMarked
package org.habeas.app;

import org.jspecify.annotations.NullMarked;
