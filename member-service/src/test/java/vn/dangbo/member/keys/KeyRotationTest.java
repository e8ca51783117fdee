package vn.dangbo.member.keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.crypto.CryptoKeys;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** The service under test has two keys of each kind; what stands under the older ones was written before they changed. */
@MemberServiceTest
class KeyRotationTest {

    private static final Logger LOG = Logger.getLogger(KeyRotationTest.class);
    private static final String OFFICER = TestTokens.ofAccount("officer of keys", "ORG_OFFICER:*:subtree");
    private static final String HEADER = "cardNumber,personalId,fullName,sex,birthDate,cell,seatedFrom,startCause";
    private static final int PEOPLE = 600;
    /** Each of the people with a card, one member with two, and one of everything else. */
    private static final int ROWS = 2 * PEOPLE + 9;

    private static final String UNDER_OLD_KEY = """
            select (select count(*) from member m where cast(m as text) like '%k0:%')
                 + (select count(*) from member_history m where cast(m as text) like '%k0:%')
                 + (select count(*) from member_card m where cast(m as text) like '%k0:%')
                 + (select count(*) from former_card m where cast(m as text) like '%k0:%')
                 + (select count(*) from dossier_section m where cast(m as text) like '%k0:%')
                 + (select count(*) from dossier_section_history m where cast(m as text) like '%k0:%')
                 + (select count(*) from rights_detail m where cast(m as text) like '%k0:%')
                 + (select count(*) from hand_over_message m where cast(m as text) like '%k0:%')
            """;

    @Inject
    Registers registers;

    @Inject
    KeyRotation rotation;

    @Inject
    Clock clock;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @ConfigProperty(name = "dangbo.crypto.keys")
    String keys;

    @ConfigProperty(name = "dangbo.crypto.lookup-key")
    String lookups;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private UUID member;

    @BeforeEach
    void everyTableHoldsSomethingUnderTheOldKeys() throws SQLException {
        registers.empty();
        registers.rows("delete from key_rotation returning 1");
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        record(Map.of("cardNumber", "71000001", "personalId", "080080000001", "phone", "0900000001"));
        record(Map.of("cardNumber", "71000002", "details", Map.of("home", Map.of("text", "ấp 2"))));
        section("ba");
        section("mẹ");
        given().auth()
                .oauth2(TestTokens.ofMember("đảng viên", member, "MEMBER:CELL1:self"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "DELETION", "reason", "thử"))
                .post("/api/v1/me/rights-requests")
                .then()
                .statusCode(201);
        message();
        people();
        assertTrue(rotation.bring(before()));
        assertEquals(ROWS, underOldKey());
    }

    private void message() {
        var id = UUID.randomUUID();
        registers.run(
                "insert into hand_over_message (id, serial, type, direction, deployment, digest, signed_encrypted,"
                        + " recorded_by) values ('" + id
                        + "', gen_random_uuid(), 'REVOCATION', 'RECEIVED', 'there.test', '"
                        + "0".repeat(64) + "', '" + cipher.encrypt("handOver.message", id, "thử") + "', 'test')");
    }

    @AfterEach
    void underThePresentKeys() throws SQLException {
        registers.rows("delete from key_rotation returning 1");
        assertTrue(rotation.bring(now()));
    }

    @Test
    void whatStandsUnderOldKeysIsReadFoundAndUnique() {
        reads();
        var id =
                given().auth().oauth2(OFFICER).get("/api/v1/members?q=71000002").path("items[0].id");
        assertEquals(member.toString(), id);
        // an import finds the holder by each number, and makes no second person of it
        ImportCalls.csv(
                        OFFICER,
                        "members",
                        false,
                        HEADER,
                        "71000002,080080000001,Nguyễn Văn An,MALE,1980,CELL1,2015-01-01,OPENING")
                .body("rejected", equalTo(0));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members?organisation=CELL1&count=true")
                .then()
                .body("total", is(1));
        var other = registers.person(SampleWorld.id("CELL3"), LocalDate.of(2015, 1, 1));
        for (var taken :
                Map.of("cardNumber", "71000001", "personalId", "080080000001").entrySet()) {
            put(other, Map.of(taken.getKey(), taken.getValue())).then().statusCode(409);
        }
        // what is written now stands under the present key
        put(other, Map.of("phone", "0900000009")).then().statusCode(200);
        assertEquals(
                List.of(List.of("t")),
                registers.rows("select phone_encrypted like 'k1:%' from member where id = '" + other + "'"));
    }

    /** Killed again and again on the way, it goes on where the last piece ended; meanwhile everything is read. */
    @Test
    void whoeverIsKilledGoesOnWhereTheLastPieceEnded() throws Exception {
        var corrections = registers.rows("select count(*) from member_history");
        var small = new KeyRotation();
        small.clock = clock;
        small.url = url;
        small.owner = owner;
        small.password = password;
        small.rows = 2;
        long before = underOldKey();
        int killed = 0;
        for (int i = 0; i < 3; i++) {
            var run = CompletableFuture.supplyAsync(() -> bring(small));
            while (!run.isDone() && !kill(before - (long) (i + 1) * 100)) {
                Thread.onSpinWait();
            }
            killed += assertThrows(ExecutionException.class, run::get) == null ? 0 : 1;
            reads();
        }
        assertEquals(3, killed);
        long left = underOldKey();
        assertTrue(left > 0 && left < before, left + " of " + before);
        var looked = Long.parseLong(registers
                .rows("select sum(looked_at) from key_rotation where target = '" + now().target() + "'")
                .get(0)
                .get(0));
        assertTrue(bring(small));
        assertEquals(0, underOldKey());
        var rooms = Integer.toString(Room.ALL.size());
        assertEquals(
                List.of(List.of(Long.toString(before), rooms, rooms)),
                registers.rows("select sum(changed), count(*), count(finished_at) from key_rotation where target = '"
                        + now().target() + "'"));
        assertTrue(looked >= before - left, "what was done was not done again");
        reads();
        assertEquals(corrections, registers.rows("select count(*) from member_history"), "no correction");
        assertTrue(bring(small), "and once more changes nothing");
    }

    /** An instance that did not have the new keys yet wrote behind the first pass. */
    @Test
    void theNextDayEverythingIsLookedThroughAgain() throws SQLException {
        assertTrue(rotation.bring(now()));
        aDayLater();
        assertTrue(rotation.bring(before()));
        assertTrue(underOldKey() > 0);
        assertTrue(rotation.bring(before()));

        aDayLater();
        assertTrue(rotation.bring(now()));
        assertEquals(0, underOldKey());
    }

    private void aDayLater() {
        registers.run("update key_rotation set finished_at = finished_at - interval '25 hours'");
    }

    @Test
    void howLongItTakes() throws SQLException {
        registers.rows("delete from key_rotation returning 1");
        long begun = System.nanoTime();
        assertTrue(rotation.bring(now()));
        LOG.infof("%d rows in %d ms", ROWS, (System.nanoTime() - begun) / 1_000_000);
        assertEquals(0, underOldKey());
    }

    /** Hashes that a version before did not know are filled by the pass, and an older key finds what it wrote. */
    @Test
    void newHashesOfWhatStandsAlreadyAreFilled() throws SQLException {
        record(Map.of("cvNumber", "123456LA"));
        registers.run("update member set cv_number_hash = null, home_text_hash = null where id = '" + member + "'");
        registers.rows("delete from key_rotation returning 1");
        assertTrue(rotation.bring(before()));
        assertEquals(List.of(List.of(before().hash().text("member.home.text", "ap 2"))), homes());
        // a number under the older key is as much taken
        var other = registers.person(SampleWorld.id("CELL3"), LocalDate.of(2015, 1, 1));
        put(other, Map.of("cvNumber", "123456LA")).then().statusCode(409);
        assertTrue(rotation.bring(now()));
        assertEquals(List.of(List.of(hash.text("member.home.text", "ap 2"))), homes());
        assertEquals(
                List.of(List.of(hash.text("member.cvNumber", "123456LA"))),
                registers.rows("select cv_number_hash from member where id = '" + member + "'"));
    }

    private List<List<String>> homes() {
        return registers.rows("select home_text_hash from member where id = '" + member + "'");
    }

    private boolean bring(KeyRotation by) {
        try {
            return by.bring(now());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connection that rotates, once so few rows are left; whether there was one. */
    private boolean kill(long left) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) filter (where pg_terminate_backend(l.pid))
                        from pg_locks l
                        where l.locktype = 'advisory' and l.pid <> pg_backend_pid() and l.granted
                          and ((cast(l.classid as bigint) << 32) | cast(l.objid as bigint))
                              = hashtextextended('key_rotation', 0)
                          and (%s) <= %d
                        """.formatted(UNDER_OLD_KEY, left))) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private long underOldKey() {
        return Long.parseLong(registers.rows(UNDER_OLD_KEY).get(0).get(0));
    }

    private void reads() {
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200)
                .body("cardNumber", is("*****002"))
                .body("phone", is("*******001"))
                .body("formerCardNumbers", hasSize(1));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members/" + member + "/dossier/family")
                .then()
                .body("content.relatives[0].relation", is("mẹ"));
        given().auth().oauth2(OFFICER).get("/api/v1/members?q=71000002").then().body("items", hasSize(1));
    }

    private Keys now() {
        return new Keys(cipher, hash);
    }

    /** As they were before the second key of each kind was added. */
    private Keys before() {
        return new Keys(
                new FieldCipher(CryptoKeys.parse("keys", turned(keys))), KeyedHash.parse("lookups", turned(lookups)));
    }

    private static String turned(String list) {
        var entries = Arrays.asList(list.split(","));
        return entries.stream().skip(1).collect(Collectors.joining(",")) + "," + entries.get(0);
    }

    private void people() {
        var lines = new String[PEOPLE + 1];
        lines[0] = HEADER;
        for (int i = 1; i <= PEOPLE; i++) {
            lines[i] = "72%06d,,Hà Văn Tư,MALE,1980,CELL3,2015-01-01,OPENING".formatted(i);
        }
        ImportCalls.csv(OFFICER, "members", false, lines).body("rejected", equalTo(0));
    }

    private void section(String relation) {
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("content", Map.of("relatives", List.of(Map.of("relation", relation))), "reason", "thử"))
                .put("/api/v1/members/" + member + "/dossier/family")
                .then()
                .statusCode(200);
    }

    private void record(Map<String, ?> more) {
        put(member, more).then().statusCode(200);
    }

    private static Response put(UUID member, Map<String, ?> more) {
        var said = new HashMap<String, Object>(more);
        said.put("fullName", "Nguyễn Văn An");
        said.put("sex", "MALE");
        said.put("birthDate", Map.of("year", 1980));
        said.put("reason", "thử");
        return given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(said)
                .put("/api/v1/members/" + member + "/record");
    }
}
