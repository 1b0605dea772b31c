/** The command line: one class a command, each reading its options and handing the work on. */
@NullMarked
package org.habeas.app.command;

import org.jspecify.annotations.NullMarked;
