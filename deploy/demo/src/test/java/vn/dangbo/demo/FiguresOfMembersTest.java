package vn.dangbo.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures that members produce in the towns beside Kiến Tường, and those of trainings, awards, disciplines and badges. */
class FiguresOfMembersTest {

    /** The term of the town of document 000, up to its meeting. */
    private static final String TERM_FROM = "2020-07-24";

    private static final String TERM_TO = "2025-05-15";

    /** The town of every cell; none of these moves to another. */
    private static final Map<String, String> TOWNS = towns();

    private static Map<String, String> towns() {
        Map<String, String> parents = ImportFiles.ORGANISATIONS.stream()
                .collect(toMap(row -> row.get("code"), row -> row.get("parent"), (first, last) -> last));
        Map<String, String> towns = new HashMap<>();
        parents.forEach((code, parent) -> towns.put(code, parents.get(parent) == null ? "" : town(code, parents)));
        return towns;
    }

    private static String town(String code, Map<String, String> parents) {
        String above = code;
        while (!List.of("TINH", "TINH2", "TRUNGUONG", "").contains(parents.get(above))) {
            above = parents.get(above);
        }
        return above;
    }

    private static long stock(String town, String day) {
        return ImportFiles.ALL_MEMBERS.stream()
                .filter(row -> ImportFiles.holds(row, "seatedFrom", "seatedTo", day))
                .filter(row -> town.equals(TOWNS.get(row.get("cell"))))
                .count();
    }

    private static List<Map<String, String>> admissions(String town, String from, String to) {
        return within(ImportFiles.ALL_MEMBERS, "seatedFrom", from, to).stream()
                .filter(row -> row.get("startCause").equals("ADMITTED"))
                .filter(row -> town.equals(TOWNS.get(row.get("cell"))))
                .toList();
    }

    private static List<Map<String, String>> within(
            List<Map<String, String>> rows, String field, String from, String to) {
        return rows.stream()
                .filter(row ->
                        row.get(field).compareTo(from) >= 0 && row.get(field).compareTo(to) <= 0)
                .toList();
    }

    private static void assertRows(String figure, Map<String, Long> counted) {
        counted.forEach(
                (code, count) -> assertEquals(ExpectedFigures.number(figure + "." + code), count, figure + " " + code));
    }

    @Test
    void b1mAndD7mMembersOfDiAnAndMyHao() {
        assertEquals(ExpectedFigures.number("B1m.value"), stock("DIAN", ExpectedFigures.text("B1m.asOf")));
        assertEquals(ExpectedFigures.number("D7m.value"), stock("MYHAO", ExpectedFigures.text("D7m.asOf")));
    }

    @Test
    void b1tGuestsOfDiAn() {
        List<Map<String, String>> guests = ImportFiles.STAYS.stream()
                .filter(row -> ImportFiles.holds(row, "validFrom", "validTo", ExpectedFigures.text("B1t.asOf")))
                .toList();

        assertEquals(ExpectedFigures.number("B1t.value"), guests.size());
        assertEquals(
                List.of("DIAN"),
                guests.stream()
                        .map(row -> TOWNS.get(row.get("host")))
                        .distinct()
                        .toList());
    }

    @Test
    void d5C3AndA4Admissions() {
        String[] since2010 = ExpectedFigures.text("C3.period").split("/");

        assertEquals(
                ExpectedFigures.number("D5.value"),
                admissions("MYHAO", "2020-01-01", "2020-12-31").size());
        assertEquals(
                ExpectedFigures.number("C3.value"),
                admissions("TAYHO", since2010[0], since2010[1]).size());
        assertEquals(
                ExpectedFigures.number("A4.value"),
                admissions("TU000", TERM_FROM, TERM_TO).size());
        assertEquals(
                ExpectedFigures.number("A4.value"),
                admissions("TU000", "2020-01-01", "2025-12-31").size());
    }

    @Test
    void c4AdmissionsAtSchoolAndBeforeEnlistment() {
        String[] period = ExpectedFigures.text("C4.period").split("/");

        Map<String, Long> contexts = admissions("TAYHO", period[0], period[1]).stream()
                .filter(row -> !row.get("admissionContext").isEmpty())
                .collect(groupingBy(row -> row.get("admissionContext"), counting()));

        assertEquals(2, contexts.size());
        assertRows("C4", contexts);
    }

    @Test
    void e6AndA6Trainings() {
        String[] term = ExpectedFigures.text("E6.period").split("/");
        Map<String, Long> programs = within(ImportFiles.TRAININGS, "startedOn", term[0], term[1]).stream()
                .filter(row -> row.get("sentBy").equals("KIENTUONG"))
                .collect(groupingBy(row -> row.get("program"), counting()));

        assertEquals(7, programs.size());
        assertRows("E6", programs);
        assertEquals(
                ExpectedFigures.number("A6.value"),
                within(ImportFiles.TRAININGS, "startedOn", TERM_FROM, TERM_TO).stream()
                        .filter(row -> row.get("sentBy").equals("TU000"))
                        .count());
    }

    @Test
    void d5bBadgesOfMyHao() {
        assertEquals(
                ExpectedFigures.number("D5b.value"),
                within(ImportFiles.BADGES, "proposedOn", "2020-01-01", "2020-12-31")
                        .size());
    }

    @Test
    void d10AndA11Awards() {
        assertRows(
                "D10",
                ImportFiles.AWARDS.stream()
                        .filter(row -> row.get("year").equals("2020"))
                        .collect(groupingBy(
                                row -> row.get("organisation").isEmpty() ? "MEMBER" : "ORGANISATION", counting())));
        assertRows(
                "A11",
                ImportFiles.AWARDS.stream()
                        .filter(row -> !row.get("year").equals("2020"))
                        .collect(groupingBy(
                                row -> (row.get("organisation").isEmpty() ? "MEMBER_" : "ORGANISATION_")
                                        + (row.get("year").isEmpty() ? "TERM" : row.get("year")),
                                counting())));
    }

    @Test
    void a9Disciplines() {
        Map<Boolean, Long> bySubject = within(ImportFiles.DISCIPLINES, "announcedOn", TERM_FROM, TERM_TO).stream()
                .collect(groupingBy(row -> row.get("organisation").isEmpty(), counting()));

        assertEquals(ExpectedFigures.number("A9m.value"), bySubject.get(true));
        assertEquals(ExpectedFigures.number("A9o.value"), bySubject.get(false));
        assertEquals(
                4,
                ImportFiles.DISCIPLINES.stream()
                        .filter(row -> row.get("organisation").isEmpty())
                        .map(row -> row.get("form"))
                        .distinct()
                        .count());
    }
}
