/** The topic catalogue: each topic's name, key, serdes, partitions and clean-up in one place, and the JSON they carry. */
@NullMarked
package org.habeas.topic;

import org.jspecify.annotations.NullMarked;
