package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.demo.Scale;
import vn.dangbo.testkit.TestTokens;

/**
 * A transfer between two towns while the packaged service is killed (SIGKILL) in the middle of each step's transaction, and
 * again right after each step: nothing of a step that was cut off remains, a step that was answered stays, asking again
 * with the same key does nothing twice, and on every day the member counts exactly once.
 */
class TransferSurvivesKillsIT {

    private static final String HOME = "QM01X01G01C00";
    private static final String THERE = "QM01X02G01C00";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAP_MEGABYTES = 256;

    /** Who takes each step, from request to acceptance, and what the step says. */
    private record Step(String path, String account, Map<String, ?> body, String stateAfter) {}

    private static final List<Step> STEPS = List.of(
            new Step("review", "ORG_OFFICER:QM01X01:subtree", Map.of(), "ORIGIN_REVIEWED"),
            new Step("introduce", "ORG_HEAD:QM01X01:subtree", Map.of("number", "12-GTSHĐ/TU"), "INTRODUCED"),
            new Step("present", "GRASSROOTS_CLERK:QM01X02G01:subtree", Map.of(), "PRESENTED"),
            new Step("accept", "ORG_HEAD:QM01X02:subtree", Map.of(), "ACCEPTED"));
    private static final String CLERK = "GRASSROOTS_CLERK:QM01X01G01:subtree";
    private static final String OVERSEER = "ORG_OFFICER:QM:subtree";

    @TempDir
    Path folder;

    private LoadedDatabase database;
    private ServiceProcess service;
    private long everybody;

    @BeforeEach
    void twoTowns() throws SQLException, IOException, InterruptedException {
        database = LoadedDatabase.ofMembers(Scale.parse("450x110"), folder);
        service = ServiceProcess.start("member-service", database.settings(), HEAP_MEGABYTES, folder);
        everybody = stock("QM", today());
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void nobodyCountsTwiceOrNotAtAllWhateverIsKilled() throws Exception {
        var member = anyOfficialMember();
        long home = stock(HOME, today());
        long there = stock(THERE, today());

        var wanted = Map.of("member", member, "toOrganisation", THERE, "reason", "chuyển công tác");
        var opening = UUID.randomUUID().toString();
        cutOff(CLERK, "/api/v1/transfers", wanted, opening);
        assertEquals(0, cases(member), "nothing remains of a request that was cut off");
        var opened = taken(CLERK, "/api/v1/transfers", wanted, opening);
        assertEquals("OFFICIAL", opened.path("kind").asText());
        killAndStart();
        assertEquals(
                opened.path("id"),
                taken(CLERK, "/api/v1/transfers", wanted, opening).path("id"));
        assertEquals(1, cases(member), "asked twice, opened once");

        var path = "/api/v1/transfers/" + opened.path("id").asText();
        var state = "REQUESTED";
        for (var step : STEPS) {
            var key = UUID.randomUUID().toString();
            cutOff(step.account(), path + "/" + step.path(), step.body(), key);
            assertEquals(state, get(OVERSEER, path).path("state").asText(), "as before " + step.path());
            countsOnce(home, there, state);
            state = taken(step.account(), path + "/" + step.path(), step.body(), key)
                    .path("state")
                    .asText();
            assertEquals(step.stateAfter(), state);
            killAndStart();
            assertEquals(
                    state,
                    taken(step.account(), path + "/" + step.path(), step.body(), key)
                            .path("state")
                            .asText());
            assertEquals(state, get(OVERSEER, path).path("state").asText());
            countsOnce(home, there, state);
        }
        assertEquals(STEPS.size() + 1, get(OVERSEER, path).path("course").size(), "each step was taken once");
    }

    /** Introduced long ago, and then nobody was there to present it: both ends see it on their lists of what is late. */
    @Test
    void whatIsLeftInTheMiddleShowsAsStuckOnBothSides() throws Exception {
        var member = anyOfficialMember();
        var wanted = Map.of("member", member, "toOrganisation", THERE, "reason", "thử", "on", "2026-01-05");
        var id = taken(CLERK, "/api/v1/transfers", wanted, UUID.randomUUID().toString())
                .path("id")
                .asText();
        taken(STEPS.get(0).account(), "/api/v1/transfers/" + id + "/review", Map.of("on", "2026-01-06"), null);
        taken(
                STEPS.get(1).account(),
                "/api/v1/transfers/" + id + "/introduce",
                Map.of("on", "2026-01-07", "number", "12-GTSHĐ/TU"),
                null);
        killAndStart();
        for (var account : List.of(CLERK, "GRASSROOTS_CLERK:QM01X02G01:subtree")) {
            var late = get(account, "/api/v1/transfers?overdue=true").path("items");
            assertEquals(1, late.size());
            assertEquals(id, late.get(0).path("id").asText());
        }
        assertEquals(everybody, stock("QM", today()));
    }

    /** At home until it is accepted, there from that day on; yesterday never changes. */
    private void countsOnce(long home, long there, String state) throws IOException, InterruptedException {
        int gone = state.equals("ACCEPTED") ? 1 : 0;
        var stocks = new TreeMap<String, Long>();
        stocks.put("everybody today", stock("QM", today()));
        stocks.put("home today", stock(HOME, today()));
        stocks.put("there today", stock(THERE, today()));
        stocks.put("home yesterday", stock(HOME, today().minusDays(1)));
        stocks.put("there yesterday", stock(THERE, today().minusDays(1)));
        assertEquals(
                new TreeMap<>(Map.of(
                        "everybody today", everybody,
                        "home today", home - gone,
                        "there today", there + gone,
                        "home yesterday", home,
                        "there yesterday", there)),
                stocks,
                state);
    }

    /** Sends a request that cannot get to its end, because somebody else holds the table of steps, and kills the service. */
    private void cutOff(String account, String path, Map<String, ?> body, String key) throws Exception {
        try (var other = database.owner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table member_case_event in exclusive mode");
            var answer =
                    service.client().sendAsync(post(account, path, body, key), HttpResponse.BodyHandlers.ofString());
            awaitBlocked();
            service.kill();
            other.rollback();
            answer.exceptionally(broken -> null).get(30, TimeUnit.SECONDS);
        }
        service = ServiceProcess.start("member-service", database.settings(), HEAP_MEGABYTES, folder);
    }

    private void killAndStart() throws IOException, InterruptedException {
        service.kill();
        service = ServiceProcess.start("member-service", database.settings(), HEAP_MEGABYTES, folder);
    }

    /** Returns when the service's transaction stands before the lock, with all that it has written before. */
    private void awaitBlocked() throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var row = statement.executeQuery(
                        "select count(*) from pg_locks where relation = 'member_case_event'::regclass and not"
                                + " granted")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new AssertionError("the step does not reach the table of steps");
    }

    private String anyOfficialMember() throws IOException, InterruptedException {
        return get(OVERSEER, "/api/v1/members?state=OFFICIAL&organisation=" + HOME)
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    private int cases(String member) throws IOException, InterruptedException {
        return get(OVERSEER, "/api/v1/transfers?member=" + member).path("items").size();
    }

    private long stock(String organisation, LocalDate day) throws IOException, InterruptedException {
        return get(OVERSEER, "/api/v1/statistics/MEMBER_STOCK?organisation=%s&asOf=%s".formatted(organisation, day))
                .path("total")
                .asLong();
    }

    private JsonNode taken(String account, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        var answer = service.client().send(post(account, path, body, key), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() / 100 == 2, () -> path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    private JsonNode get(String account, String path) throws IOException, InterruptedException {
        var answer = service.get(path, TestTokens.of(account));
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body());
    }

    private HttpRequest post(String account, String path, Map<String, ?> body, String key) throws IOException {
        var request = service.request(path, TestTokens.of(account))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return key == null
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
