package org.habeas.app.ops;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Whether each part is ready and, where not, why. Safe for many threads. */
public final class Readiness {
    private final Map<String, Supplier<Optional<String>>> parts = new ConcurrentSkipListMap<>();

    /** A part that is asked each time for what it lacks; empty when it is ready. The newest of a name counts. */
    public void watch(String part, Supplier<Optional<String>> problem) {
        parts.put(part, problem);
    }

    /** Cause by part, of the parts that are not ready; empty when all are. */
    public Map<String, String> problems() {
        var problems = new TreeMap<String, String>();
        parts.forEach((part, problem) -> problem.get().ifPresent(cause -> problems.put(part, cause)));
        return problems;
    }
}
