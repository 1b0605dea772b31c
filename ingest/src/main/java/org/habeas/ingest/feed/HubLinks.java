package org.habeas.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.habeas.model.Hub;
import org.habeas.net.Fetch;
import org.habeas.net.WebUrl;

/** The hub that an answer names in its {@code Link} headers (RFC 8288), which goes before what its text says (WebSub, section 4). */
public final class HubLinks {
    private static final int MOST_TARGETS = 100;
    private static final String PARAMETER =
            "\\s*;\\s*([\\w*!#$%&'+.^`|~-]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\",;\\s]*)))?";
    private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
    private static final Pattern LINK = Pattern.compile("<([^>]{1,2000})>((?:" + PARAMETER + ")*+)");

    private HubLinks() {}

    /** Empty unless both {@code rel=hub} and {@code rel=self} are there. */
    public static Optional<Hub> in(Fetch.Answer answer) {
        Map<String, String> targets = new HashMap<>();
        for (String header : answer.headers().getOrDefault("link", List.of())) {
            Matcher link = LINK.matcher(header);
            while (link.find() && targets.size() < MOST_TARGETS) {
                String target = link.group(1);
                relations(link.group(2)).forEach(relation -> WebUrl.resolve(answer.url(), target)
                        .ifPresent(url -> targets.putIfAbsent(relation, url.toString())));
            }
        }
        return targets.containsKey("hub") && targets.containsKey("self")
                ? Optional.of(new Hub(targets.get("hub"), targets.get("self")))
                : Optional.empty();
    }

    /** A second {@code rel} of one link counts for nothing (RFC 8288, section 3.3). */
    private static List<String> relations(String parameters) {
        Matcher parameter = PARAMETERS.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String names = Objects.requireNonNullElse(
                        parameter.group(2), Objects.requireNonNullElse(parameter.group(3), ""));
                return List.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+"));
            }
        }
        return List.of();
    }
}
