package vn.dangbo.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganisationsFileTest {

    private static final Map<String, Set<String>> ALLOWED_PARENTS = Map.of(
            "CENTRAL_AFFILIATED", Set.of("CENTRAL"),
            "UPPER_GRASSROOTS", Set.of("CENTRAL_AFFILIATED"),
            "GRASSROOTS_COMMITTEE", Set.of("UPPER_GRASSROOTS", "CENTRAL_AFFILIATED"),
            "GRASSROOTS_CELL", Set.of("UPPER_GRASSROOTS", "CENTRAL_AFFILIATED"),
            "SUBORDINATE_CELL", Set.of("GRASSROOTS_COMMITTEE"));

    private static Map<String, List<Map<String, String>>> byCode() {
        return ImportFiles.ORGANISATIONS.stream().collect(groupingBy(row -> row.get("code")));
    }

    private static Set<String> codesWithSeveral(String field) {
        return byCode().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .map(row -> row.get(field))
                                .distinct()
                                .count()
                        > 1)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @Test
    void slicesOfOneOrganisationFollowEachOtherWithoutOverlapOrGap() {
        byCode().forEach((code, slices) -> {
            assertTrue(code.matches("[A-Z0-9][A-Z0-9_-]{0,49}"), code);
            for (int index = 0; index < slices.size(); index++) {
                Map<String, String> slice = slices.get(index);
                boolean last = index == slices.size() - 1;
                assertTrue(
                        slice.get("validTo").isEmpty() || slice.get("validFrom").compareTo(slice.get("validTo")) < 0);
                assertTrue(
                        last
                                || slice.get("validTo")
                                        .equals(slices.get(index + 1).get("validFrom")),
                        code);
            }
        });
    }

    @Test
    void everyOrganisationHasAParentOfAnAllowedKindOnAllItsDays() {
        Set<String> daysOfChange = ImportFiles.ORGANISATIONS.stream()
                .map(row -> row.get("validFrom"))
                .collect(toSet());
        for (String day : daysOfChange) {
            Map<String, List<Map<String, String>>> living =
                    ImportFiles.organisationsOn(day).stream().collect(groupingBy(row -> row.get("code")));
            living.values().forEach(rows -> {
                assertEquals(1, rows.size());
                Map<String, String> row = rows.get(0);
                if (!row.get("kind").equals("CENTRAL")) {
                    Map<String, String> parent = living.get(row.get("parent")).get(0);
                    assertTrue(ALLOWED_PARENTS.get(row.get("kind")).contains(parent.get("kind")), row.toString());
                }
            });
        }
    }

    @Test
    void everyCommitteeHasCells() {
        for (int year = 2015; year <= 2024; year++) {
            List<Map<String, String>> living = ImportFiles.organisationsOn(year + "-12-31");
            Set<String> parents = living.stream().map(row -> row.get("parent")).collect(toSet());
            living.stream()
                    .filter(row -> row.get("kind").equals("GRASSROOTS_COMMITTEE"))
                    .forEach(row -> assertTrue(parents.contains(row.get("code")), row.toString()));
        }
    }

    @Test
    void theCodesAreThoseThatClientsName() {
        Set<String> grassroots = ImportFiles.organisationsOn("2019-12-31").stream()
                .filter(row -> row.get("parent").equals("KIENTUONG"))
                .map(row -> row.get("code"))
                .collect(toSet());

        assertEquals(
                IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> "KT%02d".formatted(number))
                        .collect(toSet()),
                grassroots);
        assertEquals("TINH", byCode().get("KIENTUONG").get(0).get("parent"));
        assertEquals("DISTRICT", byCode().get("KIENTUONG").get(0).get("subtype"));
        assertTrue(byCode().get("KIENTUONG").get(0).get("validFrom").startsWith("2013-"));
        assertEquals("KT01", ImportFiles.grassrootsOf("KT01C01", "2019-12-31"));
    }

    @Test
    void thereIsHistoryBefore2019AndNoneAfter() {
        assertEquals(Set.of("KT02C04", "KT07C03", "KT16", "KT20"), codesWithSeveral("name"));
        assertEquals(Set.of("KT14C09"), codesWithSeveral("parent"));
        assertEquals(Set.of("KT20"), codesWithSeveral("kind"));
        Set<String> ended = byCode().entrySet().stream()
                .filter(entry -> !entry.getValue()
                        .get(entry.getValue().size() - 1)
                        .get("validTo")
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(toSet());
        assertEquals(Set.of("KT05C09", "KT25", "KT26"), ended);
        assertFalse(ImportFiles.ORGANISATIONS.stream()
                .anyMatch(row -> row.get("validFrom").compareTo("2019-12-31") > 0
                        || row.get("validTo").compareTo("2019-12-31") > 0));
    }
}
