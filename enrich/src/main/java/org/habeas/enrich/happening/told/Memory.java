package org.habeas.enrich.happening.told;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was needed lately, up to a size: the longest unused is forgotten. Not safe for use by several threads. */
public final class Memory<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private static final float LOAD = 0.75f;

    private final int most;

    /** @param most so many entries are kept */
    public Memory(int most) {
        super(16, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
