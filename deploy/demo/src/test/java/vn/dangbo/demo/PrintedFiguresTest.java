package vn.dangbo.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedFiguresTest {

    private static final Set<String> COMMUNES = Set.of("COMMUNE", "WARD", "TOWNSHIP", "SPECIAL_ZONE");
    private static final Set<String> AGENCIES = Set.of(
            "PARTY_AGENCY",
            "STATE_AGENCY",
            "FRONT_MASS",
            "PUBLIC_SERVICE",
            "EDUCATION",
            "HEALTH",
            "RESEARCH",
            "MEDIA",
            "ARMY",
            "POLICE",
            "COURT_PROCURACY");
    private static final Set<String> ARRIVALS = Set.of("ADMITTED", "READMITTED", "RESTORED", "TRANSFER_IN");
    private static final Set<String> DEPARTURES =
            Set.of("TRANSFER_OUT", "DECEASED", "EXPELLED", "STRUCK_OFF", "RESIGNED");

    private static String dayAfter(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private static String dayBefore(String day) {
        return LocalDate.parse(day).minusDays(1).toString();
    }

    private static List<Map<String, String>> grassrootsOn(String day) {
        return ImportFiles.organisationsOn(day).stream()
                .filter(row -> row.get("parent").equals("KIENTUONG"))
                .toList();
    }

    private static String pressGroup(Map<String, String> organisation) {
        if (COMMUNES.contains(organisation.get("sector"))) {
            return "XA_PHUONG";
        }
        return AGENCIES.contains(organisation.get("sector")) ? "CO_QUAN" : "none";
    }

    private static long admissions(String from, String to) {
        return ImportFiles.MEMBERS.stream()
                .filter(row -> row.get("startCause").equals("ADMITTED"))
                .filter(row -> row.get("admittedOn").compareTo(from) >= 0
                        && row.get("admittedOn").compareTo(to) <= 0)
                .count();
    }

    /** Arrivals less departures from the day after the first to the second day. */
    private static long net(String after, String until) {
        long arrivals = ImportFiles.MEMBERS.stream()
                .filter(row -> ARRIVALS.contains(row.get("startCause")))
                .filter(row -> within(row.get("seatedFrom"), after, until))
                .count();
        long departures = ImportFiles.MEMBERS.stream()
                .filter(row -> DEPARTURES.contains(row.get("endCause")))
                .filter(row -> within(row.get("seatedTo"), after, until))
                .count();
        return arrivals - departures;
    }

    private static boolean within(String day, String after, String until) {
        return day.compareTo(after) > 0 && day.compareTo(until) <= 0;
    }

    @Test
    void e1aTheTownCommitteeExcelledInSixOfSevenYears() {
        List<Map<String, String>> own = ImportFiles.EVALUATIONS.stream()
                .filter(row -> row.get("organisation").equals("KIENTUONG"))
                .toList();

        Map<String, Long> grades = own.stream().collect(groupingBy(row -> row.get("grade"), counting()));

        assertEquals(
                ExpectedFigures.number("E1a.of"),
                own.stream().map(row -> row.get("year")).distinct().count());
        assertEquals(
                ExpectedFigures.text("E1a.years"),
                own.get(0).get("year") + "-" + own.get(own.size() - 1).get("year"));
        assertEquals(ExpectedFigures.number("E1a.value"), grades.get(ExpectedFigures.text("E1a.grade")));
    }

    @Test
    void e2GrassrootsOrganisationsByKind() {
        Map<String, Long> kinds = grassrootsOn(ExpectedFigures.text("E2.asOf")).stream()
                .collect(groupingBy(row -> row.get("kind"), counting()));

        assertEquals(
                Map.of(
                        "GRASSROOTS_COMMITTEE", ExpectedFigures.number("E2.GRASSROOTS_COMMITTEE"),
                        "GRASSROOTS_CELL", ExpectedFigures.number("E2.GRASSROOTS_CELL")),
                kinds);
        assertEquals(
                ExpectedFigures.number("E2.total"),
                kinds.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void e3GrassrootsOrganisationsByKindAndSectorGroup() {
        Map<String, Long> groups = grassrootsOn(ExpectedFigures.text("E3.asOf")).stream()
                .collect(groupingBy(row -> row.get("kind") + "/" + pressGroup(row), counting()));

        assertEquals(
                Map.of(
                        "GRASSROOTS_COMMITTEE/XA_PHUONG", ExpectedFigures.number("E3.GRASSROOTS_COMMITTEE/XA_PHUONG"),
                        "GRASSROOTS_COMMITTEE/CO_QUAN", ExpectedFigures.number("E3.GRASSROOTS_COMMITTEE/CO_QUAN"),
                        "GRASSROOTS_CELL/CO_QUAN", ExpectedFigures.number("E3.GRASSROOTS_CELL/CO_QUAN")),
                groups);
    }

    @Test
    void e4SubordinateCells() {
        long cells = ImportFiles.below("KIENTUONG", ExpectedFigures.text("E4.asOf")).stream()
                .filter(row -> row.get("kind").equals("SUBORDINATE_CELL"))
                .count();

        assertEquals(ExpectedFigures.number("E4.value"), cells);
    }

    @Test
    void e5MembersAndWomen() {
        List<Map<String, String>> stock = ImportFiles.seatingsOn(ExpectedFigures.text("E5.asOf"));

        assertEquals(ExpectedFigures.number("E5.total"), stock.size());
        assertEquals(
                ExpectedFigures.number("E5.FEMALE"),
                stock.stream().filter(row -> row.get("sex").equals("FEMALE")).count());
    }

    @Test
    void e7Admissions() {
        String[] period = ExpectedFigures.text("E7.period").split("/");

        assertEquals(ExpectedFigures.number("E7.value"), admissions(period[0], period[1]));
    }

    @Test
    void e8Members() {
        assertEquals(
                ExpectedFigures.number("E8.value"),
                ImportFiles.seatingsOn(ExpectedFigures.text("E8.asOf")).size());
    }

    @Test
    void e11NoGrassrootsOrganisationFailed() {
        Set<String> evaluatedYears = Set.of("2015", "2016", "2017", "2018", "2019");

        Map<String, List<Map<String, String>>> byYear = ImportFiles.EVALUATIONS.stream()
                .filter(row -> row.get("subjectKind").equals("ORGANISATION"))
                .filter(row -> evaluatedYears.contains(row.get("year")))
                .filter(row -> grassrootsOn(row.get("year") + "-12-31").stream()
                        .anyMatch(grassroots -> grassroots.get("code").equals(row.get("organisation"))))
                .collect(groupingBy(row -> row.get("year")));

        assertEquals(evaluatedYears, byYear.keySet());
        byYear.forEach((year, rows) -> {
            assertEquals(grassrootsOn(year + "-12-31").size(), rows.size(), year);
            assertEquals(
                    ExpectedFigures.number("E11.value"),
                    rows.stream()
                            .filter(row -> row.get("grade").equals(ExpectedFigures.text("E11.grade")))
                            .count(),
                    year);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"})
    void everyYearClosesToThePersonAndGrows(String year) {
        String start = year.equals("2015") ? "2015-01-01" : dayBefore(year + "-01-01");
        String end = year + "-12-31";
        int opening = ImportFiles.seatingsOn(start).size();

        int closing = ImportFiles.seatingsOn(end).size();

        assertEquals(closing, opening + net(start, end));
        assertTrue(closing > opening);
    }

    @Test
    void theGrowthFromE8ToE5IsMoreThanAdmissions() {
        String start = ExpectedFigures.text("E8.asOf");
        String end = ExpectedFigures.text("E5.asOf");
        long growth = ExpectedFigures.number("E5.total") - ExpectedFigures.number("E8.value");

        assertEquals(growth, net(start, end));
        assertNotEquals(growth, admissions(dayAfter(start), end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E5", "E8"})
    void aStockWhoseCutOffIsWrongByOneDayShows(String figure) {
        String day = ExpectedFigures.text(figure + ".asOf");

        assertTrue(ImportFiles.MEMBERS.stream()
                .anyMatch(row -> row.get("seatedFrom").equals(day) && ARRIVALS.contains(row.get("startCause"))));
        assertTrue(ImportFiles.MEMBERS.stream()
                .anyMatch(
                        row -> row.get("seatedTo").equals(dayAfter(day)) && DEPARTURES.contains(row.get("endCause"))));
    }

    @Test
    void aPeriodOfAdmissionsWhoseBoundsAreWrongByOneDayShows() {
        String[] period = ExpectedFigures.text("E7.period").split("/");
        long right = admissions(period[0], period[1]);

        assertNotEquals(right, admissions(dayAfter(period[0]), period[1]));
        assertNotEquals(right, admissions(dayBefore(period[0]), period[1]));
        assertNotEquals(right, admissions(period[0], dayBefore(period[1])));
        assertNotEquals(right, admissions(period[0], dayAfter(period[1])));
    }

    @Test
    void countingCeremoniesHeldElsewhereShows() {
        String[] period = ExpectedFigures.text("E7.period").split("/");

        assertTrue(ImportFiles.MEMBERS.stream()
                .filter(row -> row.get("startCause").equals("TRANSFER_IN"))
                .anyMatch(row -> row.get("admittedOn").compareTo(period[0]) >= 0
                        && row.get("admittedOn").compareTo(period[1]) <= 0));
    }
}
