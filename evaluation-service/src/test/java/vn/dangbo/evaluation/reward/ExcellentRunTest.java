package vn.dangbo.evaluation.reward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.reward.ExcellentRun.Ungraded;
import vn.dangbo.evaluation.reward.RewardCandidate.Change;
import vn.dangbo.evaluation.reward.RewardCandidate.Standing;
import vn.dangbo.evaluation.rule.BuiltInRuleSets;
import vn.dangbo.evaluation.rule.Confidence;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet.Rewards;

/** Evaluation rules §11: HTXSNV of the year, and five years one after another. */
class ExcellentRunTest {

    private static final Rewards FIVE = BuiltInRuleSets.read("E1b-2019").rewards();
    private static final Rewards FIVE_SKIPPING =
            new Rewards(5, Rewards.Gap.IS_SKIPPED, "quy chế của địa phương", Confidence.UNVERIFIED);

    /** X excellent, G good, K failed, N a result without a grade, - nothing recorded; the last letter is 2019. */
    private static Map<Integer, Enum<?>> years(String letters) {
        var results = new HashMap<Integer, Enum<?>>();
        for (int index = 0; index < letters.length(); index++) {
            int year = 2019 - (letters.length() - 1 - index);
            switch (letters.charAt(index)) {
                case 'X' -> results.put(year, Grade.HTXSNV);
                case 'G' -> results.put(year, Grade.HTTNV);
                case 'K' -> results.put(year, Grade.KHTNV);
                case 'N' -> results.put(year, Ungraded.NOT_EVALUATED);
                default -> {}
            }
        }
        return results;
    }

    private static ExcellentRun run(String letters, Rewards rules) {
        return ExcellentRun.endingWith(2019, years(letters), rules);
    }

    @Test
    void fiveYearsOneAfterAnotherCarryTheLargerReward() {
        assertEquals(new ExcellentRun(List.of(2015, 2016, 2017, 2018, 2019), true), run("XXXXXXX", FIVE));
        assertEquals(new ExcellentRun(List.of(2016, 2017, 2018, 2019), false), run("GXXXX", FIVE));
        assertEquals(new ExcellentRun(List.of(2018, 2019), false), run("XXXKXX", FIVE));
        assertEquals(new ExcellentRun(List.of(), false), run("XXXXXG", FIVE), "HTTNV is not enough");
        assertEquals(new ExcellentRun(List.of(2019), false), run("XXXX-X", FIVE));
    }

    @Test
    void theRuleSetSaysWhetherAYearWithoutAGradeBreaksTheRun() {
        assertFalse(run("XXXXNX", FIVE).complete());
        assertEquals(new ExcellentRun(List.of(2014, 2015, 2016, 2017, 2019), true), run("XXXXNX", FIVE_SKIPPING));
        assertFalse(run("XXXX-X", FIVE_SKIPPING).complete(), "nobody has said why nothing is recorded");
        assertTrue(run("XXXXXN", FIVE_SKIPPING).years().isEmpty(), "the year itself must be HTXSNV");
    }

    @Property
    void aRunIsCompleteWhenTheLettersEndWithFive(
            @ForAll @StringLength(max = 14) @Chars({'X', 'X', 'X', 'X', 'G', 'N', '-'}) String letters) {
        assertEquals(letters.endsWith("XXXXX"), run(letters, FIVE).complete());
        assertEquals(
                letters.endsWith("X") && letters.replace("N", "").endsWith("XXXXX"),
                run(letters, FIVE_SKIPPING).complete());
        var years = run(letters, FIVE_SKIPPING).years();
        assertTrue(years.stream().allMatch(year -> years(letters).get(year) == Grade.HTXSNV));
    }

    @Test
    void aResultGradedDownAfterTheProposalIsFlagged() {
        var results = new Results();
        for (int year = 2015; year <= 2019; year++) {
            results.add(year, year == 2017 ? "KHTNV" : "HTXSNV", "HTXSNV");
        }
        assertEquals(Standing.RUN_CHANGED, results.standing(2019, FIVE));
        assertEquals(List.of(new Change(2017, "HTXSNV", "KHTNV")), results.changes(2019));
        assertEquals(List.of(2018, 2019), results.run(2019, FIVE).years());

        var lost = new Results();
        lost.add(2019, "KHTNV", "HTXSNV");
        assertEquals(Standing.LOST, lost.standing(2019, FIVE));

        var late = new Results();
        late.add(2019, "HTXSNV", null);
        assertEquals(Standing.NEW, late.standing(2019, FIVE));

        var same = new Results();
        same.add(2014, "KHTNV", "HTXSNV");
        same.add(2019, "HTXSNV", "HTXSNV");
        assertEquals(Standing.STANDS, same.standing(2019, FIVE), "a year that carries nothing");
    }
}
