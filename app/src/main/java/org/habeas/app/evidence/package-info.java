/** Evidence as it lies on its topics: checked, exported, signed and given up. */
@NullMarked
package org.habeas.app.evidence;

import org.jspecify.annotations.NullMarked;
