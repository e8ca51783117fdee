package vn.dangbo.member.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class AttachmentTest {

    private static final String PATH = "/api/v1/attachments";
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self");
    private static final String INSPECTOR = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:WARD:subtree");
    private static final String APPROVER = TestTokens.ofAccount("approver", "GRASSROOTS_APPROVER:WARD:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of the town", "ORG_OFFICER:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");
    private static final Path FOLDER = Path.of("target/attachments");

    @Inject
    Registers registers;

    @Inject
    AttachmentSweep sweep;

    private UUID member;

    @BeforeEach
    void oneMember() throws IOException {
        registers.empty();
        for (var folder : List.of("contents", "incoming")) {
            for (var file : left(folder)) {
                Files.delete(FOLDER.resolve(file));
            }
        }
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    @Test
    void aNewContentKeepsTheOldOne() {
        var id = paper(CLERK, "AWARD", award(), Map.of("classification", "INTERNAL"));
        put(CLERK, id, "\"1\"", Papers.pdf("một"), "quyết định.pdf")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("contents.mediaType", contains("application/pdf"))
                .body("contents.fileName", contains("quyết định.pdf"))
                .body("contents.scan", contains("NOT_SCANNED"))
                .body("contents.recordedBy", contains("clerk of the ward"));
        put(CLERK, id, "\"2\"", Papers.png(), "ảnh.pdf")
                .statusCode(200)
                .body("contents.number", contains(2, 1))
                .body("contents.fileName[0]", is("ảnh.pdf.png"));
        // the same again is no other content
        put(CLERK, id, "\"3\"", Papers.png(), "khác.png").statusCode(200).body("contents", hasSize(2));
        assertArrayEquals(
                Papers.png(),
                content(SECRETARY, id, "")
                        .statusCode(200)
                        .header("Content-Type", is("image/png"))
                        .header("X-Content-Type-Options", is("nosniff"))
                        .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''%E1%BA%A3nh.pdf.png"))
                        .header("Repr-Digest", startsWith("sha-256=:"))
                        .extract()
                        .asByteArray());
        assertArrayEquals(
                Papers.pdf("một"),
                content(SECRETARY, id, "?version=1").statusCode(200).extract().asByteArray());
        content(SECRETARY, id, "?version=3").statusCode(404).body("code", is("ATTACHMENT_CONTENT_NOT_FOUND"));
        list(
                        SECRETARY,
                        "AWARD",
                        registers.texts("select owner_id from attachment").get(0))
                .body("items.id", contains(id))
                .body("items[0].contents", hasSize(2));
        assertEquals(List.of(), left("incoming"));
    }

    @Test
    void whoDoesNotReachTheOwnerFindsNothing() {
        var award = award();
        var id = paper(CLERK, "AWARD", award, Map.of());
        put(CLERK, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(200);
        get(THERE, id).statusCode(404).body("code", is("ATTACHMENT_NOT_FOUND"));
        content(THERE, id, "").statusCode(404);
        put(THERE, id, "\"2\"", Papers.pdf("y"), "y.pdf").statusCode(404);
        list(THERE, "AWARD", award).statusCode(404).body("code", is("ATTACHMENT_OWNER_NOT_FOUND"));
        post(THERE, "AWARD", award, Map.of()).statusCode(404);
        // The secretary may read awards and record none.
        get(SECRETARY, id).statusCode(200);
        put(SECRETARY, id, "\"2\"", Papers.pdf("y"), "y.pdf").statusCode(404);
        post(SECRETARY, "AWARD", award, Map.of()).statusCode(404);
        // An owner of another kind is none.
        list(CLERK, "TRAINING", award).statusCode(404);
        list(CLERK, "CASE", award).statusCode(404);
        list(CLERK, "AWARD", "no-id").statusCode(404);
    }

    /** Each kind of owner has its own readers and writers. */
    @Test
    void papersOfDisciplineAreNotForTheCell() {
        var discipline = discipline();
        var id = paper(INSPECTOR, "DISCIPLINE", discipline, Map.of());
        put(INSPECTOR, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(200);
        content(CLERK, id, "").statusCode(200);
        get(SECRETARY, id).statusCode(404);
        content(SECRETARY, id, "").statusCode(404);
        list(SECRETARY, "DISCIPLINE", discipline).statusCode(404);
        // It is no other case either, under which it could be read with less.
        list(CLERK, "CASE", discipline).statusCode(404);
        post(SECRETARY, "CASE", discipline, Map.of()).statusCode(404);
    }

    @Test
    void casesTrainingsAndMembersHavePapersToo() {
        for (var owner : Map.of("CASE", transfer(), "TRAINING", training(), "MEMBER", member.toString())
                .entrySet()) {
            var id = paper(CLERK, owner.getKey(), owner.getValue(), Map.of());
            put(CLERK, id, "\"1\"", Papers.pdf(owner.getKey()), "x.pdf").statusCode(200);
            content(SECRETARY, id, "").statusCode(owner.getKey().equals("MEMBER") ? 404 : 200);
            content(APPROVER, id, "").statusCode(200);
            get(THERE, id).statusCode(404);
        }
        paper(
                SECRETARY,
                "CASE",
                transferOf(registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1))),
                Map.of());
        post(SECRETARY, "MEMBER", member.toString(), Map.of()).statusCode(404);
        post(
                        TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree"),
                        "MEMBER",
                        member.toString(),
                        Map.of())
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
    }

    /** Papers of the record are as much the record's as what stands in it. */
    @Test
    void papersOfARecordAreForWhoReadsTheRecord() {
        var id = paper(CLERK, "MEMBER", member.toString(), Map.of());
        put(CLERK, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(200);
        content(APPROVER, id, "").statusCode(200);
        assertEquals(
                List.of(List.of("approver", "READ", member.toString(), "SENSITIVE", "attachments/" + id + "/1")),
                registers.rows("select reader_name, operation, member_id, field_class, subject from read_audit"));
        for (var token : List.of(SECRETARY, INSPECTOR)) {
            given().auth().oauth2(token).get("/api/v1/members/" + member).then().statusCode(200);
            get(token, id).statusCode(404);
            content(token, id, "").statusCode(404);
            list(token, "MEMBER", member.toString()).statusCode(404);
        }
    }

    /** What somebody asks about the own data is read by those alone who settle it. */
    @Test
    void papersOfARequestAboutOwnDataAreForWhoSettlesIt() {
        var request = given().auth()
                .oauth2(TestTokens.ofMember("themselves", member, "MEMBER:CELL1:self"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "ACCESS"))
                .post("/api/v1/me/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var type : List.of("CASE", "DISCIPLINE")) {
            list(CLERK, type, request).statusCode(404);
            post(CLERK, type, request, Map.of()).statusCode(404);
        }
        var id = paper(OFFICER, "RIGHTS_REQUEST", request, Map.of());
        put(OFFICER, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(200);
        content(OFFICER, id, "").statusCode(200);
        for (var token : List.of(CLERK, SECRETARY, INSPECTOR, APPROVER, THERE)) {
            get(token, id).statusCode(404);
            list(token, "RIGHTS_REQUEST", request).statusCode(404);
        }
    }

    @Test
    void ofASecretPaperOnlyTheNumberIsKept() {
        var award = award();
        for (var secret : List.of("MAT", "TOI_MAT", "TUYET_MAT")) {
            post(CLERK, "AWARD", award, Map.of("classification", secret))
                    .statusCode(400)
                    .body("violations.field", contains("referenceNo"));
            var id = paper(CLERK, "AWARD", award, Map.of("classification", secret, "referenceNo", "01-BC/TU"));
            put(CLERK, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(422).body("code", is("ATTACHMENT_SECRET"));
            get(CLERK, id).body("referenceNo", is("01-BC/TU")).body("contents", empty());
        }
        assertEquals(List.of(), left("incoming"));
        assertEquals(List.of(), left("contents"));
        // Not by the database either.
        var refused = assertThrows(IllegalStateException.class, () -> registers.run("""
                        insert into attachment_version (attachment_id, number, content_key, file_name, media_type, bytes, sha256,
                                                        scan, recorded_by)
                        select id, 1, gen_random_uuid(), 'x', 'x', 1, repeat('0', 64), 'CLEAN', 'x' from attachment limit 1
                        """));
        assertTrue(refused.getCause().getMessage().contains("secret"));
    }

    @Test
    void whatIsWrongIsSaid() {
        var award = award();
        post(CLERK, "PAPER", award, Map.of()).statusCode(400).body("violations.field", contains("ownerType"));
        post(CLERK, "AWARD", award, Map.of("classification", "GEHEIM")).statusCode(400);
        post(CLERK, "AWARD", award, Map.of("title", " ")).statusCode(400).body("violations.field", contains("title"));
        var id = paper(CLERK, "AWARD", award, Map.of());
        put(CLERK, id, null, Papers.pdf("x"), "x.pdf").statusCode(428);
        put(CLERK, id, "\"2\"", Papers.pdf("x"), "x.pdf").statusCode(412);
        put(CLERK, id, "\"1\"", new byte[0], "x.pdf")
                .statusCode(400)
                .body("violations.code", contains("ATTACHMENT_EMPTY"));
        put(CLERK, id, "\"1\"", "#!/bin/sh".getBytes(StandardCharsets.US_ASCII), "x.pdf")
                .statusCode(415)
                .body("code", is("ATTACHMENT_TYPE_UNKNOWN"))
                .body("detail", containsString("PDF"));
        content(CLERK, id, "").statusCode(404);
        content(CLERK, id, "?version=0").statusCode(400);
        assertEquals(List.of(), left("incoming"));
        assertEquals(List.of(), left("contents"));
    }

    /** Somebody who sends far too much hears the reason and not a broken connection; nothing of it is held in memory. */
    @Test
    void aMuchTooLargeBodyIsAnsweredToo() throws Exception {
        var id = paper(CLERK, "AWARD", award(), Map.of());
        assertEquals("413 ATTACHMENT_TOO_LARGE", large(CLERK, id, "\"1\"", 26_214_401));
        assertEquals("413 ATTACHMENT_TOO_LARGE", large(CLERK, id, "\"1\"", 100_000_000));
        assertEquals("404 ATTACHMENT_NOT_FOUND", large(THERE, id, "\"1\"", 100_000_000));
        assertEquals("412 VERSION_CHANGED", large(CLERK, id, "\"7\"", 100_000_000));
        assertEquals("415 ATTACHMENT_TYPE_UNKNOWN", large(CLERK, id, "\"1\"", 26_214_400));
        assertEquals(List.of(), left("incoming"));
    }

    private static String large(String token, String id, String ifMatch, long bytes) throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Noughts(bytes));
        var request = HttpRequest.newBuilder(URI.create(address() + PATH + "/" + id + "/content"))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", ifMatch)
                .PUT(HttpRequest.BodyPublishers.fromPublisher(body, bytes))
                .build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + JsonPath.from(answer.body()).getString("code");
    }

    /** So many bytes of nothing. */
    private static final class Noughts extends InputStream {

        private long left;

        private Noughts(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            left -= given;
            return given;
        }
    }

    private static URI address() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    @Test
    void whatWasChangedInTheStoreIsNotHandedOut() throws IOException {
        var id = paper(CLERK, "AWARD", award(), Map.of());
        put(CLERK, id, "\"1\"", Papers.pdf("the truth"), "x.pdf").statusCode(200);
        var stored = FOLDER.resolve(left("contents").get(0));
        Files.write(stored, Papers.pdf("a falsehood"));
        content(CLERK, id, "").statusCode(500).body("code", is("ATTACHMENT_DAMAGED"));
        Files.delete(stored);
        content(CLERK, id, "").statusCode(500).body("code", is("ATTACHMENT_DAMAGED"));
        assertEquals(List.of(), left("incoming"));
    }

    /** As if the process had been killed between the store and the record, and while receiving. */
    @Test
    void whatNoRecordNamesIsDeletedWhenItIsOld() throws IOException {
        var id = paper(CLERK, "AWARD", award(), Map.of());
        put(CLERK, id, "\"1\"", Papers.pdf("x"), "x.pdf").statusCode(200);
        var kept = left("contents").get(0);
        var orphan = orphan("contents/00/" + UUID.randomUUID().toString().replaceAll("..$", "00"));
        var half = orphan("incoming/content1.part");
        sweep.deleteOrphans();
        assertTrue(Files.exists(orphan) && Files.exists(half), "they may still be on their way");
        for (var file : List.of(orphan, half, FOLDER.resolve(kept))) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3700)));
        }
        sweep.deleteOrphans();
        assertEquals(List.of(), left("incoming"));
        assertEquals(List.of(kept), left("contents"));
        content(CLERK, id, "").statusCode(200);
    }

    /** The client hangs up in the middle. */
    @Test
    void whatIsCutOffLeavesNothing() throws Exception {
        var id = paper(CLERK, "AWARD", award(), Map.of());
        try (var socket = new Socket(address().getHost(), address().getPort())) {
            var head = "PUT " + PATH + "/" + id + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + CLERK + "\r\nIf-Match: \"1\"\r\nContent-Length: 1000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Papers.pdf("the beginning"));
            socket.getOutputStream().flush();
            for (int i = 0; i < 100 && left("incoming").isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertEquals(1, left("incoming").size());
        }
        for (int i = 0; i < 200 && !left("incoming").isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(), left("incoming"));
        get(CLERK, id).body("version", is(1)).body("contents", empty());
    }

    @Test
    void anotherCallWithTheSameKeyRecordsNothing() {
        var award = award();
        var body = body("AWARD", award, Map.of());
        var ids = List.of(1, 2).stream()
                .map(i -> given().auth()
                        .oauth2(CLERK)
                        .header("Idempotency-Key", "paper-" + award)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    private static Path orphan(String name) throws IOException {
        var file = FOLDER.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, Papers.pdf("orphan"));
    }

    /** Names of the files there, below the folder of the store. */
    private static List<String> left(String folder) {
        var known = FOLDER.resolve(folder);
        if (Files.notExists(known)) {
            return List.of();
        }
        try (var files = Files.walk(known)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String award() {
        return made(
                "/api/v1/awards",
                Map.of(
                        "member",
                        member,
                        "form",
                        "GIAY_KHEN",
                        "level",
                        "GRASSROOTS",
                        "decisionNo",
                        "1-QĐ",
                        "decidedOn",
                        "2020-12-31",
                        "year",
                        2020));
    }

    private String training() {
        return made(
                "/api/v1/members/" + member + "/trainings",
                Map.of("program", "DAI_HOC", "sentBy", "TOWN", "startedOn", "2017-09-01"));
    }

    private String transfer() {
        return transferOf(member);
    }

    private String transferOf(UUID who) {
        return made("/api/v1/transfers", Map.of("member", who, "toOrganisation", "CELL2", "reason", "thử"));
    }

    private String discipline() {
        return made("/api/v1/disciplines", Map.of("member", member, "violation", "DOAN_KET", "matter", "thử"));
    }

    private static String made(String path, Map<String, ?> facts) {
        return given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(facts)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(String ownerType, String owner, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("ownerType", ownerType, "owner", owner, "title", "Quyết định"));
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse post(String token, String ownerType, String owner, Map<String, ?> more) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body(ownerType, owner, more))
                .post(PATH)
                .then();
    }

    private static String paper(String token, String ownerType, String owner, Map<String, ?> more) {
        return post(token, ownerType, owner, more)
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .extract()
                .path("id");
    }

    private static ValidatableResponse put(String token, String id, String ifMatch, byte[] content, String name) {
        var request = given().auth()
                .oauth2(token)
                .header("Content-Disposition", FileName.header(name))
                .contentType("application/octet-stream")
                .body(content);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(PATH + "/" + id + "/content")
                .then();
    }

    private static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get(PATH + "/" + id).then();
    }

    private static ValidatableResponse content(String token, String id, String query) {
        return given().auth()
                .oauth2(token)
                .get(PATH + "/" + id + "/content" + query)
                .then();
    }

    private static ValidatableResponse list(String token, String ownerType, String owner) {
        return given().auth()
                .oauth2(token)
                .get(PATH + "?ownerType=" + ownerType + "&owner=" + owner)
                .then();
    }
}
