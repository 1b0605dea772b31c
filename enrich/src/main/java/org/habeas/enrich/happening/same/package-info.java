/** The decision whether two tellings are of one happening: pure functions, each with its reason. */
@NullMarked
package org.habeas.enrich.happening.same;

import org.jspecify.annotations.NullMarked;
