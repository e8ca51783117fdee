package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.dangbo.acceptance.CampaignPlay.APPRAISER;
import static vn.dangbo.acceptance.CampaignPlay.HEAD;
import static vn.dangbo.acceptance.CampaignPlay.OFFICER;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dangbo.acceptance.CampaignPlay.Refused;

/**
 * The campaign of Dĩ An of 2019, from the opening to the locked report, by the accounts of the town: 49 TCCSĐ, 138 cells and 4,928
 * members of the figures are graded anew, each as the figures have it; and once more under the rules of 2025.
 */
@ExtendWith(Installed.class)
class CampaignIT {

    private static final Set<String> BODIES = Set.of("CO_QUAN_THI_XA", "HDND_UBND_MTTQ_DOAN_THE_PHUONG");

    private static final Map<String, Object> BEST_MEMBER = Map.of(
            "resultsExcellent",
            true,
            "othersGood",
            true,
            "resultsGood",
            true,
            "allAverage",
            true,
            "anyPoor",
            false,
            "degradation",
            false,
            "targetsReachedPct",
            100,
            "civilServant",
            false,
            "sickMonths",
            0);

    private static final Map<String, Object> BEST_UNIT = Map.ofEntries(
            Map.entry("resultsExcellent", true),
            Map.entry("othersGood", true),
            Map.entry("resultsGood", true),
            Map.entry("allAverage", true),
            Map.entry("anyPoor", false),
            Map.entry("degradation", false),
            Map.entry("disunity", false),
            Map.entry("violationsHandled", false),
            Map.entry("targetsReachedPct", 100),
            Map.entry("keyTargetsReachedPct", 100),
            Map.entry("subordinatesDisciplinedPct", 0));

    /**
     * 2019 under HD 21-HD/BTCTW as the town applied it (§4.2 of the sources: the 27 excellent cells fit a fifth of all cells
     * graded, the 9 TCCSĐ too; the collectives of B7 fit no ceiling and needed a reason each).
     */
    @Test
    void theCampaignOf2019EndsInThePublishedFigures(Installation installation) throws InterruptedException {
        var play = new CampaignPlay(installation);
        play.derive("E1b-2019", "E1b-2019-DIAN", CampaignIT::asTheTownAppliedThem);
        play.draft(2019, "E1b-2019-DIAN", "2019-12-31");
        play.open(Map.of()).then().statusCode(409).body("code", equalTo("CAMPAIGN_RESULTS_EXIST"));
        play.open(Map.of("recorded", "ANEW")).then().statusCode(200).body("status", equalTo("OPEN"));
        subjectsAreThoseOfTheFigures(play, installation);

        var toGrade = play.toGrade().stream().map(subject -> subject.get("id")).collect(Collectors.toSet());
        var results = play.all("/evaluations?year=2019&organisation=DIAN").stream()
                .filter(result -> toGrade.contains(result.get("id")))
                .toList();
        assertEquals(4_238 + 187 + 124, results.size());
        assertEquals(List.of(), play.batch(OFFICER, "reviews", ids(results), "05-BB/2019", "2019-12-20"));
        assertEquals(List.of(), play.batch(APPRAISER, "appraisals", grades(results), "06-BC/2020", "2020-01-06"));

        // committees wait for their cells, these for their members, party committees for their organisation
        var withBodies = results.stream()
                .filter(result -> "COLLECTIVE".equals(result.get("subjectKind")) && isBody(result))
                .map(CampaignIT::organisation)
                .collect(Collectors.toSet());
        play.decideAll(
                results.stream().map(result -> asPublished(result, withBodies)).toList(),
                "71-QĐ/TU",
                "2020-02-14",
                refused -> {
                    assertEquals("GRADE_FORBIDDEN", refused.code(), refused::toString);
                    return refused.overriding();
                });

        play.get(HEAD, "/campaigns/" + play.id() + "/caps?limit=200")
                .then()
                .body("items.findAll { it.subjectKind == 'MEMBER' }.left", everyItem(greaterThanOrEqualTo(0)))
                .body("items.find { it.subjectKind == 'ORGANISATION' && it.group.KIND == 'TCCSD' }.left", equalTo(0))
                .body(
                        "items.find { it.subjectKind == 'ORGANISATION' && it.group.KIND == 'SUBORDINATE_CELL' }.left",
                        equalTo(0));
        var closed = play.post(HEAD, "/campaigns/" + play.id() + "/close", "");
        closed.then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("reportDigest", matchesPattern("[0-9a-f]{64}"));

        var sums = reported(play);
        assertEquals(
                Map.of(
                        "HTXSNV",
                        669L,
                        "HTTNV",
                        3_220L,
                        "HTNV",
                        317L,
                        "KHTNV",
                        32L,
                        "MIEN_SINH_HOAT",
                        400L,
                        "MIEN_CONG_TAC",
                        199L,
                        "MOI_KET_NAP",
                        91L),
                sums.get("MEMBER"));
        assertEquals(Map.of("HTXSNV", 9L + 27, "HTTNV", 36L + 94, "HTNV", 4L + 17), sums.get("ORGANISATION"));
        figure(
                installation,
                "EVAL_ORG?organisation=DIAN&year=2019&filter=kind:TCCSD&groupBy=grade",
                49,
                Map.of("HTXSNV", 9, "HTTNV", 36, "HTNV", 4));
        figure(
                installation,
                "EVAL_ORG?organisation=DIAN&year=2019&filter=kind:SUBORDINATE_CELL&groupBy=grade",
                138,
                Map.of("HTXSNV", 27, "HTTNV", 94, "HTNV", 17));
        figure(
                installation,
                "EVAL_MEMBER?organisation=DIAN&year=2019&groupBy=grade",
                4_238,
                Map.of("HTXSNV", 669, "HTTNV", 3_220, "HTNV", 317, "KHTNV", 32));
        var best = results.stream()
                .filter(r -> "HTXSNV".equals(r.get("grade")) && "MEMBER".equals(r.get("subjectKind")))
                .findFirst()
                .orElseThrow();
        play.get(HEAD, "/evaluations/" + best.get("id") + "/proof")
                .then()
                .body("ruleSet", equalTo("E1b-2019-DIAN:1"))
                .body("rules.find { it.ruleId == 'HC16' }.passed", equalTo(true));
        play.get(HEAD, "/evaluations/" + best.get("id") + "/history")
                .then()
                .body("items.decisionNo", hasItem(best.get("decisionNo")));
    }

    /** The same town and people a day on, under 366-QĐ/TW: points, conditions, and a ceiling by each deciding unit. */
    @Test
    void theSameCampaignRunsUnderTheRulesOf2025(Installation installation) throws InterruptedException {
        var play = new CampaignPlay(installation);
        play.derive("E3-2025", "E3-2025-DIAN", rules -> {});
        play.draft(2020, "E3-2025-DIAN", "2020-01-01");
        play.open(Map.of()).then().statusCode(200);
        var subjects = play.toGrade();
        play.batch(OFFICER, "reviews", ids(subjects), "05-BB/2020", "2020-12-20");
        var proposed = new ArrayList<Map<String, Object>>();
        subjects.forEach(subject -> proposed.add(proposal(subject, proposed.size())));
        assertEquals(List.of(), play.batch(APPRAISER, "appraisals", proposed, "06-BC/2021", "2021-01-06"));
        var trimmed = new ArrayList<Refused>();
        play.decideAll(proposed, "71-QĐ/TU", "2021-02-10", refused -> {
            assertEquals(List.of("HC16"), refused.rules(), refused::toString);
            trimmed.add(refused);
            return refused.with("grade", "HTTNV");
        });
        assertFalse(trimmed.isEmpty(), "small groups have no fifth");
        play.get(HEAD, "/campaigns/" + play.id() + "/caps?limit=200")
                .then()
                .body("items.left", everyItem(greaterThanOrEqualTo(0)));
        play.post(HEAD, "/campaigns/" + play.id() + "/close", "").then().statusCode(200);
        var sums = reported(play);
        for (var kind : List.of("ORGANISATION", "MEMBER", "COLLECTIVE")) {
            assertEquals(
                    subjects.stream()
                            .filter(s -> kind.equals(s.get("subjectKind")))
                            .count(),
                    sums.get(kind).entrySet().stream()
                            .filter(row -> row.getKey().endsWith("NV"))
                            .mapToLong(Map.Entry::getValue)
                            .sum(),
                    kind);
        }
    }

    private static void subjectsAreThoseOfTheFigures(CampaignPlay play, Installation installation) {
        play.get(OFFICER, "/campaigns/" + play.id() + "/subjects/totals")
                .then()
                .statusCode(200)
                .body("temporaryGuests", equalTo(26))
                .body("kinds.find { it.subjectKind == 'ORGANISATION' }.toGrade", equalTo(49 + 138))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.enumerated", equalTo(4_928))
                .body("kinds.find { it.subjectKind == 'MEMBER' }.toGrade", equalTo(4_238))
                .body(
                        "kinds.find { it.subjectKind == 'MEMBER' }.excluded",
                        equalTo(Map.of("MIEN_SINH_HOAT", 400, "MIEN_CONG_TAC", 199, "MOI_KET_NAP", 91)))
                .body("kinds.find { it.subjectKind == 'COLLECTIVE' }.enumerated", equalTo(35 + 56 + 33));
        play.get("org-officer.kientuong", "/campaigns/" + play.id()).then().statusCode(404);
    }

    /** A fifth of all graded, of each type in the whole town; collectives may be decided against HC2 and the ceiling. */
    @SuppressWarnings("unchecked")
    private static void asTheTownAppliedThem(Map<String, Object> rules) {
        for (var rule : (List<Map<String, Object>>) rules.get("rules")) {
            if ("HC2".equals(rule.get("id"))) {
                rule.put("overridable", true);
            }
        }
        for (var cap : (List<Map<String, Object>>) rules.get("caps")) {
            if ("HC16-TC".equals(cap.get("id"))) {
                cap.put("denominator", "EVALUATED");
                cap.put("groupBy", List.of("KIND"));
            } else if ("HC16-TT".equals(cap.get("id"))) {
                cap.put("overridable", true);
            }
        }
    }

    private static List<Map<String, Object>> ids(List<Map<String, Object>> subjects) {
        return subjects.stream().map(subject -> Map.of("id", subject.get("id"))).toList();
    }

    private static List<Map<String, Object>> grades(List<Map<String, Object>> results) {
        return results.stream()
                .map(result -> Map.of("id", result.get("id"), "grade", result.get("grade")))
                .toList();
    }

    /** The grade on record, with what has to be shown for the best one. */
    private static Map<String, Object> asPublished(Map<String, Object> result, Set<Object> withBodies) {
        boolean best = "HTXSNV".equals(result.get("grade"));
        return Map.of(
                "id",
                result.get("id"),
                "grade",
                result.get("grade"),
                "facts",
                best ? shown(result, withBodies) : Map.of());
    }

    @SuppressWarnings("unchecked")
    private static boolean isBody(Map<String, Object> result) {
        return BODIES.contains(((Map<String, Object>) result.get("collective")).get("type"));
    }

    @SuppressWarnings("unchecked")
    private static Object organisation(Map<String, Object> result) {
        return ((Map<String, Object>) result.get("organisation")).get("code");
    }

    /** What the records tell is not stated: the bodies of a level are graded before its organisation. */
    private static Map<String, Object> shown(Map<String, Object> result, Set<Object> withBodies) {
        if ("MEMBER".equals(result.get("subjectKind"))) {
            return BEST_MEMBER;
        }
        var facts = new HashMap<>(BEST_UNIT);
        if ("ORGANISATION".equals(result.get("subjectKind"))) {
            if (!withBodies.contains(organisation(result))) {
                facts.put("bodiesGrade", "HTTNV");
            }
        } else {
            facts.put("disciplined", false);
            facts.put("disciplinedMembersFromCanhCao", 0);
            if (isBody(result)) {
                facts.put("unitGrade", "HTXSNV");
            }
        }
        return facts;
    }

    /** One in six persons and organisations HTXSNV, one in twelve HTNV; collectives HTTNV. */
    private static Map<String, Object> proposal(Map<String, Object> subject, int place) {
        var grade = "COLLECTIVE".equals(subject.get("subjectKind")) || place % 6 > 1
                ? "HTTNV"
                : place % 6 == 0 ? "HTXSNV" : place % 12 == 1 ? "HTNV" : "HTTNV";
        var score = Map.of("HTXSNV", 95, "HTTNV", 85, "HTNV", 60).get(grade);
        var facts = new HashMap<String, Object>(Map.of(
                "score", score,
                "tasksDonePct", 100,
                "tasksLatePct", 0,
                "tasksExceededPct", 40,
                "priorShortcomingsFixedPct", 100,
                "degradation", false));
        if ("ORGANISATION".equals(subject.get("subjectKind"))) {
            facts.putAll(Map.of(
                    "disciplinedUnits", 0, "disciplinedLeaders", 0, "violationsHandled", false, "disunity", false));
        }
        return Map.of("id", subject.get("id"), "grade", grade, "facts", facts);
    }

    /** Subjects of the locked report by kind and by grade, or reason for none. */
    private static Map<String, Map<String, Long>> reported(CampaignPlay play) {
        var report = JsonPath.from(
                play.get(HEAD, "/campaigns/" + play.id() + "/report").<String>path("text"));
        return report.<Map<String, Object>>getList("rows").stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get("subjectKind"),
                        Collectors.groupingBy(
                                row -> (String) row.getOrDefault("grade", row.get("notEvaluatedReason")),
                                Collectors.summingLong(row -> ((Number) row.get("subjects")).longValue()))));
    }

    private static void figure(Installation installation, String query, int total, Map<String, Integer> rows) {
        var answer = installation.as("province-system").get("/api/v1/statistics/" + query);
        answer.then().statusCode(200).body("total", equalTo(total));
        assertEquals(
                rows,
                answer.<List<Map<String, Object>>>path("rows").stream()
                        .collect(Collectors.toMap(
                                row -> ((Map<?, ?>) row.get("keys"))
                                        .get("grade")
                                        .toString(),
                                row -> ((Number) row.get("value")).intValue())));
    }
}
