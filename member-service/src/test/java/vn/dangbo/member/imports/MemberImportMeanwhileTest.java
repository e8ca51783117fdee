package vn.dangbo.member.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.TabularFile;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Files, and what cases do with the same members. */
@MemberServiceTest
class MemberImportMeanwhileTest {

    private static final String HEADER =
            "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,seatedTo,startCause,endCause,phone";
    private static final String OPEN = "70000001,Lê Thị Lan,FEMALE,1980-01-02,2010-05-19,CELL1,2015-01-01,,OPENING,,";
    private static final String LEFT =
            "70000001,Lê Thị Lan,FEMALE,1980-01-02,2010-05-19,CELL1,2015-01-01,2025-03-01,OPENING,STRUCK_OFF,";
    private static final String TOWN = TestTokens.of("ORG_OFFICER:TOWN:subtree");
    private static final String CLERK = TestTokens.ofAccount("clerk of files", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String APPROVER =
            TestTokens.ofAccount("approver of files", "GRASSROOTS_APPROVER:WARD:subtree");

    @TempDir
    Path folder;

    @Inject
    Registers registers;

    @Inject
    MemberImport handler;

    @BeforeEach
    void oneMember() {
        registers.empty();
        ImportCalls.csv(TOWN, "members", false, HEADER, OPEN).body("rejected", is(0));
    }

    /** A second line on a member, read when the member has moved in between: it must not write the old cell back. */
    @Test
    void whatACaseDidBetweenTwoPartsOfAFileStays() throws IOException {
        var first = rows("0901000001");
        var second = rows("0901000002");
        var session = QuarkusTransaction.requiringNew()
                .call(() -> handler.begin(new ImportContext(
                        Scope.everywhere(),
                        new Findings(),
                        "files",
                        "subject",
                        UUID.randomUUID().toString(),
                        List.of())));
        QuarkusTransaction.requiringNew().run(() -> session.accept(first, true));
        var id = post(
                CLERK,
                "/api/v1/transfers",
                Map.of("member", member(), "toOrganisation", "CELL2", "reason", "Chuyển công tác", "on", "2025-02-03"));
        given().auth()
                .oauth2(APPROVER)
                .contentType(ContentType.JSON)
                .body(Map.of("on", "2025-02-10"))
                .post("/api/v1/transfers/" + id + "/accept")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> session.accept(second, true));

        assertEquals(
                List.of("CELL2"),
                registers.texts("select o.code from member m join organisation o on o.id = m.cell_id"));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void aFileEndsNoMembershipOverAnOpenCase() {
        post(
                CLERK,
                "/api/v1/exits",
                Map.of("member", member(), "kind", "RESIGNATION", "reason", "Đơn", "on", "2025-02-03"));
        ImportCalls.csv(TOWN, "members", false, HEADER, LEFT).body("errors.code", contains("CASE_OPEN"));
        ImportCalls.csv(TOWN, "members", false, HEADER, OPEN).body("errors", empty());
        assertEquals(List.of(), registers.disagreements());
    }

    /** A request about own data goes on after the membership, and does not keep it. */
    @Test
    void aRequestAboutOwnDataStopsNoFile() {
        registers.run(
                "insert into member_case (id, kind, state, member_id, place_id, place_path, facts, opened_by)"
                        + " select gen_random_uuid(), 'RIGHTS_REQUEST', 'FILED', id, cell_id, unit_path, '{}', 'x' from member");
        ImportCalls.csv(TOWN, "members", false, HEADER, LEFT).body("errors", empty());
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void nobodyChangesTheOwnRecordByAFile() {
        var own = TestTokens.ofMember("officer on record", UUID.fromString(member()), "ORG_OFFICER:TOWN:subtree");
        ImportCalls.csv(own, "members", false, HEADER, LEFT).body("errors.code", contains("OWN_RECORD"));
        ImportCalls.csv(own, "members", false, HEADER, OPEN + "0901000009").body("errors.code", contains("OWN_RECORD"));
        ImportCalls.csv(own, "members", false, HEADER, OPEN).body("errors", empty());
        ImportCalls.csv(TOWN, "members", false, HEADER, LEFT).body("errors", empty());
    }

    /** Of two files with one number at the same time the second waits, and finds it taken; it is not refused as a whole. */
    @Test
    void aCvNumberThatAnotherFileIsGivingIsAFinding() throws Exception {
        var header = "cardNumber,cvNumber,fullName,sex,birthDate,cell,seatedFrom,startCause\n";
        var first = rowsOf(header + "70000011,700011LA,Trần Văn Lý,MALE,1980,CELL1,2015-01-01,OPENING");
        var second = rowsOf(header + "70000012,700011LA,Trần Văn Lịch,MALE,1981,CELL1,2015-01-01,OPENING\n"
                + "70000013,700013LA,Trần Văn Số,MALE,1982,CELL1,2015-01-01,OPENING");
        var others = new Findings();
        var one = session(new Findings());
        var other = session(others);
        var later = QuarkusTransaction.requiringNew().call(() -> {
            one.accept(first, true);
            var held = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> other.accept(second, true)));
            while (!held.isDone() && registers.waiting() == 0) {
                Thread.sleep(20);
            }
            return held;
        });
        later.get(60, TimeUnit.SECONDS);

        assertEquals(List.of(true, false), List.of(others.rejects(2), others.rejects(3)));
        assertEquals(
                List.of("Lê Thị Lan", "Trần Văn Lý", "Trần Văn Số"),
                registers.texts("select full_name from member order by card_number_hash is null, full_name"));
    }

    private ImportHandler.Session session(Findings findings) {
        return QuarkusTransaction.requiringNew()
                .call(() -> handler.begin(new ImportContext(
                        Scope.everywhere(),
                        findings,
                        "files",
                        "subject",
                        UUID.randomUUID().toString(),
                        List.of())));
    }

    private List<Row> rowsOf(String text) throws IOException {
        var file = Files.writeString(folder.resolve("numbers.csv"), text);
        try (var rows = TabularFile.open(file, "numbers.csv", handler.columns())) {
            return StreamSupport.stream(rows.spliterator(), false).toList();
        }
    }

    /** Everybody's files wait in one line. */
    @Test
    void nobodyFillsTheLineAlone() {
        var token = TestTokens.ofAccount("hands in and in", "ORG_OFFICER:TOWN:subtree");
        ImportCalls.csv(token, "members", true, HEADER, OPEN);
        registers.run("insert into import_job (id, kind, status, dry_run, file_name, sha256, size_bytes, created_by,"
                + " created_by_name, grants) select gen_random_uuid(), 'elsewhere', 'QUEUED', true, 'x', 'x', 1, j.created_by,"
                + " 'x', '{}' from (select created_by from import_job where created_by_name = 'hands in and in' limit 1) j,"
                + " generate_series(1, 100000)");
        try {
            ImportCalls.submit(
                            given().auth().oauth2(token),
                            "members",
                            true,
                            "a.csv",
                            (HEADER + "\n" + OPEN).getBytes(UTF_8))
                    .then()
                    .statusCode(429)
                    .body("code", is("IMPORTS_WAITING"));
            ImportCalls.csv(TOWN, "members", true, HEADER, OPEN).body("errors", empty());
        } finally {
            registers.run("delete from import_job where kind = 'elsewhere'");
        }
    }

    private String member() {
        return registers.texts("select cast(id as text) from member").get(0);
    }

    private List<Row> rows(String phone) throws IOException {
        var file = Files.writeString(folder.resolve("members.csv"), HEADER + "\n" + OPEN + phone);
        try (var rows = TabularFile.open(file, "members.csv", handler.columns())) {
            return StreamSupport.stream(rows.spliterator(), false).toList();
        }
    }

    private static String post(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
