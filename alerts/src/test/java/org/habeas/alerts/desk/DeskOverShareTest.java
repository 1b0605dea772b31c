package org.habeas.alerts.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertMatrix;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Audience;
import org.habeas.alerts.subscription.SubscriptionCheck;
import org.habeas.model.Subscription;
import org.habeas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Lists × clearance × marking × reason at each exit that is read: page, live stream, feed, calendar, terminal. */
class DeskOverShareTest {
    private static final Map<String, Query> QUERIES = Map.of(
            "", new Query("", "", "", false),
            "country = AZ", new Query("", "", "AZ", false),
            "listed", new Query("", "", "", true));

    @Test
    void thePageShowsNothingThatItIsNotClearedForAndEachRetractionOfWhatItShowed() {
        AlertMatrix.checkAlerts(DeskOverShareTest::page);
        AlertMatrix.checkRestraints(DeskOverShareTest::page);
        AlertMatrix.checkRetractions(DeskOverShareTest::page, " retracted\" id=");
    }

    @Test
    void oneHappeningsPartOfThePageDoesAsThePage() {
        AlertMatrix.checkAlerts(DeskOverShareTest::fragment);
        AlertMatrix.checkRestraints(DeskOverShareTest::fragment);
        AlertMatrix.checkRetractions(DeskOverShareTest::fragment, " retracted\" id=");
    }

    @Test
    void theLiveStreamSendsNothingThatItIsNotClearedForAndEachRetractionOfWhatItSent() {
        AlertMatrix.checkAlerts(DeskOverShareTest::stream);
        AlertMatrix.checkRestraints(DeskOverShareTest::stream);
        AlertMatrix.checkRetractions(DeskOverShareTest::stream, "\"reason\":\"retracted\"");
    }

    @Test
    void aFeedShowsNothingThatItIsNotClearedForAndEachRetractionOfWhatItShowed() {
        AlertMatrix.checkAlerts(DeskOverShareTest::feed);
        AlertMatrix.checkRestraints(DeskOverShareTest::feed);
        AlertMatrix.checkRetractions(DeskOverShareTest::feed, "Retracted: ");
    }

    @Test
    void aCalendarShowsNothingThatItIsNotClearedForAndEachRetractionOfWhatItShowed() {
        AlertMatrix.checkAlerts(DeskOverShareTest::calendar);
        AlertMatrix.checkRestraints(DeskOverShareTest::calendar);
        AlertMatrix.checkRetractions(DeskOverShareTest::calendar, "STATUS:CANCELLED");
    }

    @Test
    void aTerminalIsToldNothingThatItIsNotClearedForAndEachRetractionOfWhatItWasTold() {
        AlertMatrix.checkAlerts(DeskOverShareTest::tail);
        AlertMatrix.checkRestraints(DeskOverShareTest::tail);
        AlertMatrix.checkRetractions(DeskOverShareTest::tail, "\"reason\":\"retracted\"");
    }

    private static List<String> page(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        return after(story, held -> new DeskPage(
                        held, AlertMatrix.clearance(reader), restraints, happening -> List.of(), "desk-1")
                .render(query(reader)));
    }

    private static List<String> fragment(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        return after(story, held -> new DeskPage(
                        held, AlertMatrix.clearance(reader), restraints, happening -> List.of(), "desk-1")
                .fragment("h-1", query(reader)));
    }

    private static List<String> feed(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        return after(story, held -> AtomFeed.of("reader", held.list(audience(reader, restraints), 10)));
    }

    private static List<String> calendar(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        return after(story, held -> CalendarFeed.of("reader", held.list(audience(reader, restraints), 10)));
    }

    private static List<String> stream(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        var held = new Happenings(10);
        var audience = new Audience(query(reader), AlertMatrix.clearance(reader), restraints);
        return Stream.iterate(0, i -> i < story.size(), i -> i + 1)
                .map(i -> held.told(held.add("d0", i, story.get(i)), audience)
                        .map(event -> new String(Payload.FULL.body(event, null), StandardCharsets.UTF_8))
                        .orElse(""))
                .toList();
    }

    private static List<String> tail(List<AlertEvent> story, Subscription reader, Restraints restraints) {
        var newcomer = new Newcomer(audience(reader, restraints));
        return Stream.iterate(0, i -> i < story.size(), i -> i + 1)
                .map(i -> newcomer.told(record(i, story.get(i)))
                        .map(event -> new String(Payload.FULL.body(event, null), StandardCharsets.UTF_8))
                        .orElse(""))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> record(int offset, AlertEvent event) {
        var topic = Topics.DETENTION_ALERTS;
        byte[] value = topic.value().serializer().serialize(topic.name(), event.alert());
        return new ConsumerRecord<>(topic.name(), 0, offset, event.alert().happening(), value);
    }

    /** What an exit that is pulled shows after each revision. */
    private static List<String> after(List<AlertEvent> story, Function<Happenings, String> exit) {
        var held = new Happenings(10);
        return Stream.iterate(0, i -> i < story.size(), i -> i + 1)
                .map(i -> {
                    held.add("d0", i, story.get(i));
                    return exit.apply(held);
                })
                .toList();
    }

    private static Query query(Subscription reader) {
        return QUERIES.get(reader.filter());
    }

    private static Audience audience(Subscription reader, Restraints restraints) {
        return ((SubscriptionCheck.Accepted) SubscriptionCheck.of(reader, true))
                .subscriber()
                .audience(restraints);
    }
}
