package org.habeas.alerts.mail;

import java.util.List;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param text for readers without HTML
 * @param html the same as a page
 * @param threads ids of the happenings that it tells of: mails of one happening are shown together
 */
public record Mail(String subject, String text, String html, List<String> threads) {
    public Mail {
        threads = List.copyOf(threads);
    }
}
