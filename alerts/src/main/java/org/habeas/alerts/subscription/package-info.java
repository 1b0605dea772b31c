/** Who wants which alerts, and what each exit may see of them. */
@NullMarked
package org.habeas.alerts.subscription;

import org.jspecify.annotations.NullMarked;
