package org.habeas.app.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.habeas.app.exit.Failure;
import org.habeas.topic.Topic;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCreationTest {
    @TempDir
    Path directory;

    @Test
    void creates_what_is_missing_with_its_settings_and_leaves_the_rest() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0, fault -> {});
                Admin admin = Admin.create(clients(kafka.bootstrap()))) {
            TopicCreation.createMissing(clients(kafka.bootstrap()), List.of(Topics.WATCHLIST));
            TopicCreation.createMissing(clients(kafka.bootstrap()), Topics.all());
            assertEquals(names(), new TreeSet<>(admin.listTopics().names().get(20, TimeUnit.SECONDS)));
            assertEquals("compact", setting(admin, Topics.WATCHLIST.name(), "cleanup.policy"));
        }
    }

    @Test
    void says_in_one_line_that_a_property_is_wrong() {
        var properties = Map.<String, Object>of("bootstrap.servers", "nowhere");
        Failure failure =
                assertThrows(Failure.class, () -> TopicCreation.createMissing(properties, List.of(Topics.WATCHLIST)));
        assertTrue(failure.getMessage().contains("nowhere"), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    private static TreeSet<String> names() {
        var names = new TreeSet<String>();
        Topics.all().stream().map(Topic::name).forEach(names::add);
        return names;
    }

    private static Map<String, Object> clients(String bootstrap) {
        return Map.of("bootstrap.servers", bootstrap);
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(20, TimeUnit.SECONDS)
                .get(resource)
                .get(name)
                .value();
    }
}
