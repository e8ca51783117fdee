package vn.dangbo.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures A8o, A8m, A10 and E9 in the files, counted again; and that the targets of E10 are reached. */
class RecordsFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 7, 24);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 15);

    private static boolean ofTerm(Map<String, String> row, String column) {
        LocalDate day = LocalDate.parse(row.get(column));
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static Map<String, Integer> turns(String town, boolean term) {
        Map<String, Integer> sums = new TreeMap<>();
        ImportFiles.INSPECTIONS.stream()
                .filter(row -> row.get("organisation").startsWith(town) && (!term || ofTerm(row, "concludedOn")))
                .flatMap(row -> Arrays.stream(row.get("subjects").split("; ")))
                .map(part -> part.split(" "))
                .forEach(part -> sums.merge(part[0], Integer.valueOf(part[2]), Integer::sum));
        return sums;
    }

    @Test
    void turnsOfTheTermAreThosePrinted() {
        assertEquals(Map.of("ORGANISATION", 692, "MEMBER", 2_311), turns("TU", true), "figures A8o, A8m");
    }

    @Test
    void petitionsOfTheTermAreThosePrintedAndOneCameTheDayBefore() {
        assertEquals(
                25,
                ImportFiles.PETITIONS.stream()
                        .filter(row -> ofTerm(row, "receivedOn"))
                        .count(),
                "figure A10");
        assertEquals(26, ImportFiles.PETITIONS.size());
        assertEquals(
                26,
                ImportFiles.PETITIONS.stream()
                        .map(row -> row.get("registerNo"))
                        .distinct()
                        .count());
    }

    /** Figure E9: all 139 cells, the four grassroots cells among them, in each quarter of 2019. */
    @Test
    void everyCellMetOnATopicInEachQuarter() {
        Map<Integer, Set<String>> byQuarter = ImportFiles.MEETINGS.stream()
                .collect(Collectors.groupingBy(
                        row -> (LocalDate.parse(row.get("heldOn")).getMonthValue() - 1) / 3,
                        Collectors.mapping(row -> row.get("organisation"), Collectors.toSet())));
        assertEquals(Set.of(0, 1, 2, 3), byQuarter.keySet());
        byQuarter.values().forEach(cells -> assertEquals(139, cells.size()));
        assertTrue(ImportFiles.MEETINGS.stream().allMatch(row -> Integer.parseInt(row.get("present")) > 0));
    }

    @Test
    void theInventedTargetsOfKienTuongAreReached() {
        Map<String, Integer> turns = turns("KT", false);
        turns("KIENTUONG", false).forEach((subject, number) -> turns.merge(subject, number, Integer::sum));
        assertEquals(Map.of("ORGANISATION", 74, "MEMBER", 188), turns);
        assertEquals(
                4,
                ImportFiles.TARGETS.stream()
                        .filter(row -> row.get("organisation").equals("KIENTUONG"))
                        .count());
    }
}
