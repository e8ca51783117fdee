package vn.dangbo.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The printed figures of the evaluations of Dĩ An, Mỹ Hào and Tây Hồ, counted in the written files. */
class EvaluationsOfTheOtherTownsTest {

    private static final String DAY = "2019-12-31";
    private static final Set<String> GRASSROOTS = Set.of("GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL");

    private static List<Map<String, String>> rows(String town, String year, String subjectKind) {
        Set<String> units = ImportFiles.below(town, year + "-12-31").stream()
                .map(row -> row.get("code"))
                .collect(toSet());
        return ImportFiles.EVALUATIONS.stream()
                .filter(row -> row.get("year").equals(year)
                        && row.get("subjectKind").equals(subjectKind)
                        && units.contains(row.get("organisation")))
                .toList();
    }

    private static List<Map<String, String>> units(String town, String year, Set<String> kinds) {
        Map<String, String> kind = ImportFiles.below(town, year + "-12-31").stream()
                .collect(toMap(row -> row.get("code"), row -> row.get("kind")));
        return rows(town, year, "ORGANISATION").stream()
                .filter(row -> kinds.contains(kind.get(row.get("organisation"))))
                .toList();
    }

    private static long count(List<Map<String, String>> rows, String grade) {
        return rows.stream().filter(row -> row.get("grade").equals(grade)).count();
    }

    private static void assertGrades(String figure, List<Map<String, String>> rows) {
        for (Grade grade : Grade.values()) {
            String expected = ExpectedFigures.ALL.getProperty(figure + "." + grade);
            assertEquals(
                    expected == null ? 0 : Long.parseLong(expected), count(rows, grade.name()), figure + " " + grade);
        }
    }

    @Test
    void b2AndB4OrganisationsOfDiAn() {
        assertGrades("B2", units("DIAN", "2019", GRASSROOTS));
        assertGrades("B4", units("DIAN", "2019", Set.of("SUBORDINATE_CELL")));
    }

    @Test
    void b5AndB6MembersOfDiAn() {
        List<Map<String, String>> members = rows("DIAN", "2019", "MEMBER");
        assertGrades("B5", members);
        assertEquals(ExpectedFigures.number("B6.value"), count(members, ""));
        assertEquals(
                Set.of("", "MIEN_SINH_HOAT", "MIEN_CONG_TAC", "MOI_KET_NAP"),
                members.stream().map(row -> row.get("notEvaluatedReason")).collect(toSet()));
        Set<String> cells = ImportFiles.below("DIAN", DAY).stream()
                .map(row -> row.get("code"))
                .collect(toSet());
        assertEquals(
                ImportFiles.ALL_MEMBERS.stream()
                        .filter(row -> cells.contains(row.get("cell"))
                                && ImportFiles.holds(row, "seatedFrom", "seatedTo", DAY))
                        .map(row -> row.get("cardNumber"))
                        .sorted()
                        .toList(),
                members.stream().map(row -> row.get("cardNumber")).sorted().toList(),
                "everybody of the day, once");
    }

    @Test
    void b7CollectivesOfDiAn() {
        Map<String, String> types =
                ImportFiles.COLLECTIVES.stream().collect(toMap(row -> row.get("code"), row -> row.get("type")));
        Map<String, List<Map<String, String>>> byType = rows("DIAN", "2019", "COLLECTIVE").stream()
                .collect(groupingBy(row -> types.get(row.get("collective"))));
        byType.forEach((type, rows) ->
                assertEquals(ExpectedFigures.text("B7." + type), count(rows, "HTXSNV") + "/" + rows.size(), type));
        assertEquals(3, byType.size());
        assertTrue(byType.values().stream().allMatch(rows -> count(rows, "KHTNV") == 0), "none failed");
        assertEquals(types.size(), rows("DIAN", "2019", "COLLECTIVE").size());
        for (Map<String, String> row : rows("DIAN", "2019", "COLLECTIVE")) {
            assertTrue(row.get("collective").startsWith(row.get("organisation")), row.toString());
        }
    }

    @Test
    void b8LeadersOfDiAn() {
        List<Map<String, String>> leaders = rows("DIAN", "2019", "LEADER");
        leaders.stream()
                .collect(groupingBy(row -> row.get("level")))
                .forEach((level, rows) -> assertEquals(
                        ExpectedFigures.text("B8." + level), count(rows, "HTXSNV") + "/" + rows.size(), level));
        assertEquals(ExpectedFigures.number("B8h.value"), count(leaders, "HTTNV"));
        assertEquals(
                leaders.size(),
                leaders.stream().map(row -> row.get("cardNumber")).distinct().count());
        // Every leader is graded as member too.
        Map<String, String> asMembers = rows("DIAN", "2019", "MEMBER").stream()
                .collect(toMap(row -> row.get("cardNumber"), row -> row.get("organisation")));
        assertTrue(leaders.stream()
                .allMatch(row -> asMembers.get(row.get("cardNumber")).startsWith(row.get("organisation"))));
    }

    @Test
    void d8AndD9OfMyHao() {
        assertGrades("D8", units("MYHAO", "2020", GRASSROOTS));
        List<Map<String, String>> members = rows("MYHAO", "2020", "MEMBER");
        assertEquals(ExpectedFigures.number("D9.value"), count(members, "HTXSNV") + count(members, "HTTNV"));
    }

    @Test
    void c5TheCommitteeOfTayHo() {
        assertEquals(
                List.of(ExpectedFigures.text("C5.grade")),
                ImportFiles.EVALUATIONS.stream()
                        .filter(row -> row.get("organisation").equals("TAYHO")
                                && row.get("year").equals(ExpectedFigures.text("C5.year")))
                        .map(row -> row.get("grade"))
                        .toList());
    }

    @Test
    void membersKeepTheCeilingInEveryGrassrootsOrganisation() {
        for (String town : List.of("DIAN", "MYHAO")) {
            String year = town.equals("DIAN") ? "2019" : "2020";
            rows(town, year, "MEMBER").stream()
                    .collect(groupingBy(
                            row -> TownGrades.grassrootsOf(row.get("organisation")),
                            groupingBy(row -> row.get("grade"), counting())))
                    .forEach((unit, grades) -> assertTrue(
                            5 * grades.getOrDefault("HTXSNV", 0L)
                                    <= grades.getOrDefault("HTXSNV", 0L) + grades.getOrDefault("HTTNV", 0L),
                            unit + grades));
        }
    }

    @Test
    void anExcellentCellOfDiAnHasNobodyBelowGood() {
        Map<String, String> cells = rows("DIAN", "2019", "ORGANISATION").stream()
                .collect(toMap(row -> row.get("organisation"), row -> row.get("grade")));
        for (Map<String, String> row : rows("DIAN", "2019", "MEMBER")) {
            assertTrue(
                    !Set.of("HTNV", "KHTNV").contains(row.get("grade"))
                            || !cells.get(row.get("organisation")).equals("HTXSNV"),
                    row.toString());
        }
    }
}
