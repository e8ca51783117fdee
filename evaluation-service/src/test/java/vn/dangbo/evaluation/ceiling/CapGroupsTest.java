package vn.dangbo.evaluation.ceiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.BuiltInRuleSets;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSetReader;
import vn.dangbo.evaluation.rule.Severity;

/** The meter against published figures. */
class CapGroupsTest {

    private final List<CapCount> counts = new ArrayList<>();

    /** Dĩ An 2019: 9 / 36 / 4 of 49 TCCSĐ is 20.00% of those HTTNV and better, and 25.00% of those HTTNV. */
    @Test
    void theCeilingOfDiAnIsUsedUpExactly() throws IOException {
        organisations(Grade.HTXSNV, true, 9);
        organisations(Grade.HTTNV, true, 36);
        organisations(Grade.HTNV, true, 4);
        var cap = CapGroups.of(rules("E1b-2019"), counts, List.of()).get(0);
        assertEquals("HC16-TC", cap.ruleId());
        assertEquals(9, cap.allowed());
        assertEquals(0, cap.left());
        assertEquals(0, cap.excess());
        assertEquals(
                new CapView.Reading(CapBase.GOOD_OR_BETTER, 45, new BigDecimal("20.00"), 9),
                reading(cap, CapBase.GOOD_OR_BETTER));
        assertEquals(new BigDecimal("25.00"), reading(cap, CapBase.GOOD_ONLY).percent());
        assertEquals(new BigDecimal("18.37"), reading(cap, CapBase.EVALUATED).percent());
    }

    @Test
    void proposalsCountBeforeTheyAreDecidedAndOneTooManyIsTold() throws IOException {
        organisations(Grade.HTXSNV, true, 8);
        organisations(Grade.HTXSNV, false, 2);
        organisations(Grade.HTTNV, false, 37);
        organisations(null, false, 3);
        var cap = CapGroups.of(rules("E1b-2019"), counts, List.of()).get(0);
        // 47 HTTNV and better: a fifth of them is 9.4
        assertEquals(9, cap.allowed());
        assertEquals(1, cap.excess());
        assertEquals(1, cap.left());
        assertEquals(3, cap.waiting());
        assertEquals(Severity.BLOCK, cap.severity());
    }

    @Test
    void membersAreGroupedByTheirGrassrootsOrganisationAndAPartOfAGroupOnlyWarns() throws IOException {
        counts.add(member("KT01", true));
        counts.add(member("KT02", false));
        var caps = CapGroups.of(rules("E1b-2019"), counts, List.of());
        assertEquals(2, caps.size());
        assertEquals(Severity.BLOCK, caps.get(0).severity());
        assertFalse(caps.get(1).whole());
        assertEquals(Severity.WARN, caps.get(1).severity());
    }

    @Test
    void headsAreCountedWhereTheRulesCountThem() throws IOException {
        counts.add(leader(true));
        counts.add(leader(false));
        assertEquals(
                2L,
                CapGroups.of(rules("E1b-2019"), counts, List.of())
                        .get(0)
                        .standing()
                        .get(Grade.HTXSNV));
        assertEquals(
                1L,
                CapGroups.of(rules("E3-2025"), counts, List.of())
                        .get(0)
                        .standing()
                        .get(Grade.HTXSNV));
    }

    private void organisations(Grade grade, boolean decided, long subjects) {
        counts.add(new CapCount(
                SubjectKind.ORGANISATION,
                "TCCSD",
                "DIAN",
                "TCCSD",
                null,
                false,
                grade,
                decided,
                false,
                false,
                true,
                true,
                subjects));
    }

    private static CapCount member(String grassroots, boolean whole) {
        return new CapCount(
                SubjectKind.MEMBER,
                grassroots,
                grassroots,
                null,
                null,
                false,
                Grade.HTXSNV,
                false,
                false,
                false,
                whole,
                whole,
                3);
    }

    private static CapCount leader(boolean head) {
        return new CapCount(
                SubjectKind.LEADER,
                "KT01",
                "PHUONG",
                null,
                "BI_THU",
                head,
                Grade.HTXSNV,
                false,
                false,
                false,
                true,
                true,
                1);
    }

    private static CapView.Reading reading(CapView cap, CapBase base) {
        return cap.readings().stream().filter(r -> r.base() == base).findFirst().orElseThrow();
    }

    private static RuleSet rules(String id) throws IOException {
        return new RuleSetReader().read(new ObjectMapper().readTree(BuiltInRuleSets.document(id)));
    }
}
