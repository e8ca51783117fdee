package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.demo.Scale;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.TestTokens;

/**
 * Two deployments that share nothing: a packaged member-service each, with a database, keys and people of its own. Only files go
 * from one to the other.
 */
class HandOverBetweenDeploymentsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAP_MEGABYTES = 200;
    private static final String CELL = "QM01X01G01C00";
    private static final String CLERK = "GRASSROOTS_CLERK:QM01X01G01:subtree";
    private static final String OFFICER = "ORG_OFFICER:QM01X01:subtree";
    private static final String HEAD = "ORG_HEAD:QM01X01:subtree";
    private static final String ADMIN = "ACCOUNT_ADMIN:QM:subtree";
    private static final String OVERSEER = "ORG_OFFICER:QM:subtree";
    private static final String OUT = "/api/v1/transfers-out/";
    private static final String IN = "/api/v1/transfers-in/";

    @TempDir
    Path folder;

    private Deployment origin;
    private Deployment destination;
    private final Map<LocalDate, Long> everybody = new HashMap<>();
    private long atHome;

    /** A deployment as its people use it. */
    private record Deployment(String name, LoadedDatabase database, ServiceProcess service) implements AutoCloseable {

        static Deployment start(String name, Path folder) throws SQLException, IOException, InterruptedException {
            var own = Files.createDirectories(folder.resolve(name));
            var keys = Files.writeString(own.resolve("keys.json"), new OtherDeployment(name).privateKeySet());
            var database = LoadedDatabase.ofMembers(Scale.parse("60x12"), own);
            withoutCards(database);
            var settings = new HashMap<>(database.settings());
            settings.put("dangbo.hand-over.deployment", name);
            settings.put("dangbo.hand-over.keys", keys.toString());
            return new Deployment(
                    name, database, ServiceProcess.start("member-service", settings, HEAP_MEGABYTES, own));
        }

        /** The generator gives the people of both the same cards, and a card is never given to two. */
        private static void withoutCards(LoadedDatabase database) throws SQLException {
            try (var connection = database.owner();
                    var statement = connection.createStatement()) {
                statement.execute("update member set card_number_encrypted = null, card_number_hash = null");
                statement.execute("truncate former_card");
            }
        }

        HttpResponse<String> send(String method, String account, String path, Map<String, ?> body, String ifMatch)
                throws IOException, InterruptedException {
            var request = service.request(path, TestTokens.of(account))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            var sent = ifMatch == null ? request : request.header("If-Match", ifMatch);
            return service.client().send(sent.build(), HttpResponse.BodyHandlers.ofString());
        }

        JsonNode post(String account, String path, Map<String, ?> body) throws IOException, InterruptedException {
            var answer = send("POST", account, path, body, null);
            assertTrue(answer.statusCode() / 100 == 2, () -> name + path + ": " + answer.body());
            return JSON.readTree(answer.body());
        }

        String text(String account, String path) throws IOException, InterruptedException {
            var answer = service.get(path, TestTokens.of(account));
            assertEquals(200, answer.statusCode(), () -> name + path + ": " + answer.body());
            return answer.body();
        }

        JsonNode get(String account, String path) throws IOException, InterruptedException {
            return JSON.readTree(text(account, path));
        }

        /** Who is trusted with which keys, as their administrator has told. */
        void trust(Deployment other) throws IOException, InterruptedException {
            var from = today().minusDays(30).toString();
            var id = post(
                            ADMIN,
                            "/api/v1/hand-over-partners",
                            Map.of(
                                    "organisation",
                                    "QM",
                                    "deployment",
                                    other.name(),
                                    "name",
                                    "Nơi khác",
                                    "validFrom",
                                    from,
                                    "reason",
                                    "thử"))
                    .path("id")
                    .asText();
            for (var key : other.get(ADMIN, "/api/v1/hand-over-keys").path("keys")) {
                post(
                        ADMIN,
                        "/api/v1/hand-over-partners/" + id + "/keys",
                        Map.of("jwk", JSON.convertValue(key, Map.class), "validFrom", from));
            }
        }

        long stock(LocalDate day) throws IOException, InterruptedException {
            return get(OVERSEER, "/api/v1/statistics/MEMBER_STOCK?organisation=QM&asOf=" + day)
                    .path("total")
                    .asLong();
        }

        /** An official member of the cell, with an identity number, by which the other side knows whom it has. */
        String member(int which, String personalId) throws IOException, InterruptedException {
            var id = get(OVERSEER, "/api/v1/members?state=OFFICIAL&organisation=" + CELL)
                    .path("items")
                    .get(which)
                    .path("id")
                    .asText();
            var record = get(OFFICER, "/api/v1/members/" + id + "/record");
            var body = Map.of(
                    "fullName", record.path("fullName").asText(),
                    "sex", record.path("sex").asText(),
                    "birthDate", JSON.convertValue(record.path("birthDate"), Map.class),
                    "personalId", personalId,
                    "reason", "thử");
            var answer = send("PUT", OFFICER, "/api/v1/members/" + id + "/record", body, "*");
            assertEquals(200, answer.statusCode(), answer::body);
            return id;
        }

        /** Takes a transfer out to the introduction; gives its id. */
        String introduced(String member, Deployment to, LocalDate day) throws IOException, InterruptedException {
            var on = day.toString();
            var id = post(
                            CLERK,
                            "/api/v1/transfers-out",
                            Map.of(
                                    "member",
                                    member,
                                    "kind",
                                    "OFFICIAL_OUT",
                                    "reason",
                                    "chuyển công tác",
                                    "on",
                                    on,
                                    "to",
                                    Map.of("deployment", to.name(), "organisation", CELL, "name", "Chi bộ kia")))
                    .path("id")
                    .asText();
            post(OFFICER, OUT + id + "/review", Map.of("on", on));
            post(HEAD, OUT + id + "/introduce", Map.of("on", on, "number", "7-GTSHĐ/TU"));
            return id;
        }

        @Override
        public void close() {
            service.close();
            database.close();
        }
    }

    @BeforeEach
    void twoDeployments() throws SQLException, IOException, InterruptedException {
        origin = Deployment.start("dangbo.origin.test", folder);
        destination = Deployment.start("dangbo.destination.test", folder);
        origin.trust(destination);
        destination.trust(origin);
        for (var day = today().minusDays(7); !day.isAfter(today()); day = day.plusDays(1)) {
            everybody.put(day, origin.stock(day) + destination.stock(day));
        }
        atHome = origin.stock(today().minusDays(4));
    }

    @AfterEach
    void stop() {
        if (destination != null) {
            destination.close();
        }
        origin.close();
    }

    @Test
    void oneMemberGoesComesBackAndCountsOnceOnEveryDay() throws Exception {
        var member = origin.member(0, "080180000001");
        var departure = origin.introduced(member, destination, today().minusDays(6));
        var file = origin.text(OFFICER, OUT + departure + "/hand-over");
        refused(origin, file, "HAND_OVER_NOT_FOR_US");
        refused(destination, flipped(file), "HAND_OVER_UNREADABLE");
        var arrival = destination
                .post(
                        OFFICER,
                        "/api/v1/transfers-in",
                        Map.of("file", file, "on", today().minusDays(5).toString()))
                .path("id")
                .asText();
        // fetched once more it is encrypted anew, and the same hand-over still
        var anew = origin.text(OFFICER, OUT + departure + "/hand-over");
        assertNotEquals(file, anew);
        assertEquals(
                arrival,
                destination
                        .post(OFFICER, "/api/v1/transfers-in", Map.of("file", anew))
                        .path("id")
                        .asText());
        everybodyCounts();

        var accepted = today().minusDays(4);
        var there = destination
                .post(HEAD, IN + arrival + "/accept", Map.of("on", accepted.toString()))
                .path("member")
                .asText();
        var receipt = destination.text(OFFICER, IN + arrival + "/receipt");
        assertEquals(
                "ACCEPTED",
                origin.post(OFFICER, OUT + "receipts", Map.of("file", receipt))
                        .path("state")
                        .asText());
        everybodyCounts();
        assertEquals(atHome - 1, origin.stock(accepted));

        var back = destination.introduced(there, origin, today().minusDays(2));
        var home = origin.post(
                        OFFICER,
                        "/api/v1/transfers-in",
                        Map.of(
                                "file",
                                destination.text(OFFICER, OUT + back + "/hand-over"),
                                "on",
                                today().minusDays(1).toString()))
                .path("id")
                .asText();
        var returned = origin.post(HEAD, IN + home + "/accept", Map.of());
        assertTrue(returned.path("returning").asBoolean());
        assertEquals(member, returned.path("member").asText(), "never a second person");
        destination.post(OFFICER, OUT + "receipts", Map.of("file", origin.text(OFFICER, IN + home + "/receipt")));
        everybodyCounts();
    }

    @Test
    void whoIsRefusedOrWithdrawnStays() throws Exception {
        var refused = origin.introduced(origin.member(0, "080180000001"), destination, today().minusDays(3));
        var withdrawn = origin.introduced(origin.member(1, "080180000002"), destination, today().minusDays(3));
        var arrival = destination
                .post(
                        OFFICER,
                        "/api/v1/transfers-in",
                        Map.of("file", origin.text(OFFICER, OUT + refused + "/hand-over")))
                .path("id")
                .asText();
        destination.post(HEAD, IN + arrival + "/refuse", Map.of("reason", "không đúng địa bàn"));
        assertEquals(
                "REFUSED",
                origin.post(
                                OFFICER,
                                OUT + "receipts",
                                Map.of("file", destination.text(OFFICER, IN + arrival + "/receipt")))
                        .path("state")
                        .asText());

        var file = origin.text(OFFICER, OUT + withdrawn + "/hand-over");
        origin.post(HEAD, OUT + withdrawn + "/withdraw", Map.of("reason", "cấp nhầm"));
        var answer = destination.post(
                OFFICER, IN + "revocations", Map.of("file", origin.text(OFFICER, OUT + withdrawn + "/revocation")));
        assertEquals("REVOKED", answer.path("answer").asText());
        assertEquals(
                "WITHDRAWN",
                origin.post(
                                OFFICER,
                                OUT + "receipts",
                                Map.of("file", answer.path("receipt").asText()))
                        .path("state")
                        .asText());
        var late = destination.send("POST", OFFICER, "/api/v1/transfers-in", Map.of("file", file), null);
        assertEquals(
                "HAND_OVER_REVOKED", JSON.readTree(late.body()).path("code").asText());
        everybodyCounts();
    }

    /** Over both deployments, on each day of the last week. */
    private void everybodyCounts() throws IOException, InterruptedException {
        for (var day = today().minusDays(7); !day.isAfter(today()); day = day.plusDays(1)) {
            assertEquals(everybody.get(day), origin.stock(day) + destination.stock(day), day.toString());
        }
    }

    private static void refused(Deployment by, String file, String code) throws IOException, InterruptedException {
        var answer = by.send("POST", OFFICER, "/api/v1/transfers-in", Map.of("file", file), null);
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(code, JSON.readTree(answer.body()).path("code").asText());
    }

    private static String flipped(String file) {
        int at = file.length() / 2;
        return file.substring(0, at) + (file.charAt(at) == 'A' ? 'B' : 'A') + file.substring(at + 1);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
