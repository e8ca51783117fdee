package vn.dangbo.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the members of all towns, and of what is recorded beside them. */
class MembersOfTheOtherTownsTest {

    private static final List<String> TOWNS = List.of("DIAN", "MYHAO", "TAYHO", "TU000", "T2HUYEN");

    /** Days on which the records of all towns have begun. */
    private static final List<String> DAYS =
            List.of("2020-07-24", "2021-06-30", "2022-12-31", "2025-05-15", "2025-06-30");

    private static boolean official(Map<String, String> row, String day) {
        return !row.get("officialOn").isEmpty() && row.get("officialOn").compareTo(day) <= 0;
    }

    private static List<Map<String, String>> seatedOn(String day) {
        return ImportFiles.ALL_MEMBERS.stream()
                .filter(row -> ImportFiles.holds(row, "seatedFrom", "seatedTo", day))
                .toList();
    }

    private static String key(Map<String, String> row) {
        return row.get("cardNumber") + " " + row.get("birthDate");
    }

    @Test
    void everyNumberBelongsToOneMember() {
        for (String field : List.of("cardNumber", "cvNumber", "personalId", "phone")) {
            Map<String, Set<String>> holders = ImportFiles.ALL_MEMBERS.stream()
                    .filter(row -> !row.get(field).isEmpty())
                    .collect(groupingBy(row -> row.get(field), mapping(row -> row.get("cvNumber"), toSet())));
            assertTrue(holders.size() > 10_000, field);
            assertTrue(holders.values().stream().allMatch(people -> people.size() == 1), field);
        }
    }

    @Test
    void everyCellCanLiveAndIsOfItsKind() {
        for (String day : DAYS) {
            Map<String, Long> all = seatedOn(day).stream().collect(groupingBy(row -> row.get("cell"), counting()));
            Map<String, Long> officials = seatedOn(day).stream()
                    .filter(row -> official(row, day))
                    .collect(groupingBy(row -> row.get("cell"), counting()));
            for (String town : TOWNS) {
                List<Map<String, String>> units = ImportFiles.below(town, day);
                units.stream()
                        .filter(row -> row.get("kind").endsWith("CELL"))
                        .map(row -> row.get("code"))
                        .forEach(cell -> assertTrue(officials.getOrDefault(cell, 0L) >= 3, cell + " on " + day));
                units.stream()
                        .filter(row -> row.get("kind").equals("GRASSROOTS_CELL"))
                        .map(row -> row.get("code"))
                        .forEach(cell -> assertTrue(all.get(cell) < 30, cell + " on " + day));
                units.stream()
                        .filter(row -> row.get("kind").equals("GRASSROOTS_COMMITTEE"))
                        .map(row -> row.get("code"))
                        .forEach(committee -> assertTrue(
                                units.stream()
                                                .filter(row -> row.get("parent").equals(committee))
                                                .mapToLong(row -> all.get(row.get("code")))
                                                .sum()
                                        >= 30,
                                committee + " on " + day));
            }
        }
    }

    /** Who sits in a chi ủy is elected by nine official members at least, and the file of members has them. */
    @Test
    void theDeclaredMembersOfCellsAreThoseOfTheFile() {
        String day = "2023-01-01";
        Map<String, Long> officials = seatedOn(day).stream()
                .filter(row -> official(row, day))
                .collect(groupingBy(row -> row.get("cell"), counting()));
        Map<String, String> bodies = ImportFiles.seatsOn(day).stream()
                .filter(row -> Set.of("CHI_UY", "BI_THU").contains(row.get("committeeKind")))
                .collect(toMap(row -> row.get("organisation"), row -> row.get("committeeKind"), (one, same) -> one));

        TOWNS.stream()
                .flatMap(town -> ImportFiles.below(town, day).stream())
                .filter(row -> row.get("kind").endsWith("CELL"))
                .map(row -> row.get("code"))
                .forEach(cell -> assertEquals(
                        officials.get(cell) >= 9 ? "CHI_UY" : "BI_THU",
                        bodies.get(cell),
                        cell + " has " + officials.get(cell)));
    }

    @Test
    void nothingIsLaterThanTheEndOfTheTermOfTheLastTown() {
        for (Map<String, String> row : ImportFiles.ALL_MEMBERS) {
            for (String field : List.of("admittedOn", "officialOn", "seatedFrom", "seatedTo")) {
                assertTrue(row.get(field).compareTo("2025-05-15") <= 0, row.toString());
            }
        }
    }

    @Test
    void whoIsAdmittedAtSchoolOrBeforeEnlistmentIsYoung() {
        List<Map<String, String>> young = ImportFiles.ALL_MEMBERS.stream()
                .filter(row -> !row.get("admissionContext").isEmpty())
                .toList();

        assertEquals(8, young.size());
        young.forEach(row -> assertTrue(
                Integer.parseInt(row.get("admittedOn").substring(0, 4))
                                - Integer.parseInt(row.get("birthDate").substring(0, 4))
                        <= 20,
                row.toString()));
        assertTrue(young.stream()
                .allMatch(row -> row.get("admissionContext").equals("HIGH_SCHOOL_STUDENT")
                        || row.get("sex").equals("MALE")));
    }

    /** What is recorded of a member happened while the member was seated; who is expelled was expelled on that day. */
    @Test
    void entriesAreOfMembersOfTheirDay() {
        Map<String, List<Map<String, String>>> seatings = ImportFiles.ALL_MEMBERS.stream()
                .filter(row -> !row.get("cardNumber").isEmpty())
                .collect(groupingBy(MembersOfTheOtherTownsTest::key));

        assertSeated(seatings, ImportFiles.TRAININGS, "startedOn");
        assertSeated(seatings, ImportFiles.AWARDS, "decidedOn");
        assertSeated(seatings, ImportFiles.BADGES, "proposedOn");
        assertSeated(seatings, ImportFiles.BADGES, "awardedOn");
        assertSeated(seatings, ImportFiles.STAYS, "validFrom");
        List<Map<String, String>> expelled = ImportFiles.DISCIPLINES.stream()
                .filter(row -> row.get("form").equals("KHAI_TRU"))
                .toList();
        assertSeated(
                seatings,
                ImportFiles.DISCIPLINES.stream()
                        .filter(row -> !expelled.contains(row))
                        .toList(),
                "announcedOn");
        assertTrue(expelled.stream().allMatch(row -> seatings.get(key(row)).stream()
                .anyMatch(seat -> seat.get("endCause").equals("EXPELLED")
                        && seat.get("seatedTo").equals(row.get("announcedOn")))));
        assertEquals(7, expelled.size());
    }

    private static void assertSeated(
            Map<String, List<Map<String, String>>> seatings, List<Map<String, String>> entries, String day) {
        entries.stream()
                .filter(row -> row.getOrDefault("organisation", "").isEmpty())
                .forEach(row -> assertTrue(
                        seatings.get(key(row)).stream()
                                .anyMatch(seat -> official(seat, row.get(day))
                                        && ImportFiles.holds(seat, "seatedFrom", "seatedTo", row.get(day))),
                        row.toString()));
    }
}
