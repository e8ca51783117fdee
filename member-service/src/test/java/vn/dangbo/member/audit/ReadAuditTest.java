package vn.dangbo.member.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class ReadAuditTest {

    private static final String CLERK = TestTokens.ofAccount("clerk who reads", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SIBLING = TestTokens.ofAccount("clerk next door", "GRASSROOTS_CLERK:SCHOOL:subtree");
    private static final String HEAD = TestTokens.ofAccount("head of the town", "ORG_HEAD:TOWN:subtree");
    private static final String AUDITOR = TestTokens.ofAccount("auditor of the town", "AUDITOR:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("clerk at the new place", "GRASSROOTS_CLERK:FARM:subtree");
    private static final String ELSEWHERE = TestTokens.ofAccount("auditor elsewhere", "AUDITOR:DISTRICT:subtree");

    @Inject
    Registers registers;

    @Inject
    AgroalDataSource dataSource;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "fullName", "Nguyễn Văn An",
                        "sex", "MALE",
                        "birthDate", Map.of("year", 1980),
                        "personalId", "080080000123",
                        "reason", "thử"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
        registers.rows("delete from read_audit returning 1");
    }

    @Test
    void aClearValueTakesAReasonThatStaysOnRecord() {
        unmask(CLERK, Map.of("field", "PERSONAL_ID")).statusCode(400).body("violations.field", contains("reason"));
        assertEquals(List.of(), registers.rows("select 1 from read_audit"));
        unmask(CLERK, Map.of("field", "PERSONAL_ID", "reason", "đối chiếu hồ sơ"))
                .statusCode(200)
                .body("value", is("080080000123"));
        given().auth()
                .oauth2(HEAD)
                .get("/api/v1/members/" + member + "/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].by", is("clerk who reads"))
                .body("items[0].organisations", contains("WARD"))
                .body("items[0].operation", is("UNMASK"))
                .body("items[0].subject", is("PERSONAL_ID"))
                .body("items[0].fieldClass", is("SENSITIVE"))
                .body("items[0].purpose", is("MEMBER_MANAGEMENT"))
                .body("items[0].reason", is("đối chiếu hồ sơ"))
                .body("items[0].clientAddress", is("10.1.2.3"))
                .body("items[0].result", is("GRANTED"));
    }

    @Test
    void readsOfTheRecordAndOfSectionsAreAuditedWithTheirPurpose() {
        read(CLERK, "/record").statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .header("X-Purpose", "INSPECTION")
                .get("/api/v1/members/" + member + "/dossier/health")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .header("X-Purpose", "CURIOSITY")
                .get("/api/v1/members/" + member + "/dossier/health")
                .then()
                .statusCode(400)
                .body("content", nullValue());
        audit("?member=" + member)
                .body("items.subject", contains("dossier/health", "record"))
                .body("items.purpose", contains("INSPECTION", "MEMBER_MANAGEMENT"));
        // basic rows are not
        read(CLERK, "").statusCode(200);
        audit("?member=" + member).body("items", hasSize(2));
    }

    /** Whoever reads others cannot pass for the person concerned; own reads are told by whose account it is. */
    @Test
    void nobodyHidesAsThePersonConcerned() {
        given().auth()
                .oauth2(CLERK)
                .header("X-Purpose", "SELF_SERVICE")
                .get("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(400)
                .body("code", is("VALUE_UNKNOWN"))
                .body("fullName", nullValue());
        var self = TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree");
        read(self, "/record").statusCode(200);
        read(CLERK, "/record").statusCode(200);
        audit("?member=" + member)
                .body("items.by", contains("clerk who reads", "themselves"))
                .body("items.purpose", contains("MEMBER_MANAGEMENT", "SELF_SERVICE"));
        given().auth()
                .oauth2(self)
                .get("/api/v1/me/access-log")
                .then()
                .statusCode(200)
                .body("items.times", contains(1));
    }

    /** Whoever watches over a place where somebody sat once does not learn who looks at them now. */
    @Test
    void theAuditGoesAlongWithWhoMoves() throws SQLException {
        read(CLERK, "/record").statusCode(200);
        moveTo("CELL9");
        read(THERE, "/record").statusCode(200);
        given().auth()
                .oauth2(ELSEWHERE)
                .get("/api/v1/audit?member=" + member)
                .then()
                .body("items.by", contains("clerk at the new place", "clerk who reads"));
        // what their own clerks have done is still theirs to watch
        audit("?member=" + member + "&count=true")
                .body("items.by", contains("clerk who reads"))
                .body("total", is(1));
        assertEquals(List.of("clerk who reads"), seenBelow("TOWN"));
        assertEquals(List.of("clerk who reads", "clerk at the new place"), seenBelow("DISTRICT"));
    }

    private void moveTo(String cell) {
        registers.run(
                "update seating set valid_to = '2020-01-01', end_cause = 'MOVED' where member_id = '" + member + "'");
        registers.run("insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)"
                + " select '" + member + "', id, path, '2020-01-01', 'MOVED', 'test' from organisation where code = '"
                + cell + "'");
        registers.run("update member set cell_id = o.id, unit_path = o.path, seated_from = '2020-01-01'"
                + " from organisation o where o.code = '" + cell + "' and member.id = '" + member + "'");
    }

    /** Readers of the rows that the database itself shows to whoever reaches a unit and all below it. */
    private List<String> seenBelow(String unit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (var opened = statement.executeQuery("""
                    select set_config('dangbo.scope_low', path, true), set_config('dangbo.scope_high', rtrim(path, '.') || '/', true),
                           set_config('dangbo.scope_lows', path, true), set_config('dangbo.scope_highs', rtrim(path, '.') || '/', true)
                    from organisation where code = '%s'""".formatted(unit))) {
                assertTrue(opened.next());
            }
            var readers = new ArrayList<String>();
            try (var rows = statement.executeQuery("select reader_name from read_audit order by seq")) {
                while (rows.next()) {
                    readers.add(rows.getString(1));
                }
            }
            connection.rollback();
            return readers;
        }
    }

    /** Scenario 13: a sibling's clerk guesses; the answer tells nothing, and the guess stays on record. */
    @Test
    void aGuessIsNotFoundAndStaysOnRecord() {
        for (var part : List.of("", "/record", "/dossier/health", "/trainings", "/history")) {
            read(SIBLING, part).statusCode(404).body("code", is("MEMBER_NOT_FOUND"));
        }
        unmask(SIBLING, Map.of("field", "PERSONAL_ID", "reason", "tò mò")).statusCode(404);
        audit("?result=DENIED&member=" + member)
                .body("items", hasSize(6))
                .body("items.by", everyItem(is("clerk next door")))
                .body("items.organisations.flatten()", everyItem(is("SCHOOL")))
                .body("items.subject", hasItems("basic", "record", "dossier/health", "trainings", "unmask"));
        // of nobody: seen by those who watch over the reader
        var nobody = UUID.randomUUID();
        given().auth().oauth2(SIBLING).get("/api/v1/members/" + nobody).then().statusCode(404);
        audit("?member=" + nobody).body("items", hasSize(1));
        audit("?by=clerk next door&count=true").body("total", is(7));
        given().auth().oauth2(ELSEWHERE).get("/api/v1/audit").then().body("items", hasSize(0));
        given().auth()
                .oauth2(ELSEWHERE)
                .get("/api/v1/members/" + member + "/access-log")
                .then()
                .statusCode(404);
    }

    /** One row for a file, before its first byte; what was searched for stays unsaid. */
    @Test
    void listsThatAreTakenAwayAreAudited() {
        for (var list :
                List.of("members", "admissions", "transfers", "exits", "overlays", "disciplines", "badges", "awards")) {
            export(list, "?organisation=WARD", null).statusCode(200);
        }
        export("members", "?organisation=WARD&q=Nguyễn Văn An", "INSPECTION").statusCode(200);
        export("members", "", "CURIOSITY").statusCode(400).body("code", is("VALUE_UNKNOWN"));
        audit("?by=clerk who reads")
                .body("items", hasSize(9))
                .body("items.operation", everyItem(is("EXPORT")))
                .body("items.fieldClass", everyItem(is("SENSITIVE")))
                .body("items[0].subject", is("export/members organisation=WARD q"))
                .body("items[0].purpose", is("INSPECTION"))
                .body(
                        "items.subject",
                        hasItems("export/disciplines organisation=WARD", "export/awards organisation=WARD"));
    }

    private static ValidatableResponse export(String list, String query, String purpose) {
        var request = given().auth().oauth2(CLERK).accept("text/csv");
        return (purpose == null ? request : request.header("X-Purpose", purpose))
                .get("/api/v1/" + list + "/export" + query)
                .then();
    }

    /** Who lacks the permission is refused before anybody is looked for, and it stays on record all the same. */
    @Test
    void whoLacksThePermissionStaysOnRecordToo() {
        var secretary = TestTokens.ofAccount("secretary who is curious", "CELL_SECRETARY:CELL1:self");
        for (var part : List.of("/record", "/dossier/health", "/access-log")) {
            read(secretary, part).statusCode(403).body("code", is("PERMISSION_MISSING"));
        }
        unmask(secretary, Map.of("field", "PERSONAL_ID", "reason", "tò mò")).statusCode(403);
        audit("?result=DENIED&member=" + member)
                .body("items.by", everyItem(is("secretary who is curious")))
                .body("items.subject", contains("unmask", "access-log", "dossier/health", "record"))
                .body("items.operation", contains("WRITE", "READ", "READ", "READ"));
    }

    @Test
    void readsOfDisciplineAreAuditedAndRefusalsToo() {
        var inspector = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:WARD:subtree");
        var id = given().auth()
                .oauth2(TestTokens.ofAccount("inspector who opens", "INSPECTION_OFFICER:TOWN:subtree"))
                .contentType(ContentType.JSON)
                .body(Map.of("member", member, "violation", "DOAN_KET", "matter", "thử"))
                .post("/api/v1/disciplines")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        registers.rows("delete from read_audit returning 1");
        discipline(inspector, "/" + id).statusCode(200);
        discipline(inspector, "?member=" + member).statusCode(200).body("items", hasSize(1));
        discipline(inspector, "?organisation=CELL2").statusCode(200).body("items", hasSize(0));
        audit("?result=GRANTED&member=" + member)
                .body("items.subject", contains("disciplines/" + id, "disciplines/" + id))
                .body("items.fieldClass", everyItem(is("SENSITIVE")));
        discipline(TestTokens.ofAccount("inspector next door", "INSPECTION_OFFICER:SCHOOL:subtree"), "/" + id)
                .statusCode(404);
        discipline(TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self"), "/" + id)
                .statusCode(403);
        audit("?result=DENIED&member=" + member)
                .body("items.by", contains("secretary", "inspector next door"))
                .body("items.subject", everyItem(is("disciplines/" + id)));
    }

    private static ValidatableResponse discipline(String token, String rest) {
        return given().auth().oauth2(token).get("/api/v1/disciplines" + rest).then();
    }

    @Test
    void whatIsTamperedWithShows() {
        for (int i = 0; i < 5; i++) {
            read(CLERK, "/record").statusCode(200);
        }
        var head =
                verify("").body("valid", is(true)).body("rows", is(5)).extract().<String>path("head");
        read(CLERK, "/record").statusCode(200);
        verify("?noted=" + head).body("holdsNoted", is(true)).body("head", not(is(head)));
        registers.rows("update read_audit set reader_name = 'somebody else' where seq = 3 returning 1");
        verify("").body("valid", is(false)).body("brokenAt", is(3));
        registers.rows("update read_audit set reader_name = 'clerk who reads' where seq = 3 returning 1");
        verify("").body("valid", is(true)).body("brokenAt", nullValue());
        registers.rows("delete from read_audit where seq = 2 returning 1");
        verify("").body("valid", is(false)).body("brokenAt", is(3));
        registers.rows("delete from read_audit where seq < 3 returning 1");
        verify("").body("valid", is(false));
        // a cut at the end shows against a hash noted elsewhere
        registers.rows("delete from read_audit returning 1");
        verify("?noted=" + head).body("valid", is(true)).body("holdsNoted", is(false));
    }

    @Test
    void trafficCanOnlyAdd() throws SQLException {
        read(CLERK, "/record").statusCode(200);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var write : List.of(
                    "update read_audit set reader_name = 'x'", "delete from read_audit", "truncate read_audit")) {
                var refusal = assertThrows(SQLException.class, () -> statement.execute(write), write);
                assertTrue(refusal.getMessage().contains("permission denied"), refusal.getMessage());
            }
        }
    }

    @Test
    void manyReadersAtATimeMakeOneChain() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var reads = IntStream.range(0, 80)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> read(CLERK, "/record").extract().statusCode())
                    .toList();
            for (var done : pool.invokeAll(reads)) {
                assertEquals(200, done.get());
            }
        } finally {
            pool.shutdown();
        }
        verify("").body("rows", is(80)).body("valid", is(true)).body("head", notNullValue());
    }

    private ValidatableResponse unmask(String token, Map<String, String> wanted) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("X-Forwarded-For", "10.1.2.3")
                .body(wanted)
                .post("/api/v1/members/" + member + "/unmask")
                .then();
    }

    private ValidatableResponse read(String token, String part) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/members/" + member + part)
                .then();
    }

    private static ValidatableResponse audit(String query) {
        return given().auth()
                .oauth2(AUDITOR)
                .get("/api/v1/audit" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse verify(String query) {
        return given().auth()
                .oauth2(AUDITOR)
                .get("/api/v1/audit/verify" + query)
                .then()
                .statusCode(200);
    }
}
