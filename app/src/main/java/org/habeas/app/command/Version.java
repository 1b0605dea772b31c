package org.habeas.app.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} and {@code version} print. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    /** The version of the jar; a class folder has none. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "habeas " + (version == null ? "(not packaged)" : version) + ", Java " + Runtime.version();
    }
}
