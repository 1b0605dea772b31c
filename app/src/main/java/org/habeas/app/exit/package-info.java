/** How the process ends: its exit codes and the failures that end it, each told in one line. */
@NullMarked
package org.habeas.app.exit;

import org.jspecify.annotations.NullMarked;
