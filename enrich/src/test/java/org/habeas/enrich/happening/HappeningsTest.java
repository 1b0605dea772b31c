package org.habeas.enrich.happening;

import static org.habeas.enrich.Newsroom.detention;
import static org.habeas.enrich.Newsroom.event;
import static org.habeas.enrich.Newsroom.recalled;
import static org.habeas.enrich.Newsroom.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.Newsroom;
import org.habeas.enrich.TopologyRun;
import org.habeas.model.Alert;
import org.habeas.model.Article;
import org.habeas.model.EntryType;
import org.habeas.model.Kind;
import org.habeas.model.Person;
import org.habeas.model.Reason;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is raised, through the whole topology. */
class HappeningsTest {
    @TempDir
    private Path state;

    private final Newsroom newsroom = new Newsroom();
    private TopologyRun run;

    @BeforeEach
    void start() {
        run = new TopologyRun(newsroom::read, state, Instant.parse("2030-01-01T00:00:00Z"));
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void oneHearingToldBySixOutletsIsOneAlertAndItsWitnessesAreCounted() {
        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.REMANDED, "2030-03-02", 0, "Orxan Quluzada")),
                newsroom.article("a-2", "Two", "2030-03-02", event(Kind.REMANDED, "2030-03-02", 0, "Orkhan Guluzade")),
                newsroom.article("a-3", "Three", "2030-03-03", event(Kind.REMANDED, null, 0, "Гулузаде")));

        assertEquals(List.of(Reason.NEW, Reason.CORROBORATED, Reason.CORROBORATED), reasons(alerts));
        assertEquals(3, last(alerts).publishers());
        assertEquals(1, last(alerts).persons().size());
        assertEquals(3, last(alerts).sources().size());
    }

    @Test
    void aGroupNamedOneByOneAndAsSixJournalistsIsOne() {
        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 6)),
                newsroom.article(
                        "a-2",
                        "Two",
                        "2030-03-02",
                        event(
                                Kind.DETAINED,
                                "2030-03-02",
                                0,
                                "Ana Pova",
                                "Bela Rusk",
                                "Cem Tolu",
                                "Dina Marsh",
                                "Emil Kost",
                                "Fay Lund")));

        assertEquals(List.of(Reason.NEW, Reason.AMENDED), reasons(alerts));
        assertEquals(6, last(alerts).persons().size());
        assertEquals(0, last(alerts).unnamed());
    }

    @Test
    void aVerdictThatBecameKnownDaysLaterIsOne() {
        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-08", event(Kind.SENTENCED, "2030-03-08", 0, "Ana Pova")),
                newsroom.article("a-2", "Two", "2030-03-09", event(Kind.SENTENCED, "2030-03-04", 0, "Ana Pova")));

        assertEquals(Reason.NEW, alerts.get(0).reason());
        assertEquals(1, alerts.stream().filter(a -> a.reason() == Reason.NEW).count());
        assertEquals(2, last(alerts).publishers());
    }

    @Test
    void twoArrestsThatAreFourDaysApartAreTwo() {
        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-08", event(Kind.DETAINED, "2030-03-08", 0, "Ana Pova")),
                newsroom.article("a-2", "Two", "2030-03-09", event(Kind.DETAINED, "2030-03-04", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.NEW), reasons(alerts));
    }

    @Test
    void detainedReleasedAndDetainedAgainAreThree() {
        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")),
                newsroom.article("a-2", "One", "2030-03-03", event(Kind.RELEASED, "2030-03-03", 0, "Ana Pova")),
                newsroom.article("a-3", "One", "2030-03-04", event(Kind.DETAINED, "2030-03-04", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.NEW, Reason.NEW), reasons(alerts));
    }

    @Test
    void whatIsMerelyRecalledRaisesNothingUntilSomebodyReportsIt() {
        assertEquals(
                List.of(),
                read(newsroom.article("a-1", "One", "2030-03-20", recalled(Kind.DETAINED, "2030-03-02", "Ana Pova"))));

        List<Alert> alerts =
                read(newsroom.article("a-2", "Two", "2030-03-21", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW), reasons(alerts));
    }

    @Test
    void aBacklogRaisesNothingAndCountsAsAWitnessLater() {
        assertEquals(
                List.of(),
                read(newsroom.backlog("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"))));

        List<Alert> alerts =
                read(newsroom.article("a-2", "Two", "2030-03-03", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW), reasons(alerts));
        assertEquals(2, last(alerts).publishers());
    }

    @Test
    void neitherADoubleNorAnEditNorACopyIsAWitness() {
        var first = newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"));
        List<Alert> alerts = read(
                first,
                first,
                newsroom.edited(first, "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")),
                newsroom.article("a-2", "One", "2030-03-03", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")),
                newsroom.reprint("a-3", "Two", "2030-03-03", first, event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")),
                newsroom.article("a-4", "Three", "2030-03-04", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.CORROBORATED), reasons(alerts));
        assertEquals(2, last(alerts).publishers());
        assertEquals(
                List.of("null", "null", "a-1", "null"),
                last(alerts).sources().stream()
                        .map(s -> String.valueOf(s.copyOf()))
                        .toList());
    }

    @Test
    void anEditThatTakesTheOnlyTellingBackRetractsAndOneThatTellsItAgainAmends() {
        var first = newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"));
        var emptied = newsroom.edited(first, "2030-03-02");
        List<Alert> alerts = read(
                first,
                emptied,
                newsroom.edited(emptied, "2030-03-03", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.RETRACTED, Reason.AMENDED), reasons(alerts));
        assertEquals("Ana Pova", alerts.get(1).persons().get(0).name());
    }

    @Test
    void oneArticleThatTellsAHappeningTwiceRaisesItOnce() {
        List<Alert> alerts = read(newsroom.article(
                "a-1",
                "One",
                "2030-03-02",
                event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova", "Bela Rusk"),
                event(Kind.DETAINED, null, 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW), reasons(alerts));
        assertEquals(2, last(alerts).persons().size());
    }

    @Test
    void newsAndThePastOfOnePersonInOneArticleStayApart() {
        List<Alert> alerts = read(newsroom.article(
                "a-1",
                "One",
                "2030-03-02",
                event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"),
                recalled(Kind.DETAINED, null, "Ana Pova")));

        assertEquals(List.of(Reason.NEW), reasons(alerts));
        assertEquals(1, last(alerts).sources().size());
    }

    @Test
    void aStatementIsOnePerVoiceKindSubjectAndDay() {
        List<Alert> alerts = read(
                newsroom.article(
                        "a-1",
                        "One",
                        "2030-03-02",
                        statement(Kind.CONDEMNS, "2030-03-02", "Ivo Trel", "Council of Reeds", "Ana Pova")),
                newsroom.article(
                        "a-2",
                        "Two",
                        "2030-03-02",
                        statement(Kind.CONDEMNS, null, null, "the Council of Reeds", "Ana Pova")),
                newsroom.article(
                        "a-3",
                        "Two",
                        "2030-03-03",
                        statement(Kind.CONDEMNS, "2030-03-03", "Ivo Trel", "Council of Reeds", "Ana Pova")),
                newsroom.article(
                        "a-4",
                        "Two",
                        "2030-03-02",
                        statement(Kind.CONDEMNS, "2030-03-02", null, "Guild of Scribes", "Ana Pova")),
                newsroom.article(
                        "a-5",
                        "Two",
                        "2030-03-02",
                        statement(Kind.CONCERN, "2030-03-02", "Ivo Trel", "Council of Reeds", "Ana Pova")),
                newsroom.article(
                        "a-6",
                        "Two",
                        "2030-03-02",
                        statement(Kind.CONDEMNS, "2030-03-02", "Ivo Trel", "Council of Reeds", "Emil Kost")));

        assertEquals(
                List.of(Reason.NEW, Reason.CORROBORATED, Reason.NEW, Reason.NEW, Reason.NEW, Reason.NEW),
                reasons(alerts));
    }

    @Test
    void aNameAddedToTheListAfterTheNewsIsTold() {
        List<Alert> alerts = new ArrayList<>(read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Orxan Quluzada")),
                newsroom.article("a-2", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"))));

        alerts.addAll(run.watch("desk/p-1", entry("p-1", "Orkhan Guluzade")));
        alerts.addAll(run.pass(Duration.ofSeconds(5)));

        assertEquals(List.of(Reason.NEW, Reason.NEW, Reason.WATCH_MATCHED), reasons(alerts));
        assertEquals("p-1", last(alerts).persons().get(0).watch().id());
        assertEquals(Tlp.AMBER, last(alerts).marking());
        assertEquals(Tlp.CLEAR, alerts.get(0).marking());
    }

    @Test
    void aStoryOfTwoHundredArticlesMakesADozenAlertsAndTheLastIsRight() {
        List<Alert> alerts = new ArrayList<>();
        Instant start = Instant.parse("2030-03-02T00:00:00Z");
        for (int i = 0; i < 200; i++) {
            alerts.addAll(read(newsroom.article(
                    "a-" + i,
                    "Outlet " + i,
                    start.plus(Duration.ofMinutes(7L * i)),
                    1,
                    event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"))));
        }
        alerts.addAll(run.pass(Duration.ofDays(2)));

        assertTrue(alerts.size() <= 12, alerts.size() + " alerts");
        assertEquals(200, last(alerts).publishers());
    }

    @Test
    void anEscalationIsNotHeldBack() {
        for (int i = 0; i < 5; i++) {
            read(newsroom.article(
                    "a-" + i, "Outlet " + i, "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")));
        }

        List<Alert> alerts = read(newsroom.article(
                "b-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova", "Bela Rusk")));

        assertEquals(List.of(Reason.AMENDED), reasons(alerts));
        assertEquals(
                List.of("Ana Pova", "Bela Rusk"),
                last(alerts).persons().stream().map(Person::name).toList());
    }

    @Test
    void theMarkingIsTheNarrowestOfTheListsThatMatched() {
        run.watch("desk/p-1", entry("p-1", "Ana Pova"));
        run.watch(
                "quiet/p-2",
                new WatchEntry(
                        "p-2",
                        "quiet",
                        EntryType.PERSON,
                        "Bela Rusk",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Tlp.RED,
                        null));

        List<Alert> alerts = read(newsroom.article(
                "a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova", "Bela Rusk")));

        assertEquals(Tlp.RED, last(alerts).marking());
    }

    @Test
    void theSameInputGivesTheSameIdsWhoeverComesFirst() {
        var one = newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"));
        var two = newsroom.article("a-2", "Two", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova"));
        String id = read(one, two).get(0).happening();
        run.close();

        run = new TopologyRun(newsroom::read, state.resolve("other"), Instant.parse("2030-01-01T00:00:00Z"));

        assertEquals(id, read(two, one).get(0).happening());
    }

    @Test
    void aWatchedPersonWhoseCountryOneArticleMistakesIsDetainedOnce() {
        run.watch(
                "desk/p-1",
                new WatchEntry(
                        "p-1",
                        "desk",
                        EntryType.PERSON,
                        "Ana Pova",
                        List.of(),
                        List.of(),
                        List.of("AZ"),
                        List.of(),
                        null,
                        null));

        List<Alert> alerts = read(
                newsroom.article("a-1", "One", "2030-03-02", event(Kind.DETAINED, "2030-03-02", 0, "Ana Pova")),
                newsroom.article(
                        "a-2",
                        "Two",
                        "2030-03-03",
                        detention(Kind.DETAINED, true, "US", "2030-03-02", 0, List.of(), "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.CORROBORATED), reasons(alerts));
        assertEquals("AZ", alerts.get(0).country());
    }

    @Test
    void aWireCopyThatNamesNobodyIsOfTheSameHappening() {
        var first =
                newsroom.article("a-1", "One", "2030-03-02", detention(Kind.DETAINED, true, "AZ", null, 6, List.of()));
        List<Alert> alerts = read(
                first,
                newsroom.reprint(
                        "a-2", "Two", "2030-03-03", first, detention(Kind.DETAINED, true, "AZ", null, 6, List.of())));

        assertEquals(List.of(Reason.NEW), reasons(alerts));
    }

    @Test
    void theNewsIsNotTakenForWhatIsRecalledOfThePast() {
        List<Alert> alerts = read(
                newsroom.article(
                        "a-1",
                        "One",
                        "2030-03-10",
                        event(Kind.DETAINED, null, 0, "Ana Pova"),
                        recalled(Kind.DETAINED, null, "Ana Pova")),
                newsroom.article("a-2", "Two", "2030-03-11", event(Kind.DETAINED, "2030-03-05", 0, "Ana Pova")));

        assertEquals(List.of(Reason.NEW, Reason.AMENDED), reasons(alerts));
    }

    private static WatchEntry entry(String id, String name) {
        return new WatchEntry(
                id, "desk", EntryType.PERSON, name, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private List<Alert> read(Article... articles) {
        return Stream.of(articles).flatMap(a -> run.read(a).stream()).toList();
    }

    private static List<Reason> reasons(List<Alert> alerts) {
        return alerts.stream().map(Alert::reason).toList();
    }

    private static Alert last(List<Alert> alerts) {
        return alerts.get(alerts.size() - 1);
    }
}
