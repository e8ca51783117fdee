package vn.dangbo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dangbo.demo.Scale;
import vn.dangbo.demo.ScaleLoad;
import vn.dangbo.testkit.TestDatabase;
import vn.dangbo.testkit.TestPostgres;

/**
 * A service's database with its migrations and roles, filled by the scale of the demo generator. The plan of whatever
 * the traffic role runs can be had as the server itself has run it, because PostgreSQL writes it down (auto_explain).
 */
final class LoadedDatabase implements AutoCloseable {

    private static final Pattern PLAN =
            Pattern.compile("@service_app@LOG:  duration: ([0-9.]+) ms  plan:\\n(.*?)(?=\\n@|\\z)", Pattern.DOTALL);

    private final TestPostgres postgres;
    private final Map<String, String> settings;
    private final Path log;

    /** A statement that the service ran, with how it was run. */
    record Plan(double milliseconds, String text) {

        /** The nodes with what they did, without the text of the query. */
        String trimmed() {
            return text.lines()
                    .dropWhile(line -> !line.contains("(cost="))
                    .map(line -> line.replaceFirst("^\\t", "").replaceAll("\\(cost=[^)]*\\) ", ""))
                    .map(line -> line.length() > 220 ? line.substring(0, 217) + "…" : line)
                    .collect(Collectors.joining("\n"));
        }
    }

    private LoadedDatabase(TestPostgres postgres, Path log) {
        this.postgres = postgres;
        this.settings = new HashMap<>(TestDatabase.settings(postgres));
        this.log = log;
    }

    /** That of member-service, with the people of the scale. */
    static LoadedDatabase ofMembers(Scale scale, Path folder) throws SQLException {
        var loaded = migrated("member-service", folder);
        try (var owner = loaded.owner()) {
            var load = new ScaleLoad(scale, (people, all) -> {});
            long first = load.reserve(owner);
            load.copyOfTree(owner, first);
            load.members(
                    owner,
                    first,
                    loaded.settings.get("DANGBO_CRYPTO_KEYS"),
                    loaded.settings.get("DANGBO_CRYPTO_LOOKUP_KEY"));
        }
        return loaded;
    }

    /** That of evaluation-service: the tree of the scale, and as many persons in its cells as other services would have told. */
    static LoadedDatabase ofEvaluation(Scale scale, Path folder) throws SQLException {
        var loaded = migrated("evaluation-service", folder);
        try (var owner = loaded.owner()) {
            var load = new ScaleLoad(scale, (people, all) -> {});
            load.copyOfTree(owner, load.reserve(owner));
            KeptPersons.write(owner, scale.members());
        }
        return loaded;
    }

    private static LoadedDatabase migrated(String service, Path folder) throws SQLException {
        var log = folder.resolve("postgres.log");
        var postgres = TestPostgres.start(Map.ofEntries(
                // about what a small server gives a database of this size
                Map.entry("shared_buffers", "1GB"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("jit", "off"),
                Map.entry("shared_preload_libraries", "auto_explain"),
                // when plans are written is switched by ALTER SYSTEM, which a setting given here would outdo
                Map.entry("auto_explain.log_analyze", "on"),
                Map.entry("auto_explain.log_buffers", "on"),
                Map.entry("logging_collector", "on"),
                Map.entry("log_directory", folder.toString()),
                Map.entry("log_filename", log.getFileName().toString()),
                Map.entry("log_line_prefix", "@%u@")));
        postgres.migrate(
                "filesystem:../../platform/src/main/resources/db/platform",
                "filesystem:../../" + service + "/src/main/resources/db/migration");
        return new LoadedDatabase(postgres, log);
    }

    /** What a service needs to run on it. */
    Map<String, String> settings() {
        return settings;
    }

    Connection owner() throws SQLException {
        return postgres.owner();
    }

    /** Whether plans are written down from now on; it costs some time for each statement. */
    void explaining(boolean on) throws SQLException, InterruptedException {
        try (var connection = postgres.superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = " + (on ? "0" : "-1"));
            statement.execute("select pg_reload_conf()");
        }
        // sessions look at their settings anew before their next statement, once the signal has come
        Thread.sleep(300);
    }

    /** Returns when the service has summed up the ledger to the end of last year. */
    void awaitCheckpoints() throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        try (var connection = owner();
                var statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var row = statement.executeQuery(
                        "select count(*) from stock_checkpoint where day = date_trunc('year', now())::date - 1")) {
                    row.next();
                    if (row.getLong(1) == 1) {
                        statement.execute("vacuum (analyze) stock_at_checkpoint");
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException("no checkpoint is made");
    }

    /** How long the log is: where the plans of what is asked next begin. */
    long mark() throws IOException {
        return Files.size(log);
    }

    /** The plans of what has been run since, of statements that read one of these tables. */
    List<Plan> plansSince(long mark, String containing) throws IOException, InterruptedException {
        var plans = new ArrayList<Plan>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (plans.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            var all = Files.readAllBytes(log);
            var matcher = PLAN.matcher(new String(all, (int) mark, all.length - (int) mark, StandardCharsets.UTF_8));
            while (matcher.find()) {
                if (matcher.group(2).contains(containing)) {
                    plans.add(new Plan(Double.parseDouble(matcher.group(1)), matcher.group(2)));
                }
            }
        }
        return plans;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
