/** Work over files of one JSON object a line: bad lines are told and left out, progress is shown, order is kept. */
@NullMarked
package org.habeas.app.lines;

import org.jspecify.annotations.NullMarked;
