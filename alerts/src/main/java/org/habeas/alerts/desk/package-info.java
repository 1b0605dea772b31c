/** The desk page, the live stream and the view of happenings that they show. */
@NullMarked
package org.habeas.alerts.desk;

import org.jspecify.annotations.NullMarked;
