/** Text as tokens and sentences with offsets, and patterns over tokens; knows no language. */
@NullMarked
package org.habeas.enrich.text;

import org.jspecify.annotations.NullMarked;
