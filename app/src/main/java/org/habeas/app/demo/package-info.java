/** The sample newsroom, a webhook receiver that checks signatures, and alerts as a reader wants to see them. */
@NullMarked
package org.habeas.app.demo;

import org.jspecify.annotations.NullMarked;
