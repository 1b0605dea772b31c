/** Classifiers that are trained by the build, and what they are told of a text. */
@NullMarked
package org.habeas.enrich.read.learn;

import org.jspecify.annotations.NullMarked;
