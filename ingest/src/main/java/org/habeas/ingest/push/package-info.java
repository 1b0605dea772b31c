/** Being told of news instead of asking for it: WebSub (W3C Recommendation, 23 January 2018). */
@NullMarked
package org.habeas.ingest.push;

import org.jspecify.annotations.NullMarked;
