package org.habeas.alerts.desk;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.AlertReading;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.event.TopicTail;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Clearance;
import org.habeas.alerts.subscription.Directory;
import org.habeas.alerts.subscription.Subscriber;
import org.habeas.model.Acknowledgement;
import org.habeas.model.Tlp;
import org.habeas.net.Loopback;
import org.habeas.topic.Topics;

/** The desk's HTTP server: the page, its parts, the live stream; nothing without the token. */
public final class Desk implements AutoCloseable {
    private static final int FEED_ENTRIES = 200;
    private static final Duration CATCH_UP = Duration.ofSeconds(30);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> FILES = Map.of(
            "/desk.css", "text/css; charset=utf-8",
            "/desk.js", "text/javascript; charset=utf-8",
            "/icon.svg", "image/svg+xml");

    private final DeskSettings settings;
    private final Happenings happenings;
    private final TopicTail reader;
    private final LiveStream stream;
    private final DeskPage page;
    private final DeskAccess access;
    private final Directory subscribers;
    private final Restraints restraints;
    private final Javalin server;

    /**
     * @param subscribers those that have a feed
     * @param acknowledgements of a happening, the first one first
     * @param more what else the server answers, behind the same token
     */
    public Desk(
            String instance,
            DeskSettings settings,
            DeskAccess access,
            Map<String, Object> kafka,
            MeterRegistry meters,
            Directory subscribers,
            Restraints restraints,
            Function<String, List<Acknowledgement>> acknowledgements,
            Routes more) {
        this(
                instance,
                settings,
                access,
                () -> TopicTail.consumer(kafka),
                meters,
                subscribers,
                restraints,
                acknowledgements);
        more.add(server);
    }

    Desk(
            String instance,
            DeskSettings settings,
            DeskAccess access,
            Supplier<Consumer<String, byte[]>> consumers,
            MeterRegistry meters,
            Directory subscribers,
            Restraints restraints,
            Function<String, List<Acknowledgement>> acknowledgements) {
        this.settings = settings;
        this.happenings = new Happenings(settings.keep());
        this.reader = new TopicTail(
                "alerts-desk",
                consumers,
                List.of(Topics.DETENTION_ALERTS.name(), Topics.STATEMENT_ALERTS.name()),
                this::startOf,
                this::read);
        this.stream = new LiveStream(happenings, clearance(settings), restraints);
        this.page = new DeskPage(happenings, clearance(settings), restraints, acknowledgements, instance);
        this.access = access;
        this.subscribers = subscribers;
        this.restraints = restraints;
        this.server = server();
        meters.gauge("habeas.desk.happenings", happenings, Happenings::size);
        meters.gauge("habeas.desk.readers", stream, LiveStream::readers);
    }

    /** On a loopback address the desk is its operator's own; elsewhere it shows only what it is told to. */
    private static Clearance clearance(DeskSettings settings) {
        boolean own = Loopback.is(settings.host());
        List<String> lists = settings.lists();
        Tlp tlp = settings.tlp();
        return Clearance.of(
                lists == null ? (own ? List.of("*") : List.of()) : lists,
                tlp == null ? (own ? Tlp.RED : Tlp.CLEAR) : tlp);
    }

    private long startOf(TopicPartition partition, long begin, long end) {
        long start = Math.max(begin, end - settings.keep());
        happenings.startsAt(Position.name(partition), start);
        return start;
    }

    /** What is no alert is passed over here; the deliveries put it aside. */
    private void read(ConsumerRecord<String, byte[]> row) {
        if (AlertReading.of(row) instanceof AlertReading.Read read) {
            String partition = Position.name(new TopicPartition(row.topic(), row.partition()));
            happenings.add(partition, row.offset(), read.event());
        }
    }

    private Javalin server() {
        return Javalin.create(config -> {
                    config.showJavalinBanner = false;
                    config.startupWatcherEnabled = false;
                    config.http.maxRequestSize = 256 * 1024L;
                    config.http.defaultContentType = "text/plain; charset=utf-8";
                })
                .before(this::guard)
                .get("/", context -> html(context, page.render(Query.of(context::queryParam), acknowledged(context))))
                .get("/happenings/{id}", this::happening)
                .get("/desk.css", Desk::file)
                .get("/desk.js", Desk::file)
                .get("/icon.svg", Desk::file)
                .get("/feeds/{name}/{key}", this::feed)
                .sse("/events", stream::serve);
    }

    private void guard(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        if (context.path().startsWith("/feeds/")) {
            return; // guarded by its own path
        }
        if (access.isToken(context.queryParam("token"))) {
            welcome(context);
        } else if (!access.isBearer(context.header("Authorization"))
                && !access.isCookie(context.cookie(cookieName()))) {
            throw new UnauthorizedResponse("This desk opens with the address that was printed at its start.");
        }
    }

    /** Puts the token out of the address bar, and so out of history and screenshots. */
    private void welcome(Context context) {
        context.header(
                "Set-Cookie",
                cookieName() + "=" + access.cookie() + "; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict");
        context.redirect(context.path(), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    /** Cookies are shared by all ports of a host: two desks on one machine must not log each other out. */
    private String cookieName() {
        return "habeas-desk-" + server.port();
    }

    private static String acknowledged(Context context) {
        return Objects.requireNonNullElse(context.queryParam("acknowledged"), "");
    }

    private void happening(Context context) {
        String article = page.fragment(context.pathParam("id"), Query.of(context::queryParam));
        html(context.status(article.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK), article);
    }

    private void feed(Context context) {
        String name = context.pathParam("name");
        Subscriber reader = subscribers.find(name).orElse(null);
        boolean isCalendar = reader != null && access.isCalendarPath(name, reader.feed(), context.path());
        if (reader == null || !(isCalendar || access.isFeedPath(name, reader.feed(), context.path()))) {
            throw new NotFoundResponse("no such feed");
        }
        List<AlertEvent> events = happenings.list(reader.audience(restraints), FEED_ENTRIES);
        if (isCalendar) {
            context.contentType("text/calendar; charset=utf-8").result(CalendarFeed.of(name, events));
        } else {
            context.contentType("application/atom+xml; charset=utf-8").result(AtomFeed.of(name, events));
        }
    }

    private static void html(Context context, String html) {
        context.contentType("text/html; charset=utf-8").result(html);
    }

    private static void file(Context context) {
        String path = context.path();
        try (InputStream file = Desk.class.getResourceAsStream(path.substring(1))) {
            byte[] bytes = Objects.requireNonNull(file, path).readAllBytes();
            context.contentType(Objects.requireNonNull(FILES.get(path))).result(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown. */
    Happenings happenings() {
        return happenings;
    }

    /** Returns when what was there is shown, or after half a minute. */
    public void start() {
        reader.start();
        server.start(settings.host(), settings.port());
        reader.awaitCaughtUp(CATCH_UP);
    }

    /** With its token. */
    public URI address() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        String token = java.net.URLEncoder.encode(access.token(), StandardCharsets.UTF_8);
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/?token=" + token);
    }

    @Override
    public void close() {
        stream.close();
        server.stop();
        reader.close();
    }
}
