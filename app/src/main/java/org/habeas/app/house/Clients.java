package org.habeas.app.house;

import java.util.Map;
import java.util.TreeMap;

/** Client properties in the forms that the modules take. */
final class Clients {
    private Clients() {}

    static Map<String, String> texts(Map<String, Object> properties) {
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
