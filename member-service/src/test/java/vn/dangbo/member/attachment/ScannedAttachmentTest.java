package vn.dangbo.member.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** With a scanner: nothing goes out before it was found clean. */
@MemberServiceTest
@TestProfile(ScannedAttachmentTest.WithScanner.class)
class ScannedAttachmentTest {

    private static final String PATH = "/api/v1/attachments";
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final Path DOWN = Path.of("target/scanner-is-down");

    @Inject
    Registers registers;

    @Inject
    AttachmentSweep sweep;

    private String paper;

    /** A script as scanner. */
    public static class WithScanner implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dangbo.attachments.scan.by",
                    "command",
                    "dangbo.attachments.scan.command",
                    "/bin/sh,src/test/resources/scan.sh," + DOWN,
                    "dangbo.attachments.directory",
                    "target/scanned-attachments");
        }
    }

    @BeforeEach
    void onePaper() throws IOException {
        registers.empty();
        for (var file : stored()) {
            Files.delete(file);
        }
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        paper = given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of("ownerType", "MEMBER", "owner", member, "title", "Lý lịch"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void scannerIsUp() throws IOException {
        Files.deleteIfExists(DOWN);
    }

    @Test
    void aCleanContentGoesOut() {
        put("\"1\"", "harmless").statusCode(200).body("contents.scan", contains("CLEAN"));
        content("").statusCode(200);
    }

    @Test
    void aMaliciousOneIsThrownAwayAndRemembered() throws IOException {
        put("\"1\"", "harmless").statusCode(200);
        put("\"2\"", "HARM").statusCode(422).body("code", is("ATTACHMENT_INFECTED"));
        get().header("ETag", is("\"3\""))
                .body("contents.scan", contains("INFECTED", "CLEAN"))
                .body("contents[0].scanNote", is(": Test-Signature FOUND"));
        content("").statusCode(409).body("code", is("ATTACHMENT_NOT_CLEAN"));
        content("?version=1").statusCode(200);
        assertEquals(1, stored().size());
        // It is no content that a repetition could be taken for.
        put("\"3\"", "HARM").statusCode(422);
    }

    @Test
    void whatCouldNotBeScannedWaits() throws IOException {
        Files.writeString(DOWN, "");
        put("\"1\"", "HARM").statusCode(200).body("contents.scan", contains("WAITING"));
        content("").statusCode(409);
        sweep.scanAgain();
        get().body("contents.scan", contains("WAITING"));
        Files.delete(DOWN);
        sweep.scanAgain();
        get().body("contents.scan", contains("INFECTED"));
        content("").statusCode(409);
        assertEquals(List.of(), stored());
    }

    @Test
    void whatCameBeforeThereWasAScannerIsScannedFirst() throws IOException {
        put("\"1\"", "harmless").statusCode(200);
        registers.run("update attachment_version set scan = 'NOT_SCANNED', scanned_at = null, scan_note = null");
        content("").statusCode(409);
        sweep.scanAgain();
        get().body("contents.scan", contains("CLEAN")).body("contents[0].scanNote", is(""));
        content("").statusCode(200);
    }

    private static List<Path> stored() throws IOException {
        try (var files = Files.walk(Path.of("target/scanned-attachments/contents"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ValidatableResponse put(String ifMatch, String text) {
        return given().auth()
                .oauth2(CLERK)
                .header("If-Match", ifMatch)
                .contentType("application/pdf")
                .body(Papers.pdf(text))
                .put(PATH + "/" + paper + "/content")
                .then();
    }

    private ValidatableResponse content(String query) {
        return given().auth()
                .oauth2(CLERK)
                .get(PATH + "/" + paper + "/content" + query)
                .then();
    }

    private ValidatableResponse get() {
        return given().auth().oauth2(CLERK).get(PATH + "/" + paper).then();
    }
}
