package org.habeas.app.alerts;

import static org.habeas.app.alerts.AlertsRig.alert;
import static org.habeas.app.alerts.AlertsRig.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.habeas.alerts.Alerts;
import org.habeas.alerts.restraint.RestraintReader;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.app.command.HabeasCommand;
import org.habeas.app.config.SettingsReader;
import org.habeas.app.kafka.TopicWriter;
import org.habeas.app.restraint.HeldNames;
import org.habeas.app.restraint.RestraintApi;
import org.habeas.app.restraint.RestraintOffice;
import org.habeas.model.Case;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.topic.Json;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestraintApiTest {
    private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Restraints restraints = new Restraints(new HeldNames(), Clock.systemUTC());

    @TempDir
    Path directory;

    private AlertsRig rig;
    private RestraintOffice office;
    private Alerts alerts;
    private RestraintReader reader;
    private Path config;

    @BeforeEach
    void start() throws Exception {
        rig = new AlertsRig(directory.resolve("kafka"));
        config = Files.writeString(
                directory.resolve("habeas.yaml"), "kafka: {bootstrap: \"" + rig.bootstrap() + "\"}\n");
        office = new RestraintOffice(rig.kafka, SettingsReader.read(config), Clock.systemUTC());
        alerts = AlertsRig.alerts(rig.kafka, new SimpleMeterRegistry(), List.of(), new RestraintApi(office));
        alerts.start();
        reader = new RestraintReader(restraints, rig.kafka, Topics.RESTRAINTS.value());
        reader.start();
    }

    @AfterEach
    void stop() {
        reader.close();
        alerts.close();
        rig.close();
    }

    @Test
    void aHappeningIsSilencedAndHeardAgain() throws Exception {
        HttpResponse<String> placed = post("/silences", body("h-1"));
        assertEquals(201, placed.statusCode(), placed.body());
        await("the restraint", () -> restraints.isSilenced(alert("h-1", 1, Reason.NEW)));
        assertFalse(restraints.isSilenced(alert("h-2", 1, Reason.NEW)));

        String id = Json.mapper().readTree(placed.body()).get("id").asText();
        assertEquals(
                200, post("/silences/" + id + "/lift", "{\"author\":\"Desk\"}").statusCode());

        await("the end of the restraint", () -> !restraints.isSilenced(alert("h-1", 1, Reason.NEW)));
        assertEquals(
                404, post("/silences/" + id + "/lift", "{\"author\":\"Desk\"}").statusCode());
        assertEquals("[]", get("/silences"));
        JsonNode log = Json.mapper().readTree(get("/silences?all=true"));
        assertEquals("Desk", log.get(0).at("/lifted/author").asText());
    }

    @Test
    void aCaseIsSilencedOnceItIsKnown() throws Exception {
        assertEquals(404, post("/silences", body("c-1")).statusCode());
        var one = new Case("c-1", "Ana Ejemplo", List.of(), null, "AZ", List.of(), Tlp.CLEAR);
        TopicWriter.write(
                rig.kafka,
                Topics.CASES.value(),
                List.of(new ProducerRecord<>(Topics.CASES.name(), "c-1", one)),
                () -> {});

        assertEquals(201, post("/silences", body("c-1")).statusCode());

        await("the restraint", () -> restraints.isSilenced(alert("h-1", 1, Reason.NEW)));
    }

    @Test
    void aNameIsHeldInAnySpellingAndToldOnlyWhereItIsAskedFor() throws Exception {
        String id = habeas("hold", "add", "Ана Эхемпло", "--by", "Desk", "--reason", "the family of Ejemplo asks");
        await("the restraint", () -> restraints.isHeld(alert("h-1", 1, Reason.NEW)));

        String listed = habeas("hold", "list") + get("/holds");
        assertTrue(listed.contains(id), listed);
        assertFalse(listed.contains("Эхемпло"), listed);
        assertTrue(habeas("hold", "list", "--names").contains("Эхемпло"));
        assertTrue(get("/holds?names=true").contains("Эхемпло"));

        assertEquals(id, habeas("hold", "lift", id, "--by", "Desk"));
        await("the end of the restraint", () -> !restraints.isHeld(alert("h-1", 1, Reason.NEW)));
    }

    @Test
    void whatIsNoneIsRefusedWithoutAWordOfIt() throws Exception {
        for (String body : List.of(
                "{\"target\":\"Ana Ejemplo\",\"author\":\"Desk\",\"reason\":\"known\",\"until\":\"" + END + "\"}",
                "{\"target\":\"h-1\",\"author\":\"Desk\",\"reason\":\"Ejemplo\"}",
                "{\"target\":\"h-1\",\"reason\":\"Ejemplo\",\"until\":\"" + END + "\"}",
                "{\"target\":\"h-1\",\"author\":\"Desk\",\"reason\":\"Ejemplo\",\"until\":\"2001-01-01T00:00:00Z\"}",
                "{\"target\":\"h-1\",\"whom\":\"Ejemplo\"}",
                "\"Ejemplo\"",
                "null")) {
            HttpResponse<String> refused = post("/silences", body);
            assertEquals(400, refused.statusCode(), refused.body());
            assertFalse(refused.body().contains("Ejemplo"), refused.body());
        }
        assertEquals(
                400,
                post("/holds", "{\"author\":\"Desk\",\"reason\":\"known\"}").statusCode());
        assertEquals("[]", get("/silences?all=true"));
    }

    @Test
    void whatIsDescribedIsServed() throws Exception {
        var described = new TreeSet<String>();
        new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../docs/openapi.yaml").toFile())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        described.removeIf(call -> !call.matches("(GET|POST) /api/(silences|holds).*"));
        var server = Javalin.create();
        new RestraintApi(office).add(server);
        Set<String> served = server.unsafeConfig().pvt.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.getEndpoint().getMethod() + " "
                        + handler.getEndpoint().getPath())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, served);
    }

    private static String body(String target) {
        return "{\"target\":\"" + target + "\",\"author\":\"Desk\",\"reason\":\"known\",\"until\":\"" + END + "\"}";
    }

    private String get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        URI desk = alerts.deskAddress();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.getPort() + "/api" + path))
                .header("Authorization", "Bearer " + desk.getQuery().substring("token=".length()));
    }

    private String habeas(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", config.toString()));
        PrintStream before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, HabeasCommand.run(all.toArray(String[]::new)));
            return out.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setOut(before);
        }
    }
}
