package org.habeas.alerts.contract;

import static org.habeas.alerts.event.AlertSamples.alert;
import static org.habeas.alerts.event.AlertSamples.link;
import static org.habeas.alerts.event.AlertSamples.organisation;
import static org.habeas.alerts.event.AlertSamples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.habeas.alerts.api.AcknowledgeApi;
import org.habeas.alerts.api.Api;
import org.habeas.alerts.event.AlertSamples;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Alert;
import org.habeas.model.Attempt;
import org.habeas.model.Bearer;
import org.habeas.model.Delivery;
import org.habeas.model.DeliveryClaims;
import org.habeas.model.DeliveryPlan;
import org.habeas.model.DeliveryState;
import org.habeas.model.EndpointHealth;
import org.habeas.model.Escalation;
import org.habeas.model.Evidence;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Restraint;
import org.habeas.model.RestraintKind;
import org.habeas.model.Subscription;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.habeas.model.WatchedOrganisation;
import org.habeas.model.Withholding;
import org.habeas.topic.Json;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;

/** The published contracts say what the code does. */
class ContractsTest {
    private static final JsonNode SCHEMA = read(Json.mapper(), "alert.v1.schema.json");
    private static final JsonNode OPENAPI = read(new ObjectMapper(new YAMLFactory()), "openapi.yaml");
    private static final JsonNode ASYNCAPI = read(new ObjectMapper(new YAMLFactory()), "asyncapi.yaml");

    @Test
    void everyAlertThatLeavesIsValidByTheSchema() throws Exception {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);
        for (Reason reason : Reason.values()) {
            var link = link("az", Tlp.AMBER, 3);
            var weekly = List.of(organisation("Example Weekly", link));
            Alert alert = alert("h-1", 1, reason, Tlp.AMBER, weekly, person("Ana Ejemplo", link), person("Beno", null));
            JsonNode event = Json.mapper().readTree(Payload.FULL.body(AlertSamples.event(alert), null));

            assertEquals(Set.of(), schema.validate(event.get("data")));
            assertEquals(SCHEMA.get("$id").asText(), event.get("dataschema").asText());
        }
        assertTrue(!schema.validate(Json.mapper().createObjectNode()).isEmpty());
    }

    @Test
    void theSchemaNamesEveryComponentAndEveryCode() {
        Set<String> alert = components(Alert.class);
        alert.add("family");
        assertEquals(alert, names(SCHEMA.get("properties")));
        assertEquals(components(Person.class), names(SCHEMA.at("/$defs/person/properties")));
        assertEquals(components(Evidence.class), names(SCHEMA.at("/$defs/source/properties")));
        assertEquals(components(WatchedOrganisation.class), names(SCHEMA.at("/$defs/watchedOrganisation/properties")));
        assertEquals(components(WatchLink.class), names(SCHEMA.at("/$defs/watch/properties")));
        assertEquals(codes(Kind.values(), Kind::code), values(SCHEMA.at("/properties/kind/enum")));
        assertEquals(codes(Reason.values(), Reason::code), values(SCHEMA.at("/properties/reason/enum")));
        assertEquals(codes(Tlp.values(), Tlp::code), values(SCHEMA.at("/properties/marking/enum")));
    }

    @Test
    void theApiHasThePathsThatAreDescribedAndNoOthers() {
        Javalin server = Javalin.create();
        new Api("desk-1", null, null, null, subscription -> subscription.name()).add(server);
        new AcknowledgeApi(null, null).add(server);
        Set<String> served = server.unsafeConfig().pvt.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.getEndpoint().getMethod() + " "
                        + handler.getEndpoint().getPath())
                .filter(route -> !route.startsWith("BEFORE"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> described = new TreeSet<>();
        OPENAPI.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    // app serves watchlists and restraints, the desk the feeds; their tests hold them to what is
                    // described
                    if (!method.equals("parameters")
                            && !path.getKey().matches("/(api/(watchlists|silences|holds)|feeds/).*")) {
                        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertEquals(described, served);
    }

    @Test
    void theApisSchemasNameEveryComponentAndEveryCode() {
        JsonNode schemas = OPENAPI.at("/components/schemas");
        assertEquals(components(Subscription.class), names(schemas.at("/Subscription/properties")));
        assertEquals(components(Escalation.class), names(schemas.at("/Escalation/properties")));
        assertEquals(components(Acknowledgement.class), names(schemas.at("/Acknowledgement/properties")));
        assertEquals(components(Delivery.class), names(schemas.at("/Delivery/properties")));
        assertEquals(components(Attempt.class), names(schemas.at("/Attempt/properties")));
        assertEquals(components(Withholding.class), names(schemas.at("/Withholding/properties")));
        assertEquals(components(EndpointHealth.class), names(schemas.at("/EndpointHealth/properties")));
        assertEquals(components(Restraint.class), names(schemas.at("/Restraint/properties")));
        assertEquals(components(Bearer.class), names(schemas.at("/Restraint/properties/person/properties")));
        assertEquals(
                codes(RestraintKind.values(), RestraintKind::code),
                values(schemas.at("/Restraint/properties/kind/enum")));
        assertEquals(codes(DeliveryState.values(), DeliveryState::code), values(schemas.at("/DeliveryState/enum")));
        assertEquals(codes(Outcome.values(), Outcome::word), values(schemas.at("/Outcome/enum")));
        assertEquals(codes(Tlp.values(), Tlp::code), values(schemas.at("/Tlp/enum")));
        assertEquals(
                codes(Payload.values(), p -> p.name().toLowerCase(java.util.Locale.ROOT)),
                values(schemas.at("/Subscription/properties/payload/enum")));
    }

    @Test
    void aDeliveryIsWrittenAsDescribed() {
        Delivery delivery = Delivery.pending("h-1-r1", "h-1", "a", "sha256:" + "0".repeat(64), Instant.EPOCH);

        assertEquals(
                names(OPENAPI.at("/components/schemas/Delivery/properties")),
                names(Json.mapper().valueToTree(delivery)));
    }

    @Test
    void plansAndClaimsAreWrittenAsDescribed() {
        JsonNode messages = ASYNCAPI.at("/components/messages");
        assertEquals(components(DeliveryPlan.class), names(messages.at("/deliveryPlan/payload/properties")));
        assertEquals(components(DeliveryClaims.class), names(messages.at("/deliveryClaims/payload/properties")));
    }

    @Test
    void everyChannelIsATopicOfTheCatalogue() {
        Set<String> topics = Topics.all().stream().map(topic -> topic.name()).collect(Collectors.toSet());
        Set<String> described = StreamSupport.stream(ASYNCAPI.get("channels").spliterator(), false)
                .map(channel -> channel.get("address"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        assertTrue(topics.containsAll(described), described.toString());
        assertTrue(described.containsAll(List.of(
                Topics.DETENTION_ALERTS.name(),
                Topics.STATEMENT_ALERTS.name(),
                Topics.SUBSCRIPTIONS.name(),
                Topics.ENDPOINTS.name(),
                Topics.DELIVERIES.name(),
                Topics.DEAD_LETTERS.name())));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <E> List<String> codes(E[] values, java.util.function.Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(ObjectMapper mapper, String name) {
        try {
            return mapper.readTree(Files.readAllBytes(Path.of("..", "docs", name)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
