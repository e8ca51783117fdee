package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.demo.Scale;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.TestTokens;

/**
 * The page by name, the search without tones and the stock by child, over a synthetic nation, at every level: how long the
 * packaged service takes, and how PostgreSQL has answered its queries. Nothing is judged: machines differ. Run with
 * {@code -Ddangbo.scale=300000x10000}; {@code -Ddangbo.docs.update=true} writes docs/plans-members.md.
 */
@EnabledIfSystemProperty(named = "dangbo.scale", matches = ".+")
class MembersAtScaleIT {

    private static final int TIMES = 20;
    private static final int HEAP_MEGABYTES = 256;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=([0-9]+)(?: read=([0-9]+))?");

    private record Level(String name, String organisation, String grant) {}

    private record Question(String name, String path, String table) {}

    private static final List<Level> LEVELS = List.of(
            new Level("cell", "QM01X01G01C00", "CELL_SECRETARY:QM01X01G01C00:self"),
            new Level("grassroots committee", "QM01X01G01", "GRASSROOTS_CLERK:QM01X01G01:subtree"),
            new Level("upper committee", "QM01X01", "ORG_OFFICER:QM01X01:subtree"),
            new Level("province", "QM01", "ORG_OFFICER:QM01:subtree"),
            new Level("nation", "QM", "ORG_OFFICER:QM:subtree"));

    @TempDir
    Path folder;

    private final List<String> figures = new ArrayList<>();
    private final List<String> exports = new ArrayList<>();
    private final StringBuilder plans = new StringBuilder();

    @Test
    void listsSearchesAndStocksAtEveryLevel() throws IOException, InterruptedException, SQLException {
        var scale = Scale.parse(System.getProperty("dangbo.scale"));
        try (var database = LoadedDatabase.ofMembers(scale, folder);
                var service = ServiceProcess.start("member-service", database.settings(), HEAP_MEGABYTES, folder)) {
            database.awaitCheckpoints();
            for (var level : LEVELS) {
                for (var question : questions(level, service)) {
                    measure(level, question, service, database);
                }
            }
            var export = new ExportMeasure(service, TestTokens.of("ORG_OFFICER:QM:subtree"));
            exports.add(export.of("members, CSV", "/api/v1/members/export", Table.CSV));
            exports.add(export.of("members, XLSX", "/api/v1/members/export", Table.XLSX));
        }
        var page = page(scale);
        var target = Boolean.getBoolean("dangbo.docs.update")
                ? Path.of("../../docs/plans-members.md")
                : Path.of("target/plans-members.md");
        Files.writeString(target, page);
    }

    private static List<Question> questions(Level level, ServiceProcess service)
            throws IOException, InterruptedException {
        var first = service.get("/api/v1/members", token(level)).body();
        var next = NEXT.matcher(first);
        var members = "/api/v1/members?limit=50";
        var stock = "/api/v1/statistics/MEMBER_STOCK?groupBy=child&organisation=" + level.organisation();
        var list = new ArrayList<>(List.of(
                new Question("first page by name", members, "member m"),
                new Question("page of the unit by name", members + "&organisation=" + level.organisation(), "member m"),
                new Question("search, many (nguyen)", members + "&q=nguyen", "member m"),
                new Question("search, some (thu ha)", members + "&q=thu%20ha", "member m"),
                new Question("search, few (mac thi bich)", members + "&q=mac%20thi%20bich", "member m"),
                new Question("search, none (zzzz)", members + "&q=zzzz", "member m"),
                new Question("first page of 31/12/2020", members + "&asOf=2020-12-31", "member m"),
                new Question("stock by child, today", stock, "movement e"),
                new Question("stock by child, 31/12/2020", stock + "&asOf=2020-12-31", "movement e"),
                new Question("stock by child, 30/6/2019", stock + "&asOf=2019-06-30", "movement e")));
        if (next.find()) {
            var cursor = URLEncoder.encode(next.group(1), StandardCharsets.UTF_8);
            list.add(1, new Question("second page by name", members + "&cursor=" + cursor, "member m"));
        }
        return list;
    }

    private void measure(Level level, Question question, ServiceProcess service, LoadedDatabase database)
            throws IOException, InterruptedException, SQLException {
        // what a commune or its predecessors did not live to see has no answer
        var first = service.get(question.path(), token(level));
        if (first.statusCode() == 404) {
            return;
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            assertEquals(200, service.get(question.path(), token(level)).statusCode(), question.path());
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        database.explaining(true);
        long mark = database.mark();
        service.get(question.path(), token(level));
        var main = database.plansSince(mark, question.table()).stream()
                .max(Comparator.comparing(LoadedDatabase.Plan::milliseconds))
                .orElseThrow();
        database.explaining(false);
        figures.add(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.1f | %d |",
                level.name(),
                question.name(),
                times.get(times.size() / 2),
                times.get(times.size() - 1),
                main.milliseconds(),
                buffers(main.text())));
        if (question.name().contains("first page by name")
                || question.name().contains("some")
                || question.name().contains("today")) {
            plans.append("### %s: %s%n%n```%n%s%n```%n%n".formatted(level.name(), question.name(), main.trimmed()));
        }
    }

    /** Pages of 8 KB that the whole statement has touched: the first line that speaks of buffers is the top node's. */
    private static long buffers(String plan) {
        var matcher = BUFFERS.matcher(plan);
        return matcher.find()
                ? Long.parseLong(matcher.group(1)) + (matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2)))
                : 0;
    }

    private static String token(Level level) {
        return TestTokens.of(level.grant());
    }

    private String page(Scale scale) {
        return """
                # Plans of members' queries

                Written by `./mvnw -pl member-service,deploy/bench -am verify -Dtest=none -Dit.test=MembersAtScaleIT -Ddangbo.scale=%dx%d -Ddangbo.docs.update=true -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false`
                (deploy/bench). %,d members in %,d cells, with %d years of movements and the change of 1 July 2025, in PostgreSQL 18 with the real
                roles and row-level security; the packaged service with %d MB of heap on the same machine (%d cores). The account's grant
                reaches the level and no further. Times say little about other machines; pages touched and the shapes of the plans do.

                - A list of today reads `member` alone: of a small unit by the range of its path, of a large one along the order of names,
                  whichever is shorter. The scope's range is compared before row-level security, which then finds the same again.
                - A search asks `matching_members` first, which uses the index of names inside the scope; up to a thousand hits are
                  fetched by their ids, more are met soon on the walk by name.
                - A stock adds the entries since the last checkpoint to it; what stands below each child is read once.
                - Every statement is planned for its own parameters (`prepareThreshold=0`).

                ## Figures

                Milliseconds of %d requests over HTTP, and of the main statement alone, as PostgreSQL measured it with its instruments on;
                pages of 8 KB that the statement touched.

                | level | question | HTTP median | HTTP longest | statement | pages |
                |---|---|---|---|---|---|
                %s

                ## Whole lists as files

                The list of the nation, streamed. Memory in use is the most that was seen of the heap of %d MB, garbage included.

                | file | rows | seconds | MB | heap in use, MB |
                |---|---|---|---|---|
                %s

                ## Plans

                As run by the service (auto_explain), without its planning and the text of the query.

                %s""".formatted(
                        scale.members(),
                        scale.cells(),
                        scale.members(),
                        scale.cells(),
                        11,
                        HEAP_MEGABYTES,
                        Runtime.getRuntime().availableProcessors(),
                        TIMES,
                        String.join("\n", figures),
                        HEAP_MEGABYTES,
                        String.join("\n", exports),
                        plans);
    }
}
