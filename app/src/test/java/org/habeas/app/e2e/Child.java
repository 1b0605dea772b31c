package org.habeas.app.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, from the packaged jars. */
final class Child implements AutoCloseable {
    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private Child(Process process) {
        this.process = process;
        this.readers = List.of(reader(process.getInputStream(), out), reader(process.getErrorStream(), err));
    }

    /** {@code java -jar app.jar ARGUMENTS}. */
    static Child habeas(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command).start());
    }

    /** The launcher, as a newcomer calls it; it runs what is built. */
    static Child launcher(String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("habeas.home"), "habeas").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("HABEAS_NO_BUILD", "1");
        builder.environment().put("HABEAS_JAVA_OPTS", "-Xmx600m");
        return new Child(builder.start());
    }

    private static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of(System.getProperty("habeas.lib")), "app-*.jar")) {
            return jars.iterator().next();
        }
    }

    private static Thread reader(InputStream stream, List<String> lines) {
        var thread = new Thread(() -> {
            try (var reader = new BufferedReader(new java.io.InputStreamReader(stream))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("(cut off)");
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    List<String> out() {
        return List.copyOf(out);
    }

    List<String> err() {
        return List.copyOf(err);
    }

    /** Waits until a line of standard output or error contains {@code text}. */
    void says(String text, Duration patience) {
        Until.holds(
                patience,
                () -> out.stream().anyMatch(line -> line.contains(text))
                        || err.stream().anyMatch(line -> line.contains(text)),
                () -> "no '" + text + "' in " + out + err);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The signal of that name, such as {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end; the exit code. */
    int exit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still runs after " + patience + ": " + out + err);
        }
        for (Thread reader : readers) {
            reader.join(5_000);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
