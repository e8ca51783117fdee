package vn.dangbo.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdminUnitsFileTest {

    private static final List<Map<String, String>> ROWS = ImportFiles.ADMIN_UNITS;

    /** First day of the two tiers. */
    private static final String TWO_TIERS = "2025-07-01";

    private static final String LAST_DAY_OF_DISTRICTS = "2025-06-30";

    private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");

    private static final String LOCAL_CODE = "[A-Z][A-Z0-9_-]{0,49}";

    /** What a code looks like, by scheme and level. */
    private static final Map<String, String> CODES = Map.of(
            "QD124_2004 PROVINCE", "[0-9]{2}",
            "QD124_2004 DISTRICT", "[0-9]{3}",
            "QD124_2004 COMMUNE", "[0-9]{5}",
            "QD19_2025 PROVINCE", "[0-9]{2}",
            "QD19_2025 COMMUNE", "[0-9]{5}",
            "LOCAL PROVINCE", LOCAL_CODE,
            "LOCAL DISTRICT", LOCAL_CODE,
            "LOCAL COMMUNE", LOCAL_CODE);

    /** The districts of the five towns, by the towns' codes as organisations. */
    private static final Map<String, String> TOWNS =
            Map.of("KIENTUONG", "795", "DIAN", "724", "TAYHO", "003", "MYHAO", "328", "TU000", "TU000-TX");

    private static List<Map<String, String>> alive(String code, String day) {
        return ROWS.stream()
                .filter(row -> row.get("code").equals(code) && ImportFiles.holds(row, "validFrom", "validTo", day))
                .toList();
    }

    private static Map<List<String>, List<Map<String, String>>> units() {
        return ROWS.stream().collect(groupingBy(row -> List.of(row.get("code"), row.get("validFrom"))));
    }

    private static int rank(Map<String, String> row) {
        return LEVELS.indexOf(row.get("level"));
    }

    @Test
    void codesLookLikeThoseOfTheirCatalogue() {
        for (Map<String, String> row : ROWS) {
            String form = CODES.get(row.get("scheme") + " " + row.get("level"));
            assertTrue(form != null && row.get("code").matches(form), row.toString());
        }
    }

    @Test
    void theCatalogueIsThatOfTheDaysAndNoDistrictOutlivesItsTier() {
        for (Map<String, String> row : ROWS) {
            String from = row.get("validFrom");
            String to = row.get("validTo");
            assertTrue(
                    from.matches("\\d{4}-\\d\\d-\\d\\d") && (to.isEmpty() || from.compareTo(to) < 0), row.toString());
            boolean endedBy2025 = !to.isEmpty() && to.compareTo(TWO_TIERS) <= 0;
            switch (row.get("scheme")) {
                case "QD124_2004" -> assertTrue(endedBy2025, row.toString());
                case "QD19_2025" -> assertTrue(from.compareTo(TWO_TIERS) >= 0, row.toString());
                default -> assertTrue(endedBy2025 || !row.get("level").equals("DISTRICT"), row.toString());
            }
        }
    }

    @Test
    void aCodeMeansOneUnitOnADayAndItsRowsTellTheSame() {
        units().values()
                .forEach(rows -> assertEquals(
                        1,
                        rows.stream()
                                .map(row -> List.of(
                                        row.get("scheme"),
                                        row.get("level"),
                                        row.get("name"),
                                        row.get("parent"),
                                        row.get("validTo"),
                                        row.get("legalBasis")))
                                .distinct()
                                .count(),
                        rows.toString()));
        for (Map<String, String> row : ROWS) {
            assertEquals(
                    Set.of(row.get("validFrom")),
                    alive(row.get("code"), row.get("validFrom")).stream()
                            .map(other -> other.get("validFrom"))
                            .collect(toSet()),
                    row.toString());
        }
    }

    @Test
    void everyUnitButAProvinceStandsInAHigherOneAllItsDays() {
        Set<String> daysOfChange =
                ROWS.stream().map(row -> row.get("validFrom")).collect(toSet());
        for (Map<String, String> row : ROWS) {
            String parent = row.get("parent");
            assertEquals(row.get("level").equals("PROVINCE"), parent.isEmpty(), row.toString());
            daysOfChange.stream()
                    .filter(day -> !parent.isEmpty() && ImportFiles.holds(row, "validFrom", "validTo", day))
                    .forEach(day -> assertTrue(
                            alive(parent, day).stream().anyMatch(above -> rank(above) < rank(row)),
                            row + " on " + day));
        }
    }

    /** What ends becomes something that is there on its last day's morrow: one unit if all of it goes, else several. */
    @Test
    void whatEndsBecomesSomethingElse() {
        for (List<Map<String, String>> rows : units().values()) {
            String end = rows.get(0).get("validTo");
            List<String> shares = new ArrayList<>();
            Set<String> successors = new HashSet<>();
            for (Map<String, String> row : rows) {
                String successor = row.get("successor");
                assertEquals(end.isEmpty(), successor.isEmpty(), row.toString());
                assertEquals(successor.isEmpty(), row.get("share").isEmpty(), row.toString());
                if (!successor.isEmpty()) {
                    assertEquals(1, unitsAlive(successor, end), row.toString());
                    assertTrue(successors.add(successor), row.toString());
                    shares.add(row.get("share"));
                }
            }
            assertTrue(
                    end.isEmpty()
                            || shares.equals(List.of("ALL"))
                            || shares.size() > 1 && Set.copyOf(shares).equals(Set.of("PART")),
                    rows.toString());
        }
    }

    private static long unitsAlive(String code, String day) {
        return alive(code, day).stream()
                .map(row -> row.get("validFrom"))
                .distinct()
                .count();
    }

    @Test
    void whatBeginsWithTheTwoTiersComesFromSomethingBefore() {
        ROWS.stream()
                .filter(row -> row.get("validFrom").equals(TWO_TIERS))
                .forEach(row -> assertTrue(
                        ROWS.stream()
                                .anyMatch(before -> before.get("validTo").equals(TWO_TIERS)
                                        && before.get("successor").equals(row.get("code"))),
                        row.toString()));
    }

    /** Each town of the figures is a district on the days of its figures, and some communes on the day after the last. */
    @Test
    void theFiveTownsAreThereBeforeAndAfter() {
        assertEquals(
                TOWNS.keySet(),
                ImportFiles.organisationsOn(LAST_DAY_OF_DISTRICTS).stream()
                        .filter(row -> row.get("parent").equals("TINH"))
                        .map(row -> row.get("code"))
                        .collect(toSet()));
        TOWNS.forEach((town, district) -> {
            for (String day : List.of("2019-12-31", "2020-12-31", LAST_DAY_OF_DISTRICTS)) {
                assertEquals(1, unitsAlive(district, day), town + " on " + day);
                assertEquals("DISTRICT", alive(district, day).get(0).get("level"), town);
            }
            assertTrue(alive(district, TWO_TIERS).isEmpty(), town);
            List<Map<String, String>> last = alive(district, LAST_DAY_OF_DISTRICTS);
            for (Map<String, String> row : last) {
                Map<String, String> commune =
                        alive(row.get("successor"), TWO_TIERS).get(0);
                assertEquals("COMMUNE", commune.get("level"), town);
                assertEquals(provinceAfter(row.get("parent")), commune.get("parent"), town);
            }
            assertNotEquals(0, last.size());
        });
    }

    /** The code of what a province became, or its own. */
    private static String provinceAfter(String province) {
        return alive(province, LAST_DAY_OF_DISTRICTS).stream()
                .filter(row -> row.get("validTo").equals(TWO_TIERS))
                .map(row -> row.get("successor"))
                .findFirst()
                .orElse(province);
    }

    @Test
    void theCommunesOfKienTuongBecomeWhatTheTownBecomes() {
        Set<String> ofTheTown = alive("795", LAST_DAY_OF_DISTRICTS).stream()
                .map(row -> row.get("successor"))
                .collect(toSet());
        List<Map<String, String>> communes =
                ROWS.stream().filter(row -> row.get("parent").equals("795")).toList();

        assertEquals(8, communes.size());
        assertEquals(
                ofTheTown, communes.stream().map(row -> row.get("successor")).collect(toSet()));
    }
}
