package org.habeas.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Function;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.alerts.subscription.SubscriptionCheck;
import org.habeas.model.Escalation;
import org.habeas.model.Subscription;
import org.habeas.topic.Json;
import org.jspecify.annotations.Nullable;

/** A subscription as the API shows it: no secret, and of the endpoint only its origin, for its path may be a key. */
final class SubscriptionView {
    private final Directory directory;
    private final Function<Subscription, String> feeds;

    SubscriptionView(Directory directory, Function<Subscription, String> feeds) {
        this.directory = directory;
        this.feeds = feeds;
    }

    ArrayNode all() {
        ArrayNode all = Json.mapper().createArrayNode();
        directory.written().forEach(subscription -> all.add(of(subscription)));
        return all;
    }

    ObjectNode of(Subscription s) {
        ObjectNode view = Json.mapper()
                .createObjectNode()
                .put("name", s.name())
                .put("owner", s.owner())
                .put("endpoint", origin(s.endpoint()))
                .put("filter", s.filter())
                .put("payload", s.payload())
                .put("tlp", s.tlp())
                .put("allowPrivate", s.allowPrivate())
                .put("active", s.active())
                .put("secrets", s.secrets().size())
                .put("feed", feeds.apply(s))
                .put("configured", directory.isConfigured(s.name()));
        view.set("escalation", escalation(s));
        s.lists().forEach(view.putArray("lists")::add);
        view.put("pace", text(s.pace()))
                .put("quiet", s.quiet())
                .put("zone", s.zone())
                .put("digest", text(s.digest()));
        view.put("refused", directory.check(s) instanceof SubscriptionCheck.Refused bad ? bad.reason() : null);
        view.set("health", health(s.name()));
        return view;
    }

    private @Nullable ObjectNode escalation(Subscription s) {
        Escalation escalation = s.escalation();
        if (escalation == null) {
            return null;
        }
        ObjectNode view = Json.mapper()
                .createObjectNode()
                .put("endpoint", origin(escalation.endpoint()))
                .put("after", text(escalation.after()))
                .put("filter", escalation.filter());
        view.set("health", health(Subscriber.escalationOf(s.name())));
        return view;
    }

    private @Nullable JsonNode health(String name) {
        return directory.health(name).<JsonNode>map(Json.mapper()::valueToTree).orElse(null);
    }

    private static @Nullable String text(@Nullable Duration time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String origin(@Nullable String endpoint) {
        try {
            URI uri = new URI(endpoint == null ? "" : endpoint);
            if (uri.isOpaque()) {
                return "mailto:" + uri.getSchemeSpecificPart().replaceFirst(".*@", "…@");
            }
            return uri.getHost() == null
                    ? null
                    : uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
