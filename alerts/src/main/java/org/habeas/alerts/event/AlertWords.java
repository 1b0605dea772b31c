package org.habeas.alerts.event;

import java.util.Locale;
import java.util.stream.Collectors;
import org.habeas.model.Alert;
import org.habeas.model.Evidence;
import org.habeas.model.Person;
import org.habeas.model.Reason;

/** An alert in a few words of plain text, as feeds, mails and messages have it. What was read may be in it, unescaped. */
public final class AlertWords {
    private AlertWords() {}

    /** What happened to whom, and whether that is retracted; one line unless a name has several. */
    public static String title(Alert alert) {
        String retracted = alert.reason() == Reason.RETRACTED ? "Retracted: " : "";
        String who = who(alert);
        return retracted + label(alert.kind().code()) + (who.isEmpty() ? "" : ": " + who);
    }

    /** The persons' names; empty where nobody is named. */
    public static String who(Alert alert) {
        return alert.persons().stream().map(Person::name).collect(Collectors.joining(", "));
    }

    /** A line for each source: who says it, in which words. */
    public static String quotes(Alert alert) {
        return alert.sources().stream().map(AlertWords::line).collect(Collectors.joining("\n"));
    }

    private static String line(Evidence source) {
        return source.publisher() + ": " + source.quote();
    }

    /** A code as words: {@code calls_for_release} is "Calls for release". */
    public static String label(String code) {
        String words = code.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
