package vn.dangbo.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents declare, with comparator or range as printed, and what became of the targets. */
@ExtendWith(Installed.class)
class DeclaredFiguresIT {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/declared-figures.csv", numLinesToSkip = 1)
    void theDeclaredFigureIsAsPrinted(String id, String query, String printed, Installation installation) {
        var answer = installation.as("province-system").get("/api/v1/statistics/" + query);
        assertEquals(200, answer.statusCode(), answer.asString());
        List<Map<String, Object>> declared = answer.jsonPath().getList("rows.declared");
        assertEquals(1, declared.size(), id);
        assertEquals(printed, printed(declared.get(0)), id);
    }

    /** "> 97.5 PERCENT", or "96–98 PERCENT" for a range. */
    private static String printed(Map<String, Object> declared) {
        var value = declared.get("low") == null
                ? declared.get("comparator") + " " + declared.get("value")
                : declared.get("low") + "–" + declared.get("high");
        return value + " " + declared.get("unit");
    }

    /** Printed: 7/6 "118%" (wrong: 116.67), 161/181 88.9 (cut off), 141.5 and 158.6. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A2, PUBLICATION_COUNT, '', 6, 116.67, MET",
        "A3, COURSE_CLASS, '', 181, 88.95, NOT_MET",
        "A8o, INSPECT_SUBJECT, subject:ORGANISATION, 489, 141.51, MET",
        "A8m, INSPECT_SUBJECT, subject:MEMBER, 1457, 158.61, MET"
    })
    void theTargetIsReachedAsFarAsTheNumbersSay(
            String id,
            String metric,
            String filter,
            String target,
            String percent,
            String outcome,
            Installation installation) {
        List<Map<String, Object>> targets = installation
                .as("org-head.trunguong")
                .get("/api/v1/targets?limit=200")
                .jsonPath()
                .getList("items");
        var found = targets.stream()
                .filter(each -> each.get("organisation").equals("TU000")
                        && each.get("metric").equals(metric)
                        && String.join("&", strings(each.get("filters"))).equals(filter))
                .toList();
        assertEquals(1, found.size(), id);
        assertEquals(target, found.get(0).get("value").toString());
        assertEquals(percent, found.get(0).get("percent").toString());
        assertEquals(outcome, found.get(0).get("outcome"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return list == null ? List.of() : (List<String>) list;
    }

    /** The fixture says the same as the list of figures that the sources give, where that list is at hand. */
    @Test
    void theFixtureAgreesWithTheSources() throws IOException {
        var list = Path.of("../../../shared/seeds/figures.yaml");
        Assumptions.assumeTrue(Files.exists(list), "the list of figures is not beside this checkout");
        var lines = Files.readAllLines(list).stream()
                .filter(line -> line.contains("{id: "))
                .collect(Collectors.toMap(line -> line.replaceAll(".*\\{id: (\\w+),.*", "$1"), line -> line));
        Map.ofEntries(
                        Map.entry("A1", "scope: own-office, range: [96, 98], unit: PERCENT"),
                        Map.entry("A1t", "scope: whole-town, value: 97.5, comparator: \">\""),
                        Map.entry("A1c", "STUDY_SESSION, value: 398"),
                        Map.entry("A2", "target: 6, value: 7, claim: {achieved: 118}"),
                        Map.entry("A3", "target: 181, value: 161, claim: {achieved: 88.9}"),
                        Map.entry("A3t", "value: 13400, comparator: \">\""),
                        Map.entry("A7", "period: 2021-01-01/2025-05-15, value: 270, comparator: \">\""),
                        Map.entry("A8o", "value: 692, target: 489, claim: {achieved: 141.5}"),
                        Map.entry("A8m", "value: 2311, target: 1457, claim: {achieved: 158.6}"),
                        Map.entry("A10", "PETITION_COUNT, term: 2020-2025, value: 25"),
                        Map.entry(
                                "C2m",
                                "yearly: true, grade: [HTXSNV, HTTNV], value: 95, unit: PERCENT, comparator: \">\""),
                        Map.entry(
                                "C2o",
                                "yearly: true, grade: [HTXSNV, HTTNV], value: 90, unit: PERCENT, comparator: \"≥\""),
                        Map.entry("D1", "year: 2020, range: [90, 95]"),
                        Map.entry("D2", "COURSE_CLASS, year: 2020, value: 22"),
                        Map.entry("D2t", "COURSE_TURN, year: 2020, value: 1982"),
                        Map.entry("D3", "REPORTER_CONFERENCE, year: 2020, value: 11"),
                        Map.entry("D3t", "value: 550, comparator: \">\""),
                        Map.entry("D3p", "value: 4000, comparator: \"≈\""),
                        Map.entry(
                                "D11",
                                "{GRDP_GROWTH: \"> 10 %\", POOR_HOUSEHOLDS: \"1.29 %\", EDUCATION_RANK: 2, "
                                        + "ADMIN_REFORM_RANK_2019: 2}"),
                        Map.entry("E9", "every cell at least one per quarter"),
                        Map.entry("E10", "TARGET_ACHIEVED, term: 2015-2020, value: 100, unit: PERCENT"))
                .forEach((id, said) -> assertTrue(lines.get(id).contains(said), id));
    }
}
