package vn.dangbo.member.roll;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Table;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Sổ danh sách đảng viên, mẫu 7-HSĐV: fourteen columns (domain specification §2.1). */
@MemberServiceTest
class RollTest {

    private static final String PATH = "/api/v1/members/roll/export?organisation=";
    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String OFFICER = TestTokens.ofAccount("keeper of the list", "ORG_OFFICER:TOWN:subtree");
    private static final String REASON = "&reason=doi-chieu";

    @Inject
    Registers registers;

    @Inject
    Roll roll;

    @Inject
    Sql sql;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    @Test
    void aLineSaysWhatTheFormAsksFor() {
        var member = known();

        var lines = csv(OFFICER, "CELL1&asOf=2021-06-30" + REASON);

        assertEquals("\uFEFF" + String.join(",", RollLine.TITLES), lines.get(0));
        assertEquals(14, RollLine.TITLES.size());
        assertEquals(
                List.of("1,Nguyễn Thị Thu Hà; Ba Hà,nữ; Ê-đê; không,ấp 2 xã Bình Phú,"
                        + "12/12; cao cấp; đại học; tiếng Anh B1,hưu trí,01/01/2015,12345678; 123456LA; 30 năm,\"hưu trí, nhập ngũ 1968\",,,,,"
                        + nameOfCell1()),
                lines.subList(1, lines.size()));
        assertEquals(
                List.of(List.of("keeper of the list", member.toString(), "doi-chieu")),
                registers.rows("select reader_name, member_id, reason from read_audit where operation = 'UNMASK'"));
        assertEquals(
                List.of(List.of("1")),
                registers.rows(
                        "select count(*) from read_audit where operation = 'EXPORT' and subject like 'export/roll %'"));
    }

    /** A column that the caller may not see, or gives no reason for, is empty, and the line says so. */
    @Test
    void whatMayNotBeSeenIsEmptyAndSaidToBe() {
        known();

        var line = csv(OFFICER, "CELL1&asOf=2021-06-30").get(1);

        assertFalse(line.contains("12345678") || line.contains("123456LA") || line.contains("Bình Phú"), line);
        assertTrue(line.contains(",30 năm,"), line);
        assertTrue(line.endsWith("\"" + nameOfCell1() + "; không được xem cột 4, 8 (số thẻ, số lý lịch)\""), line);
        assertEquals(
                List.of(),
                registers.rows("select 1 from read_audit where operation = 'UNMASK'"),
                "nobody was unmasked");

        given().auth()
                .oauth2(TestTokens.of("CELL_SECRETARY:CELL1:self"))
                .accept(Table.CSV)
                .get(PATH + "CELL1")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("GRASSROOTS_CLERK:SCHOOL:subtree"))
                .accept(Table.CSV)
                .get(PATH + "CELL1")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(OFFICER)
                .accept(Table.CSV)
                .get("/api/v1/members/roll/export")
                .then()
                .statusCode(400)
                .body("violations.field[0]", is("organisation"));
    }

    /** Who left since the year began is in the list with the day and the form; who left before is not. */
    @Test
    void comingsAndGoingsOfTheYearStandInTheirColumns() {
        var cells = Map.of("A", "DECEASED", "B", "EXPELLED", "C", "TRANSFER_OUT", "D", "RESIGNED");
        cells.forEach((name, cause) -> left(person(name), "2021-03-04", cause));
        left(person("E"), "2020-12-31", "DECEASED");
        var moved = person("G");
        left(moved, "2021-05-06", "MOVED");
        registers.run("insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)"
                + " select '" + moved
                + "', id, path, '2021-05-06', 'MOVED', 'test' from organisation where code = 'CELL2'");
        left(person("H"), "2021-09-09", "DECEASED");

        var lines = csv(OFFICER, "CELL1&asOf=2021-06-30");

        assertEquals(
                List.of("A", "B", "C", "D", "G", "H"),
                lines.stream().skip(1).map(RollTest::name).toList());
        assertEquals(List.of("", "", "04/03/2021", ""), comings(lines, "A"));
        assertEquals(List.of("", "", "", "04/03/2021; khai trừ"), comings(lines, "B"));
        assertEquals(List.of("04/03/2021", "", "", ""), comings(lines, "C"));
        assertEquals(List.of("", "", "", "04/03/2021; xin ra khỏi Đảng"), comings(lines, "D"));
        assertEquals(List.of("06/05/2021; " + cellName("CELL2"), "", "", ""), comings(lines, "G"));
        assertEquals(List.of("", "", "", ""), comings(lines, "H"), "on that day nothing of it had happened");
        assertEquals(
                List.of("", "06/05/2021; " + nameOfCell1(), "", ""),
                comings(csv(OFFICER, "CELL2&asOf=2021-06-30"), "G"));
        // for who holds both cells nobody has come or gone, and everybody is told once
        var ward = csv(OFFICER, "WARD&asOf=2021-06-30");
        assertEquals(
                1, ward.stream().skip(1).filter(line -> name(line).equals("G")).count());
    }

    /** TOWN held BANK until 1 July 2019: those who left in it before that day left the town's list in 2019 too. */
    @Test
    void whoLeftInACellThatHasEndedSinceIsInTheList() {
        var died = registers.person(SampleWorld.id("BANK"), SEATED);
        registers.run("update member set full_name = 'K', sort_key = 'K' where id = '" + died + "'");
        left(died, "2019-03-04", "DECEASED");
        var moved = registers.person(SampleWorld.id("BANK"), SEATED);
        registers.run("update member set full_name = 'L', sort_key = 'L' where id = '" + moved + "'");
        left(moved, "2019-07-01", "TRANSFER_OUT");

        var lines = csv(OFFICER, "TOWN&asOf=2019-12-31");

        assertEquals(
                List.of("K", "L"), lines.stream().skip(1).map(RollTest::name).toList());
        assertEquals(List.of("", "", "04/03/2019", ""), comings(lines, "K"));
        assertEquals(List.of("01/07/2019", "", "", ""), comings(lines, "L"));
    }

    /** CELL2 went from the school to the ward on 1 January 2017: who had left it before is none of the ward's. */
    @Test
    void whoLeftBeforeTheCellCameIsNotInTheList() {
        var gone = registers.person(SampleWorld.id("CELL2"), SEATED);
        left(gone, "2017-01-01", "DECEASED");
        var there = registers.person(SampleWorld.id("CELL2"), SEATED);
        registers.run("update member set full_name = 'M', sort_key = 'M' where id = '" + there + "'");

        assertEquals(
                List.of("M"),
                csv(OFFICER, "WARD&asOf=2017-06-30").stream()
                        .skip(1)
                        .map(RollTest::name)
                        .toList());
        assertEquals(1, csv(OFFICER, "SCHOOL&asOf=2017-06-30").size() - 1, "the school still tells who left there");
    }

    /** A large organisation is read along the names, a small one by its cells: the same list. */
    @Test
    void bothWaysGiveTheSameList() {
        registers.people(SampleWorld.id("CELL1"), 3, SEATED);
        left(person("N"), "2021-03-04", "DECEASED");
        left(person("O"), "2020-03-04", "DECEASED");
        registers.people(SampleWorld.id("CELL9"), 2, SEATED);
        var path = registers
                .texts("select path from organisation where code = 'WARD'")
                .get(0);
        var ward = new OrganisationRef(SampleWorld.id("WARD"), "WARD", "", path);
        var asked = new Roll.Question(ward, LocalDate.of(2021, 6, 30), LocalDate.of(2021, 1, 1));
        var reach = new Roll.Reach(Scope.nowhere(), Scope.nowhere(), Scope.nowhere());

        var few = roll.page(asked, reach, Scope.everywhere(), new PageRequest(), false);
        var many = roll.page(asked, reach, Scope.everywhere(), new PageRequest(), true);

        assertEquals(4, few.items().size());
        assertEquals(few, many);
    }

    /**
     * Whoever asks for a cell reads its members, and not all whom they reach. How seatings are read is left to the planner, for
     * which the few cells of this world are as good as all.
     */
    @Test
    void theListOfACellReadsTheCellAlone() {
        registers.seat(SampleWorld.id("CELL2"), 4_000, SEATED);
        registers.people(SampleWorld.id("CELL1"), 3, SEATED);
        registers.run("analyze member; analyze seating");
        var path = registers
                .texts("select path from organisation where code = 'CELL1'")
                .get(0);
        var cell = new OrganisationRef(SampleWorld.id("CELL1"), "CELL1", "", path);
        var asked = new Roll.Question(cell, LocalDate.of(2021, 6, 30), LocalDate.of(2021, 1, 1));
        var reach = new Roll.Reach(Scope.nowhere(), Scope.nowhere(), Scope.nowhere());

        var read = QuarkusTransaction.requiringNew().call(() -> {
            assertEquals(
                    3,
                    roll.page(asked, reach, Scope.everywhere(), new PageRequest())
                            .items()
                            .size());
            return sql.first(
                            "select cast(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as bigint) as rows"
                                    + " from pg_stat_xact_user_tables where relname = 'member'",
                            Map.of(),
                            row -> row.get("rows", Long.class))
                    .orElseThrow();
        });

        assertTrue(read < 200, read + " rows of members were read for three");
    }

    @Test
    void theNumbersGoOnOverManyPages() {
        registers.seat(SampleWorld.id("CELL1"), 1_150, SEATED);

        var lines = csv(OFFICER, "CELL1" + REASON);

        assertEquals(1_151, lines.size());
        assertEquals("1150", lines.get(1_150).split(",", -1)[0]);
        assertEquals(
                List.of(List.of("1150")),
                registers.rows("select count(distinct member_id) from read_audit where operation = 'UNMASK'"));
    }

    @Test
    void theSameListIsAWorkbook() {
        known();
        var file = given().auth()
                .oauth2(OFFICER)
                .accept(Table.XLSX)
                .get(PATH + "CELL1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"roll.xlsx\""))
                .extract()
                .asByteArray();
        assertTrue(file.length > 1_000 && file[0] == 'P' && file[1] == 'K');
    }

    private UUID known() {
        var member = person("Hà");
        registers.run(
                "insert into badge (id, member_id, step, variant, awarded_on, decision_no, unit_id, unit_path, recorded_by)"
                        + " select gen_random_uuid(), '" + member
                        + "', 30, 'REGULAR', '2018-02-03', '1-QĐ', id, path, 'test'"
                        + " from organisation where code = 'CELL1'");
        put(
                member,
                "record",
                new HashMap<>(Map.ofEntries(
                        Map.entry("fullName", "Nguyễn Thị Thu Hà"),
                        Map.entry("otherName", "Ba Hà"),
                        Map.entry("sex", "FEMALE"),
                        Map.entry("birthDate", Map.of("year", 1950)),
                        Map.entry("ethnicity", Map.of("code", "12")),
                        Map.entry("religion", "KHONG"),
                        Map.entry("occupation", "HUU_TRI"),
                        Map.entry("educationGrade", 12),
                        Map.entry("educationScale", 12),
                        Map.entry("professionalLevel", "DAI_HOC"),
                        Map.entry("politicalTheory", "CAO_CAP"),
                        Map.entry("cardNumber", "12345678"),
                        Map.entry("cvNumber", "123456LA"),
                        Map.entry(
                                "details",
                                Map.of("home", Map.of("text", "ấp 2 xã Bình Phú"), "enlistedOn", Map.of("year", 1968))),
                        Map.entry("reason", "thử"))));
        put(
                member,
                "dossier/qualifications",
                Map.of(
                        "content",
                        Map.of("languages", List.of(Map.of("name", "tiếng Anh", "level", "B1"))),
                        "reason",
                        "thử"));
        return member;
    }

    private static void put(UUID member, String part, Map<String, ?> body) {
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/members/" + member + "/" + part)
                .then()
                .statusCode(200);
    }

    private UUID person(String name) {
        var member = registers.person(SampleWorld.id("CELL1"), SEATED);
        registers.run(
                "update member set full_name = '" + name + "', sort_key = '" + name + "' where id = '" + member + "'");
        return member;
    }

    private void left(UUID member, String on, String cause) {
        registers.run("update seating set valid_to = '" + on + "', end_cause = '" + cause + "' where member_id = '"
                + member + "'");
    }

    private String nameOfCell1() {
        return cellName("CELL1");
    }

    private String cellName(String code) {
        return registers
                .texts("select v.name from organisation_version v join organisation o on o.id = v.organisation_id"
                        + " where o.code = '" + code + "' and v.validity @> date '2021-06-30'")
                .get(0);
    }

    /** Columns 10 to 13 of somebody's line; none of them holds a comma. */
    private static List<String> comings(List<String> lines, String name) {
        var line =
                lines.stream().filter(one -> name(one).equals(name)).findFirst().orElseThrow();
        return List.of(line.split(",", -1)).subList(9, 13);
    }

    private static String name(String line) {
        return line.split(",", -1)[1];
    }

    private static List<String> csv(String token, String query) {
        return given().auth()
                .oauth2(token)
                .accept(Table.CSV)
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
