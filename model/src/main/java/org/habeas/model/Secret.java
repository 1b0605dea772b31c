package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text that must not be shown: it prints as stars, so that no log line, error or dump of a record that holds it can
 * leak it. It is written in full only as JSON, on topics that the cluster's access rules protect.
 *
 * @param value the text itself
 */
public record Secret(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {
        Require.text("secret", value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
