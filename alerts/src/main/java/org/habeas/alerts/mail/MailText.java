package org.habeas.alerts.mail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.habeas.alerts.desk.Html;
import org.habeas.model.Tlp;

/** Words of a mail that tells of one event, or of several that came between two digests. */
public final class MailText {
    private static final int SUBJECT = 150;

    private MailText() {}

    /**
     * The mail that tells of those events.
     *
     * @param bodies structured CloudEvents, at least one
     * @param gathered whether it is a digest
     */
    public static Mail of(List<byte[]> bodies, boolean gathered) {
        List<MailItem> items = bodies.stream().map(MailItem::of).toList();
        String title = gathered ? alerts(items.size()) : items.get(0).title();
        Tlp narrowest = items.stream()
                .map(MailItem::marking)
                .max(Comparator.naturalOrder())
                .orElse(Tlp.RED);
        String subject = shortened(clean("[" + narrowest.code() + "] " + title).replace('\n', ' '));
        String text = clean(narrowest.code() + "\n\n"
                + items.stream().map(MailItem::text).collect(Collectors.joining("\n* * *\n\n"))
                + "\n" + narrowest.code() + "\n");
        List<String> threads = items.stream()
                .map(MailItem::happening)
                .filter(h -> !h.isEmpty())
                .distinct()
                .toList();
        return new Mail(subject, text, html(subject, narrowest, items), threads);
    }

    private static String alerts(int count) {
        return count + (count == 1 ? " alert" : " alerts");
    }

    private static String shortened(String subject) {
        int end = subject.codePointCount(0, subject.length()) <= SUBJECT
                ? subject.length()
                : subject.offsetByCodePoints(0, SUBJECT);
        return end == subject.length() ? subject : subject.substring(0, end) + "…";
    }

    /** The marking stands at the top and at the end, as TLP 2.0 asks. */
    private static String html(String subject, Tlp marking, List<MailItem> items) {
        Html html = new Html()
                .raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .text(subject)
                .raw("</title></head><body><p>")
                .text(marking.code())
                .raw("</p>");
        items.forEach(item -> html.append(item.html()).raw("<hr>"));
        return html.raw("<p>").text(marking.code()).raw("</p></body></html>").toString();
    }

    /** Without characters that would let what was read disguise itself, or end a line of a header. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> Html.isPlain((char) Math.min(c, Character.MAX_VALUE)) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
