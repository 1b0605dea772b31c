/** What operators look at: metrics, and whether the process is alive and ready, with the cause where it is not. */
@NullMarked
package org.habeas.app.ops;

import org.jspecify.annotations.NullMarked;
