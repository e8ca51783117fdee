package vn.dangbo.member.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class DossierTest {

    private static final String CLERK = TestTokens.ofAccount("clerk of dossiers", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String SECRETARY = TestTokens.ofAccount("secretary", "CELL_SECRETARY:CELL1:self");
    private static final String OFFICER = TestTokens.ofAccount("officer of dossiers", "ORG_OFFICER:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("officer there", "ORG_OFFICER:DISTRICT:subtree");

    private static final Map<String, Object> CAREER = Map.of(
            "posts",
            List.of(Map.of("from", Map.of("year", 1970, "month", 2), "work", "bộ đội", "unit", "Sư đoàn Mẫu")));

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    @Test
    void aSectionIsWrittenCorrectedAndReadAsItWas() {
        read(CLERK, "career").statusCode(200).header("ETag", is("\"0\"")).body("content", nullValue());
        write(CLERK, "career", CAREER, "\"0\"")
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("fieldClass", is("BASIC"))
                .body("content.posts.work", contains("bộ đội"));
        var then = registers
                .rows("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0)
                .get(0);
        write(CLERK, "career", CAREER, "\"0\"").statusCode(412);
        write(CLERK, "career", CAREER, null).statusCode(428);
        write(OFFICER, "career", Map.of("posts", List.of()), "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("content.posts", hasSize(0))
                .body("changes.version", contains(1))
                .body("changes.replacedBy", contains("officer of dossiers"));
        given().auth()
                .oauth2(CLERK)
                .queryParam("knownAt", then)
                .get(path("career"))
                .then()
                .header("ETag", is("\"1\""))
                .body("content.posts.work", contains("bộ đội"));
        given().auth()
                .oauth2(CLERK)
                .get(path("career") + "?knownAt=2001-01-01")
                .then()
                .statusCode(200)
                .body("content", nullValue());
        // what changes nothing leaves nothing
        write(OFFICER, "career", Map.of("posts", List.of()), "\"2\"").header("ETag", is("\"2\""));
    }

    @Test
    void nothingOfItStandsInPlain() {
        write(OFFICER, "family", Map.of("relatives", List.of(Map.of("fullName", "Trần Thị Mẫu"))), "\"0\"")
                .statusCode(200);
        write(OFFICER, "family", Map.of("relatives", List.of()), "\"1\"").statusCode(200);
        assertEquals(
                List.of(List.of("0", "0", "1")),
                registers.rows("select (select count(*) from dossier_section d where cast(d as text) like '%Mẫu%'),"
                        + " (select count(*) from dossier_section_history h where cast(h as text) like '%Mẫu%'),"
                        + " (select count(*) from dossier_section_history)"));
    }

    /** Each section opens to its own roles, for reading and for writing. */
    @Test
    void eachSectionHasItsOwnPermissions() {
        var open = Map.of("content", Map.of());
        assertEquals(
                List.of("qualifications", "career"),
                sections().filter(s -> reads(SECRETARY, s)).toList());
        assertEquals(
                List.of("qualifications", "career", "family", "health"),
                sections().filter(s -> reads(CLERK, s)).toList());
        assertEquals(7, sections().filter(s -> reads(OFFICER, s)).count());
        assertEquals(
                List.of("qualifications", "career", "family", "health"),
                sections()
                        .filter(s -> write(CLERK, s, open, "\"9\"").extract().statusCode() != 403)
                        .toList());
        sections().forEach(s -> read(THERE, s).statusCode(404));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("career", Map.of("posts", List.of(Map.of("from", Map.of("year", 1970, "month", 13)))))
                .body("violations.field", contains("content.posts[0].from"));
        refused("career", Map.of("posts", List.of(Map.of("work", "x".repeat(1001)))))
                .body("code", is("FIELD_TOO_LONG"));
        refused("economy", Map.of("householdIncome", -1)).body("code", is("NUMBER_NEGATIVE"));
        refused("economy", Map.of("nonsense", 1)).body("code", is("FIELD_UNKNOWN"));
        write(TestTokens.ofMember("themselves", member, "ORG_OFFICER:WARD:subtree"), "career", CAREER, "\"0\"")
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
    }

    private ValidatableResponse refused(String section, Map<String, Object> content) {
        return write(OFFICER, section, content, "\"0\"").statusCode(400);
    }

    private static Stream<String> sections() {
        return Stream.of(Section.values()).map(Section::path);
    }

    private boolean reads(String token, String section) {
        return read(token, section).extract().statusCode() == 200;
    }

    private ValidatableResponse read(String token, String section) {
        return given().auth().oauth2(token).get(path(section)).then();
    }

    private ValidatableResponse write(String token, String section, Map<String, ?> content, String ifMatch) {
        var request = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("content", content, "reason", "thử"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path(section))
                .then();
    }

    private String path(String section) {
        return "/api/v1/members/" + member + "/dossier/" + section;
    }
}
