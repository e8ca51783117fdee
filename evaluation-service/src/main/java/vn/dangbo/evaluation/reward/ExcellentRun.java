package vn.dangbo.evaluation.reward;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet.Rewards;

/**
 * The years graded HTXSNV that end with one, one after another: what "HTXSNV 5 năm liền" rests on (HD 21-HD/BTCTW 2019,
 * HD 01-HD/TW 2021; evaluation rules §11). Only grades in force count, so a year graded down later breaks the run. No
 * text says what a year without a grade does: the rule set says whether it breaks the run or is passed over. A year of
 * which nothing is recorded breaks it in any case, for nobody has said why. Pure.
 *
 * @param years that carry it, oldest first, at most as many as the larger reward needs; empty when the last is not HTXSNV
 * @param complete whether they are as many
 */
record ExcellentRun(List<Integer> years, boolean complete) {

    /** What a year says when there is a result and no grade. */
    enum Ungraded {
        NOT_EVALUATED
    }

    /**
     * The run that ends with a year.
     *
     * @param results by year: a {@link Grade}, or {@link Ungraded}; years of which nothing is recorded are not there
     */
    static ExcellentRun endingWith(int year, Map<Integer, ? extends Enum<?>> results, Rewards rules) {
        var years = new ArrayList<Integer>();
        for (int at = year; years.size() < rules.yearsRunning(); at--) {
            var result = results.get(at);
            boolean isPassedOver =
                    result == Ungraded.NOT_EVALUATED && at < year && rules.gap() == Rewards.Gap.IS_SKIPPED;
            if (result == Grade.HTXSNV) {
                years.add(at);
            } else if (!isPassedOver) {
                break;
            }
        }
        Collections.reverse(years);
        return new ExcellentRun(List.copyOf(years), years.size() == rules.yearsRunning());
    }
}
