package vn.dangbo.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteesFileTest {

    private static final Set<String> LEADING = Set.of("BCH", "CHI_UY", "BI_THU");
    private static final Set<String> CELLS = Set.of("GRASSROOTS_CELL", "SUBORDINATE_CELL");
    private static final Set<String> SINGLE = Set.of("SECRETARY", "STANDING_DEPUTY", "INSPECTION_CHAIR");
    private static final Map<String, Set<String>> ROLES = Map.of(
            "BCH", Set.of("SECRETARY", "STANDING_DEPUTY", "DEPUTY", "COMMITTEE_MEMBER"),
            "CHI_UY", Set.of("SECRETARY", "DEPUTY", "COMMITTEE_MEMBER"),
            "BI_THU", Set.of("SECRETARY"),
            "BTV", Set.of("STANDING_MEMBER"),
            "UBKT", Set.of("INSPECTION_CHAIR", "INSPECTION_DEPUTY", "INSPECTION_MEMBER"));

    /** What comes last of all days compares as text too. */
    private static String end(String day) {
        return day.isEmpty() ? "9999-12-31" : day;
    }

    private static boolean overlap(Map<String, String> one, Map<String, String> other, String from, String to) {
        return one.get(from).compareTo(end(other.get(to))) < 0
                && other.get(from).compareTo(end(one.get(to))) < 0;
    }

    private static String body(Map<String, String> row) {
        return row.get("organisation") + " " + row.get("committeeKind");
    }

    private static List<Map<String, String>> slices(String code) {
        return ImportFiles.ORGANISATIONS.stream()
                .filter(row -> row.get("code").equals(code))
                .toList();
    }

    @Test
    void everySeatLiesInItsTermAndItsUnit() {
        for (Map<String, String> row : ImportFiles.COMMITTEES) {
            List<Map<String, String>> slices = slices(row.get("organisation"));
            assertFalse(slices.isEmpty(), row.toString());
            assertTrue(row.get("validFrom").compareTo(row.get("termFrom")) >= 0, row.toString());
            assertTrue(row.get("validFrom").compareTo(end(row.get("validTo"))) < 0, row.toString());
            assertTrue(end(row.get("validTo")).compareTo(end(row.get("termTo"))) <= 0, row.toString());
            assertTrue(row.get("termFrom").compareTo(slices.get(0).get("validFrom")) >= 0, row.toString());
            String unitEnds = end(slices.get(slices.size() - 1).get("validTo"));
            assertTrue(end(row.get("termTo")).compareTo(unitEnds) <= 0, row.toString());
            boolean endsEarly = !row.get("validTo").equals(row.get("termTo"));
            assertEquals(endsEarly, !row.get("endReason").isEmpty(), row.toString());
        }
    }

    @Test
    void bodiesAndRolesAreThoseOfTheKindOfUnitInTheWholeTerm() {
        for (Map<String, String> row : ImportFiles.COMMITTEES) {
            String kind = row.get("committeeKind");
            assertTrue(ROLES.get(kind).contains(row.get("role")), row.toString());
            slices(row.get("organisation")).stream()
                    .filter(slice -> slice.get("validFrom").compareTo(end(row.get("termTo"))) < 0)
                    .filter(slice -> row.get("termFrom").compareTo(end(slice.get("validTo"))) < 0)
                    .forEach(slice -> assertEquals(
                            CELLS.contains(slice.get("kind")),
                            Set.of("CHI_UY", "BI_THU").contains(kind),
                            row.toString()));
        }
    }

    @Test
    void aCellHasAChiUyFromNineOfficialMembersOn() {
        ImportFiles.COMMITTEES.stream()
                .filter(row -> Set.of("CHI_UY", "BI_THU").contains(row.get("committeeKind")))
                .forEach(row -> assertEquals(
                        Integer.parseInt(row.get("officialMembers")) >= 9,
                        row.get("committeeKind").equals("CHI_UY"),
                        row.toString()));
    }

    @Test
    void officialMembersOfACellOfKienTuongAreThoseOfTheMemberFile() {
        Map<String, String> row = ImportFiles.COMMITTEES.stream()
                .filter(seat -> seat.get("organisation").equals("KT01C01"))
                .findFirst()
                .orElseThrow();
        String day = row.get("termFrom");

        long official = ImportFiles.seatingsOn(day).stream()
                .filter(member -> member.get("cell").equals("KT01C01"))
                .filter(member -> !member.get("officialOn").isEmpty()
                        && member.get("officialOn").compareTo(day) <= 0)
                .count();

        assertEquals(official, Long.parseLong(row.get("officialMembers")));
    }

    @Test
    void secretariesAndOtherSingleSeatsHaveOneHolderAtATime() {
        ImportFiles.COMMITTEES.stream()
                .filter(row -> SINGLE.contains(row.get("role")))
                .collect(groupingBy(row -> body(row) + row.get("role")))
                .values()
                .forEach(CommitteesFileTest::assertApart);
    }

    @Test
    void nobodyHoldsTwoSeatsOfABodyAtATimeOrTwoCells() {
        ImportFiles.COMMITTEES.stream()
                .collect(groupingBy(row -> body(row) + row.get("holder")))
                .values()
                .forEach(CommitteesFileTest::assertApart);
        ImportFiles.COMMITTEES.stream()
                .filter(row -> row.get("role").equals("SECRETARY"))
                .collect(groupingBy(row -> row.get("holder")))
                .values()
                .forEach(CommitteesFileTest::assertApart);
    }

    private static void assertApart(List<Map<String, String>> rows) {
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                assertFalse(
                        overlap(rows.get(one), rows.get(other), "validFrom", "validTo"),
                        rows.get(one) + " and " + rows.get(other));
            }
        }
    }

    @Test
    void termsOfABodyAreOneAfterTheOther() {
        ImportFiles.COMMITTEES.stream()
                .collect(groupingBy(CommitteesFileTest::body))
                .forEach((body, rows) -> {
                    Map<String, List<Map<String, String>>> terms =
                            rows.stream().collect(groupingBy(row -> row.get("termFrom")));
                    List<Map<String, String>> first =
                            terms.values().stream().map(term -> term.get(0)).toList();
                    for (Map<String, String> one : first) {
                        first.stream()
                                .filter(other -> other != one)
                                .forEach(other -> assertFalse(overlap(one, other, "termFrom", "termTo"), body));
                    }
                    terms.values()
                            .forEach(term -> assertEquals(
                                    1,
                                    term.stream()
                                            .map(row -> List.of(
                                                    row.get("termLabel"),
                                                    row.get("termTo"),
                                                    row.get("congressNo"),
                                                    row.get("plannedSeats"),
                                                    row.get("officialMembers")))
                                            .distinct()
                                            .count(),
                                    body));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2022-09-01", "2024-12-31", "2025-06-30"})
    void everyOrganisationHasALeadingBodyWithASecretary(String day) {
        Set<String> led = ImportFiles.seatsOn(day).stream()
                .filter(row -> LEADING.contains(row.get("committeeKind")))
                .filter(row -> row.get("role").equals("SECRETARY"))
                .map(row -> row.get("organisation"))
                .collect(toSet());

        Set<String> without = new HashSet<>();
        ImportFiles.organisationsOn(day).forEach(row -> without.add(row.get("code")));
        without.removeAll(led);

        assertEquals(Set.of("TRUNGUONG"), without, "of the Centre the demo holds nothing but its place");
    }

    @Test
    void townsAndGrassrootsOfTheTwoDocumentsOfTheEarlierTermHaveItsBodies() {
        Set<String> led = ImportFiles.seatsOn("2019-12-31").stream()
                .map(row -> row.get("organisation"))
                .collect(toSet());

        for (String town : List.of("KIENTUONG", "DIAN")) {
            Set<String> units = ImportFiles.organisationsOn("2019-12-31").stream()
                    .filter(row -> row.get("parent").equals(town))
                    .map(row -> row.get("code"))
                    .collect(toSet());
            assertTrue(led.contains(town) && led.containsAll(units), town);
        }
    }

    @Test
    void townsHaveTheirBodiesAndTheTermsOfTheirDocuments() {
        Map<String, String> congress = Map.of("DIAN", "XII", "TAYHO", "VI", "MYHAO", "XXVI");
        for (String town : List.of("TU000", "DIAN", "TAYHO", "MYHAO", "KIENTUONG", "T2HUYEN")) {
            List<Map<String, String>> rows = ImportFiles.seatsOn("2020-12-31").stream()
                    .filter(row -> row.get("organisation").equals(town))
                    .toList();
            assertEquals(
                    Set.of("BCH", "BTV", "UBKT"),
                    rows.stream().map(row -> row.get("committeeKind")).collect(toSet()),
                    town);
            assertEquals(
                    Set.of("2020–2025 " + congress.getOrDefault(town, "")),
                    rows.stream()
                            .map(row -> row.get("termLabel") + " " + row.get("congressNo"))
                            .collect(toSet()),
                    town);
        }
    }

    /** The people of the seats have a town and a number, and nothing else: no name, real or invented. */
    @Test
    void holdersAreReferencesAndNotNames() {
        Set<String> towns = Set.of("TINH", "TINH2", "TU000", "DIAN", "TAYHO", "MYHAO", "KIENTUONG", "T2HUYEN");
        for (Map<String, String> row : ImportFiles.COMMITTEES) {
            String[] holder = row.get("holder").split("-");
            assertTrue(holder.length == 2 && towns.contains(holder[0]), row.toString());
            assertTrue(holder[1].matches("[0-9]{4}"), row.toString());
        }
    }
}
