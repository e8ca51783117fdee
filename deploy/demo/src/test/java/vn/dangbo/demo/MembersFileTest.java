package vn.dangbo.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules of the field, member by member and seating by seating. */
class MembersFileTest {

    private static final List<String> PERSONAL_FIELDS = List.of(
            "cardNumber",
            "cvNumber",
            "personalId",
            "fullName",
            "otherName",
            "sex",
            "birthDate",
            "ethnicity",
            "religion",
            "phone",
            "admittedOn",
            "admissionContext",
            "officialOn");
    private static final Set<String> START_CAUSES =
            Set.of("OPENING", "ADMITTED", "READMITTED", "RESTORED", "TRANSFER_IN", "MOVED");
    private static final Set<String> END_CAUSES =
            Set.of("MOVED", "TRANSFER_OUT", "DECEASED", "EXPELLED", "STRUCK_OFF", "RESIGNED");
    private static final Map<String, String> LEFT_BEFORE =
            Map.of("RESTORED", "EXPELLED", "TRANSFER_IN", "TRANSFER_OUT");

    private static String key(Map<String, String> row) {
        return row.get("personalId").isEmpty() ? row.get("cardNumber") + row.get("birthDate") : row.get("personalId");
    }

    /** The seatings of every member in the order of the file. */
    private static Map<String, List<Map<String, String>>> members() {
        return ImportFiles.MEMBERS.stream().collect(groupingBy(MembersFileTest::key, LinkedHashMap::new, toList()));
    }

    private static List<Map<String, String>> persons() {
        return members().values().stream().map(rows -> rows.get(0)).toList();
    }

    private static boolean official(Map<String, String> row, String day) {
        return !row.get("officialOn").isEmpty() && row.get("officialOn").compareTo(day) <= 0;
    }

    @Test
    void fieldsHaveTheirForms() {
        for (Map<String, String> row : ImportFiles.MEMBERS) {
            assertTrue(row.get("cardNumber").matches("|00\\d{6}"), row.toString());
            assertTrue(row.get("cvNumber").matches("[0-9]{6}[A-ZĐ]{1,4}"), row.toString());
            assertTrue(row.get("personalId").matches("|000\\d{9}"), row.toString());
            assertTrue(row.get("fullName").matches("\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*){2,3}"), row.toString());
            assertTrue(Set.of("MALE", "FEMALE").contains(row.get("sex")), row.toString());
            assertTrue(row.get("birthDate").matches("\\d{4}(-\\d{2}){0,2}"), row.toString());
            assertTrue(row.get("ethnicity").matches("|[0-5]\\d"), row.toString());
            assertTrue(row.get("phone").matches("|0600\\d{6}"), row.toString());
            assertTrue(START_CAUSES.contains(row.get("startCause")), row.toString());
            assertEquals(row.get("seatedTo").isEmpty(), row.get("endCause").isEmpty(), row.toString());
            assertTrue(row.get("endCause").isEmpty() || END_CAUSES.contains(row.get("endCause")), row.toString());
        }
    }

    @Test
    void nothingIsLaterThanTheEndOfTheRecords() {
        for (Map<String, String> row : ImportFiles.MEMBERS) {
            for (String field : List.of("admittedOn", "officialOn", "seatedFrom", "seatedTo")) {
                assertTrue(row.get(field).compareTo("2024-12-31") <= 0, row.toString());
            }
        }
    }

    @Test
    void everyNumberBelongsToOneMember() {
        List<Map<String, String>> persons = persons();

        for (String field : List.of("cardNumber", "cvNumber", "personalId", "phone")) {
            List<String> numbers = persons.stream()
                    .map(row -> row.get(field))
                    .filter(number -> !number.isEmpty())
                    .toList();
            assertEquals(numbers.size(), Set.copyOf(numbers).size(), field);
        }
    }

    @Test
    void aMemberIsDescribedTheSameInAllSeatings() {
        members()
                .values()
                .forEach(rows -> rows.forEach(row -> PERSONAL_FIELDS.forEach(
                        field -> assertEquals(rows.get(0).get(field), row.get(field), field))));
    }

    @Test
    void bothKeysAndPartialDatesAppear() {
        List<Map<String, String>> persons = persons();
        long withoutPersonalId =
                persons.stream().filter(row -> row.get("personalId").isEmpty()).count();
        long withoutCard =
                persons.stream().filter(row -> row.get("cardNumber").isEmpty()).count();
        Map<Integer, Long> birthDates =
                persons.stream().collect(groupingBy(row -> row.get("birthDate").length(), counting()));

        assertTrue(withoutPersonalId > 50 && withoutCard > 10, withoutPersonalId + " and " + withoutCard);
        assertEquals(Set.of(4, 7, 10), birthDates.keySet());
        assertTrue(persons.stream()
                .filter(row -> row.get("personalId").isEmpty())
                .allMatch(row -> row.get("birthDate").length() == 10
                        && !row.get("cardNumber").isEmpty()));
        assertTrue(persons.stream()
                .allMatch(row ->
                        row.get("cardNumber").isEmpty() == row.get("officialOn").isEmpty()));
    }

    @Test
    void personalIdsSayCenturySexAndYearAndNoProvince() {
        for (Map<String, String> row : persons()) {
            if (!row.get("personalId").isEmpty()) {
                int century = Integer.parseInt(row.get("birthDate").substring(0, 2)) - 19;
                int sex = row.get("sex").equals("FEMALE") ? 1 : 0;
                String expected =
                        "000" + (2 * century + sex) + row.get("birthDate").substring(2, 4);
                assertEquals(expected, row.get("personalId").substring(0, 6), row.toString());
            }
        }
    }

    @Test
    void seatingsOfOneMemberNeverOverlapAndFitTogether() {
        for (List<Map<String, String>> rows : members().values()) {
            for (int index = 0; index < rows.size(); index++) {
                Map<String, String> row = rows.get(index);
                boolean ends = !row.get("seatedTo").isEmpty();
                assertTrue(!ends || row.get("seatedFrom").compareTo(row.get("seatedTo")) < 0, row.toString());
                assertTrue(ends || index == rows.size() - 1, row.toString());
                if (index > 0) {
                    fits(rows.get(index - 1), row);
                } else {
                    assertTrue(!Set.of("MOVED", "RESTORED").contains(row.get("startCause")), row.toString());
                }
                assertTrue(!row.get("endCause").equals("MOVED") || index < rows.size() - 1, row.toString());
            }
        }
    }

    private static void fits(Map<String, String> before, Map<String, String> after) {
        if (after.get("startCause").equals("MOVED")) {
            assertEquals("MOVED", before.get("endCause"), after.toString());
            assertEquals(before.get("seatedTo"), after.get("seatedFrom"), after.toString());
            assertTrue(!before.get("cell").equals(after.get("cell")), after.toString());
        } else {
            assertEquals(LEFT_BEFORE.get(after.get("startCause")), before.get("endCause"), after.toString());
            assertTrue(before.get("seatedTo").compareTo(after.get("seatedFrom")) < 0, after.toString());
        }
    }

    @Test
    void everySeatingLiesWithinTheLifeOfItsCell() {
        Map<String, List<Map<String, String>>> cells = ImportFiles.ORGANISATIONS.stream()
                .filter(row -> row.get("kind").endsWith("_CELL"))
                .collect(groupingBy(row -> row.get("code")));
        for (Map<String, String> row : ImportFiles.MEMBERS) {
            List<Map<String, String>> slices = cells.get(row.get("cell"));
            String end = slices.get(slices.size() - 1).get("validTo");
            assertTrue(slices.get(0).get("validFrom").compareTo(row.get("seatedFrom")) <= 0, row.toString());
            assertTrue(
                    end.isEmpty()
                            || !row.get("seatedTo").isEmpty()
                                    && row.get("seatedTo").compareTo(end) <= 0,
                    row.toString());
        }
    }

    @Test
    void recordsBeginWithThoseWhoWereMembersThen() {
        assertEquals(
                Set.of("2015-01-01"),
                ImportFiles.MEMBERS.stream()
                        .filter(row -> row.get("startCause").equals("OPENING"))
                        .map(row -> row.get("seatedFrom"))
                        .collect(toSet()));
        assertEquals(List.of(), ImportFiles.seatingsOn("2014-12-31"));
        assertTrue(ImportFiles.seatingsOn("2015-01-01").stream()
                .allMatch(row -> row.get("startCause").equals("OPENING")
                        && row.get("admittedOn").compareTo("2015-01-01") < 0));
    }

    @Test
    void admissionsObeyAgeAndProbation() {
        for (Map<String, String> row : ImportFiles.MEMBERS) {
            LocalDate admitted = LocalDate.parse(row.get("admittedOn"));
            if (row.get("birthDate").length() == 10) {
                long age = ChronoUnit.YEARS.between(LocalDate.parse(row.get("birthDate")), admitted);
                assertTrue(age >= 18 && age <= 60, row.toString());
            }
            if (!row.get("officialOn").isEmpty()) {
                assertEquals(admitted.plusMonths(12), LocalDate.parse(row.get("officialOn")), row.toString());
            }
            if (Set.of("ADMITTED", "READMITTED").contains(row.get("startCause"))) {
                assertEquals(row.get("admittedOn"), row.get("seatedFrom"), row.toString());
            } else {
                assertTrue(row.get("admittedOn").compareTo(row.get("seatedFrom")) < 0, row.toString());
            }
        }
    }

    @Test
    void whoLeavesOnProbationIsStruckOffAndNeverBecomesOfficial() {
        for (Map<String, String> row : ImportFiles.MEMBERS) {
            if (!row.get("seatedTo").isEmpty() && !official(row, row.get("seatedTo"))) {
                assertEquals("STRUCK_OFF", row.get("endCause"), row.toString());
                assertEquals("", row.get("officialOn"), row.toString());
            }
        }
        assertTrue(ImportFiles.MEMBERS.stream()
                .filter(row ->
                        row.get("officialOn").isEmpty() && row.get("seatedTo").isEmpty())
                .allMatch(row -> row.get("admittedOn").startsWith("2024-")));
    }

    @Test
    void everyLivingCellHasThreeOfficialMembersOnAnyDayOnWhichTheNumberCouldFall() {
        Set<String> days = new TreeSet<>(Set.of("2015-01-01"));
        for (int year = 2015; year <= 2024; year++) {
            days.add(year + "-12-31");
        }
        ImportFiles.MEMBERS.stream()
                .map(row -> row.get("seatedTo"))
                .filter(day -> !day.isEmpty())
                .forEach(days::add);
        for (String day : days) {
            Map<String, Long> officials = ImportFiles.seatingsOn(day).stream()
                    .filter(row -> official(row, day))
                    .collect(groupingBy(row -> row.get("cell"), counting()));
            ImportFiles.below("KIENTUONG", day).stream()
                    .filter(row -> row.get("kind").endsWith("_CELL"))
                    .map(row -> row.get("code"))
                    .forEach(cell -> assertTrue(officials.getOrDefault(cell, 0L) >= 3, cell + " on " + day));
        }
    }

    @Test
    void committeesHaveThirtyMembersAndGrassrootsCellsFewer() {
        for (int year = 2015; year <= 2024; year++) {
            String day = year + "-12-31";
            Map<String, Long> sizes = ImportFiles.seatingsOn(day).stream()
                    .collect(groupingBy(row -> ImportFiles.grassrootsOf(row.get("cell"), day), counting()));
            ImportFiles.below("KIENTUONG", day).stream()
                    .filter(row -> row.get("kind").startsWith("GRASSROOTS_"))
                    .forEach(row -> assertEquals(
                            row.get("kind").equals("GRASSROOTS_COMMITTEE"),
                            sizes.get(row.get("code")) >= 30,
                            row.get("code") + " has " + sizes.get(row.get("code")) + " on " + day));
        }
    }
}
