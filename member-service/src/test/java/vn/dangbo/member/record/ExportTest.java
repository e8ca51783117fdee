package vn.dangbo.member.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Whole lists as files: what the list shows, page after page, no more and no less. */
@MemberServiceTest
class ExportTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String OFFICER = TestTokens.ofAccount("exporter", "ORG_OFFICER:TOWN:subtree");
    /** More than two of the pages in which an export is read. */
    private static final int MANY = 2_100;

    @Inject
    Registers registers;

    @TempDir
    Path folder;

    @BeforeEach
    void nobodyYet() {
        registers.empty();
    }

    @Test
    void everyMemberInScopeIsInTheFileOnceAndNobodyElse() {
        registers.seat(SampleWorld.id("CELL1"), MANY, SEATED);
        registers.seat(SampleWorld.id("CELL9"), 5, SEATED);

        var lines = csv("/api/v1/members/export");

        assertEquals(MANY + 1, lines.size());
        assertTrue(lines.get(0).startsWith("\uFEFFid,fullName,otherName,sex,birthDate,cardNumber"), lines.get(0));
        assertTrue(lines.get(0).contains(",state,organisation.id,organisation.code,organisation.name,admittedOn,"));
        assertEquals(
                MANY,
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .distinct()
                        .count());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.contains(",CELL1,")));
        assertEquals(
                1, csv("/api/v1/members/export?organisation=CELL1&q=khong%20co").size(), "filters hold");
    }

    @Test
    void numbersAreMaskedAsInTheList() {
        ImportCalls.csv(
                TestTokens.of("ORG_OFFICER:*:subtree"),
                "members",
                false,
                "cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,startCause",
                "58000123,Nguyễn Thị Xuất,FEMALE,1980,2001-01-01,CELL1,2015-01-01,OPENING");

        var line = csv("/api/v1/members/export?q=xuat").get(1);

        assertTrue(line.contains("*****123") && !line.contains("58000123"), line);
    }

    @Test
    void theSameListIsAWorkbook() throws Exception {
        registers.seat(SampleWorld.id("CELL1"), 3, SEATED);
        var file = folder.resolve("members.xlsx");
        Files.write(
                file,
                given().auth()
                        .oauth2(OFFICER)
                        .accept(Table.XLSX)
                        .get("/api/v1/members/export")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("members.xlsx"))
                        .extract()
                        .asByteArray());
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(4, sheet.split("<row ", -1).length - 1);
            assertTrue(sheet.contains("organisation.code") && sheet.contains("CELL1"), sheet);
        }
    }

    @Test
    void casesAndAwardsComeInTheShapeOfTheirLists() {
        var member = registers.person(SampleWorld.id("CELL1"), SEATED);
        post("/api/v1/transfers", Map.of("member", member, "toOrganisation", "CELL3", "reason", "chuyển, việc"));
        post("/api/v1/exits", Map.of("member", member, "kind", "RESIGNATION", "reason", "thử"));

        var transfers = csv("/api/v1/transfers/export");
        assertTrue(transfers.get(0).startsWith("\uFEFFid,kind,state,member,fullName,from,to,reason"), transfers.get(0));
        assertEquals(2, transfers.size());
        assertTrue(transfers.get(1).contains(",REQUESTED," + member)
                && transfers.get(1).contains("\"chuyển, việc\""));
        assertEquals(2, csv("/api/v1/exits/export").size());
        assertEquals(1, csv("/api/v1/exits/export?state=DECIDED").size());
        assertTrue(
                csv("/api/v1/disciplines/export").get(0).contains(",complaint."), "complaints go with their decisions");
        for (var empty :
                List.of("admissions", "overlays", "disciplines", "badges", "awards", "trainings", "supplements")) {
            assertEquals(1, csv("/api/v1/" + empty + "/export").size(), empty);
        }
        assertEquals(1, csv("/api/v1/rights-requests/export").size(), "the officer sees these requests");
        given().auth()
                .oauth2(TestTokens.of("GRASSROOTS_CLERK:WARD:subtree"))
                .accept(Table.CSV)
                .get("/api/v1/rights-requests/export")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWrongIsSaidBeforeTheFileBegins() {
        given().auth()
                .oauth2(OFFICER)
                .accept(Table.XLSX)
                .get("/api/v1/members/export?organisation=CELL9")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/members/export?limit=5")
                .then()
                .statusCode(400);
        var secretary = TestTokens.of("CELL_SECRETARY:CELL1:self");
        given().auth().oauth2(secretary).get("/api/v1/members").then().statusCode(200);
        given().auth().oauth2(secretary).get("/api/v1/members/export").then().statusCode(403);
    }

    private static List<String> csv(String path) {
        var text = given().auth()
                .oauth2(OFFICER)
                .accept(Table.CSV)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ArrayList<>(text.lines().toList());
    }

    private static void post(String path, Map<String, ?> body) {
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}
