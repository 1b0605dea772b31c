package org.habeas.alerts.desk;

import io.javalin.Javalin;

/** More that the desk's server answers, behind the same token. */
@FunctionalInterface
public interface Routes {
    void add(Javalin server);
}
