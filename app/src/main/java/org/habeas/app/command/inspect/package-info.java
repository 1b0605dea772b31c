/** {@code habeas inspect}: why one thing was read or matched as it was, alone or a file of many. */
@NullMarked
package org.habeas.app.command.inspect;

import org.jspecify.annotations.NullMarked;
