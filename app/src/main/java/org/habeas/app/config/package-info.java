/** The configuration: {@code habeas.yaml} read into checked records, each complaint with its line and what is allowed. */
@NullMarked
package org.habeas.app.config;

import org.jspecify.annotations.NullMarked;
