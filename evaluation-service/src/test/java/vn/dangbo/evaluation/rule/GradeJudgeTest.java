package vn.dangbo.evaluation.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.evaluation.result.SubjectKind;

/** Rules of the eras, each by its number in the domain document (§3, §5). */
class GradeJudgeTest {

    private static Judgement judge(String ruleSet, SubjectKind kind, Facts facts) {
        return GradeJudge.judge(BuiltInRuleSets.read(ruleSet), kind, facts);
    }

    private static Facts with(Object... pairs) {
        var facts = Facts.none();
        for (int i = 0; i < pairs.length; i += 2) {
            facts = facts.with((Fact) pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    /** §14.3: collective HTTNV, head proposed HTXSNV: blocked. Without a grade of the collective it is not decided. */
    @ParameterizedTest
    @ValueSource(strings = {"E1b-2019", "E2-2023", "E3-2025", "E3q-2026"})
    void hc1TheHeadIsNoBetterThanTheCollective(String ruleSet) {
        var judgement = judge(ruleSet, SubjectKind.LEADER, with(Fact.IS_HEAD, true, Fact.LED_GRADE, Grade.HTTNV));
        assertEquals(Grade.HTTNV, judgement.best());
        assertFalse(judgement.allows(Grade.HTXSNV));
        assertTrue(judgement.allows(Grade.HTNV));
        assertEquals(
                List.of("HC1"),
                judgement.against(Grade.HTXSNV).stream().map(RuleResult::ruleId).toList());
        assertEquals(
                Grade.HTXSNV,
                judge(ruleSet, SubjectKind.LEADER, with(Fact.IS_HEAD, false, Fact.LED_GRADE, Grade.HTTNV))
                        .best());
        assertFalse(judge(ruleSet, SubjectKind.LEADER, with(Fact.IS_HEAD, true)).decided());
    }

    @ParameterizedTest
    @CsvSource({
        // HC3: E1b any discipline; E2 unless remedied; E3 leaders over duties
        "E1b-2019, MEMBER, false, KHTNV",
        "E1b-2019, MEMBER, true, KHTNV",
        "E2-2023, MEMBER, false, KHTNV",
        "E2-2023, MEMBER, true, HTXSNV",
    })
    void hc3DisciplineInTheYear(String ruleSet, SubjectKind kind, boolean remedied, Grade best) {
        var judgement = judge(ruleSet, kind, with(Fact.DISCIPLINED, true, Fact.SELF_REMEDIED, remedied));
        assertEquals(best, judgement.best());
        assertEquals(best == Grade.KHTNV, judgement.forced());
    }

    /** One violation counts once (HD 21). */
    @Test
    void hc3AViolationThatCountedBeforeDoesNotCountAgain() {
        assertEquals(
                Grade.HTXSNV,
                judge("E1b-2019", SubjectKind.MEMBER, with(Fact.DISCIPLINED, true, Fact.DISCIPLINED_BEFORE, true))
                        .best());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80, false, HTXSNV",
        "100, 79.9, false, HTTNV",
        "99, 90, false, HTTNV",
        // a cell is measured by its members, not by subordinates it does not have
        "50, 50, true, HTXSNV",
    })
    void hc7ACommitteeNeedsItsSubordinates(BigDecimal htnv, BigDecimal httnv, boolean cell, Grade best) {
        assertEquals(
                best,
                judge(
                                "E1b-2019",
                                SubjectKind.ORGANISATION,
                                with(
                                        Fact.SUBORDINATES_AT_LEAST_HTNV,
                                        htnv,
                                        Fact.SUBORDINATES_AT_LEAST_HTTNV,
                                        httnv,
                                        Fact.IS_CELL,
                                        cell))
                        .best());
    }

    @Test
    void hc9CivilServants() {
        var good = with(Fact.IS_CIVIL_SERVANT, true, Fact.CIVIL_SERVICE_GRADE, Grade.HTTNV);
        assertEquals(Grade.HTTNV, judge("E1b-2019", SubjectKind.MEMBER, good).best());
        var failed = good.with(Fact.CIVIL_SERVICE_GRADE, Grade.KHTNV);
        assertEquals(Grade.KHTNV, judge("E1b-2019", SubjectKind.MEMBER, failed).best());
        var farmer = failed.with(Fact.IS_CIVIL_SERVANT, false);
        assertEquals(Grade.HTXSNV, judge("E1b-2019", SubjectKind.MEMBER, farmer).best());
        // shipped disabled where no text was found
        assertEquals(Grade.HTXSNV, judge("E2-2023", SubjectKind.MEMBER, good).best());
    }

    /** HC10 and HC17: less than half of the targets, unless force majeure. */
    @Test
    void hc10AndItsForceMajeure() {
        var missed = with(Fact.TARGETS_REACHED, 49, Fact.KEY_TARGETS_REACHED, 90);
        assertEquals(
                Grade.KHTNV, judge("E1b-2019", SubjectKind.COLLECTIVE, missed).best());
        assertEquals(
                Grade.HTXSNV,
                judge("E1b-2019", SubjectKind.COLLECTIVE, missed.with(Fact.FORCE_MAJEURE, true))
                        .best());
        assertEquals(
                Grade.KHTNV,
                judge("E3-2025", SubjectKind.LEADER, with(Fact.AREA_TASKS_DONE, new BigDecimal("69.9")))
                        .best());
        assertEquals(
                Grade.HTXSNV,
                judge("E3-2025", SubjectKind.LEADER, with(Fact.AREA_TASKS_DONE, 70))
                        .best());
    }

    @Test
    void hc11SickLeave() {
        assertEquals(
                Grade.HTNV,
                judge("E1b-2019", SubjectKind.MEMBER, with(Fact.SICK_MONTHS, 3)).best());
        assertEquals(
                Grade.HTXSNV,
                judge("E1b-2019", SubjectKind.MEMBER, with(Fact.SICK_MONTHS, 2)).best());
    }

    @ParameterizedTest
    @CsvSource({
        // points alone never suffice (366-QĐ/TW, Điều 11): 92 points with 20 % exceeded drop to HTTNV
        "92, 100, 0, 30, HTXSNV", "92, 100, 0, 20, HTTNV", "92, 100, 10, 40, HTNV", "89.9, 100, 0, 50, HTTNV",
        "69.9, 100, 0, 50, HTNV", "49.9, 100, 0, 50, KHTNV", "95, 90, 0, 50, KHTNV", "95, 100, 21, 50, KHTNV",
    })
    void e3PointsAndConditions(BigDecimal score, int done, int late, int exceeded, Grade best) {
        assertEquals(
                best,
                judge(
                                "E3-2025",
                                SubjectKind.MEMBER,
                                with(
                                        Fact.SCORE,
                                        score,
                                        Fact.TASKS_DONE,
                                        done,
                                        Fact.TASKS_LATE,
                                        late,
                                        Fact.TASKS_EXCEEDED,
                                        exceeded,
                                        Fact.SHORTCOMINGS_FIXED,
                                        100))
                        .best());
    }

    /** HC12, miễn, đình chỉ: who is not graded, and whether a review is held (§2.2). */
    @Test
    void exclusionsByEra() {
        var fresh = with(Fact.MONTHS_SINCE_ADMISSION, 5);
        assertTrue(BuiltInRuleSets.read("E1b-2019")
                .excluded(SubjectKind.MEMBER, fresh)
                .orElseThrow()
                .review());
        assertFalse(BuiltInRuleSets.read("E2-2023")
                .excluded(SubjectKind.MEMBER, fresh)
                .orElseThrow()
                .review());
        assertTrue(BuiltInRuleSets.read("E1b-2019")
                .excluded(SubjectKind.MEMBER, with(Fact.MONTHS_SINCE_ADMISSION, 6))
                .isEmpty());
        var suspended = with(Fact.SUSPENDED, true);
        assertTrue(BuiltInRuleSets.read("E1a-2018")
                .excluded(SubjectKind.MEMBER, suspended)
                .isEmpty());
        assertEquals(
                "DINH_CHI",
                BuiltInRuleSets.read("E1b-2019")
                        .excluded(SubjectKind.MEMBER, suspended)
                        .orElseThrow()
                        .reason());
    }

    /** A fact that nobody has stated neither helps nor hurts, and the answer says that it is not complete. */
    @Test
    void theUnknownIsNotDecided() {
        var judgement = judge("E1b-2019", SubjectKind.MEMBER, Facts.none());
        assertEquals(Grade.HTXSNV, judgement.best());
        assertFalse(judgement.decided());
        assertTrue(judgement.results().stream().allMatch(result -> result.passed() == null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E0-2014", "E1a-2018", "E1b-2019", "E2-2023", "E3-2025", "E3q-2026"})
    void everyEraIsAValidDocument(String id) throws Exception {
        var rules = new RuleSetReader().read(new ObjectMapper().readTree(BuiltInRuleSets.document(id)));
        assertEquals(id, rules.id());
        assertTrue(rules.legalRefs().size() > 0);
    }

    /** §3.1 of the sources: leaders are KHTNV on the same grounds as members; version 1 of the sets of E1 said so of members alone. */
    @ParameterizedTest
    @ValueSource(strings = {"E1a-2018", "E1b-2019"})
    void leadersOfTheFirstEraAreDisciplinedLikeMembers(String id) {
        var facts = Facts.none().with(Fact.DISCIPLINED, true);
        assertEquals(Grade.KHTNV, judge(id, SubjectKind.LEADER, facts).best());
        assertEquals(2, BuiltInRuleSets.versions(id).size());
    }

    /** HC10′ (HD 02-HD/BTCTW 2026): below 70 % of the collective's tasks its deputies and members are not HTXSNV. */
    @Test
    void aCollectiveThatMissesItsTasksHoldsItsMembersBack() {
        var deputy = Facts.none()
                .with(Fact.IS_HEAD, false)
                .with(Fact.COLLECTIVE_TASKS_DONE, new BigDecimal("69.9"))
                .with(Fact.SCORE, new BigDecimal(95))
                .with(Fact.AREA_TASKS_DONE, new BigDecimal(100));
        assertEquals(Grade.HTTNV, judge("E3q-2026", SubjectKind.LEADER, deputy).best());
        assertEquals(
                Grade.HTXSNV,
                judge("E3q-2026", SubjectKind.LEADER, deputy.with(Fact.COLLECTIVE_TASKS_DONE, new BigDecimal(70)))
                        .best());
        assertEquals(
                Grade.HTXSNV,
                judge("E3q-2026", SubjectKind.LEADER, deputy.with(Fact.IS_HEAD, true))
                        .best(),
                "of the head the area's own tasks tell (HC10)");
    }

    /** Two months of leave in the quarter leave it without a grade (HD 02-HD/BTCTW 2026). */
    @Test
    void aQuarterMostlyOnLeaveIsNotGraded() {
        var rules = BuiltInRuleSets.read("E3q-2026");
        var facts = Facts.none().with(Fact.LEAVE_MONTHS, new BigDecimal(2));
        assertEquals(
                "NGHI_OM",
                rules.excluded(SubjectKind.LEADER, facts).orElseThrow().reason());
        assertFalse(rules.covers("YEAR"));
        assertTrue(rules.covers("Q1"));
    }

    /** The eras follow one another without a gap (§1). */
    @Test
    void everyYearHasOneEra() {
        for (int year = 2014; year <= 2030; year++) {
            int wanted = year;
            assertEquals(
                    1,
                    BuiltInRuleSets.IDS.stream()
                            .map(BuiltInRuleSets::read)
                            .filter(rules -> rules.years().contains(wanted) && rules.covers("YEAR"))
                            .count(),
                    "year " + year);
        }
    }

    /** A fact that is added here must be allowed in documents. */
    @Test
    void theSchemaKnowsEveryFact() throws Exception {
        var schema =
                new ObjectMapper().readTree(RuleSetReader.class.getResourceAsStream("/dangbo/rule-sets/schema.json"));
        Set<String> known = new HashSet<>();
        schema.at("/$defs/condition/oneOf")
                .forEach(kind -> kind.at("/properties/fact/enum").forEach(fact -> known.add(fact.asText())));
        assertEquals(Set.copyOf(Arrays.stream(Fact.values()).map(Fact::code).toList()), known);
    }
}
