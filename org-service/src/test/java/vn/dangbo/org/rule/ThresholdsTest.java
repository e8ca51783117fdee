package vn.dangbo.org.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.rule.Thresholds.Outcome;
import vn.dangbo.org.rule.Thresholds.Weight;

class ThresholdsTest {

    private static final RuleParameter THREE = number(RuleParameter.MINIMUM_OFFICIAL_MEMBERS, 3);
    private static final RuleParameter THIRTY = number(RuleParameter.GRASSROOTS_COMMITTEE_MINIMUM, 30);

    private final Thresholds thresholds = new Thresholds(THREE, THIRTY);

    /** Each line is a new act; the article that says so stands in front. */
    @ParameterizedTest(name = "{0}: {1} with {2} official of {3}, consent {4} → {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'24.1: mỗi chi bộ ít nhất có ba đảng viên chính thức', SUBORDINATE_CELL, 2, 9, false, BELOW_MINIMUM_MEMBERS",
                "'24.1: mỗi chi bộ ít nhất có ba đảng viên chính thức', SUBORDINATE_CELL, 3, 3, false, -",
                "'21.2: từ ba đảng viên chính thức trở lên', GRASSROOTS_CELL, 2, 29, false, BELOW_MINIMUM_MEMBERS",
                "'21.3: dưới ba mươi đảng viên, lập chi bộ cơ sở', GRASSROOTS_CELL, 20, 29, false, -",
                "'21.5: chi bộ cơ sở từ ba mươi đảng viên', GRASSROOTS_CELL, 20, 30, false, CELL_OF_30_WITHOUT_CONSENT",
                "'21.5: chi bộ cơ sở từ ba mươi đảng viên', GRASSROOTS_CELL, 20, 30, true, CELL_OF_30_BY_CONSENT",
                "'21.4: từ ba mươi đảng viên trở lên, lập đảng bộ cơ sở', GRASSROOTS_COMMITTEE, 25, 30, false, -",
                "'21.5: đảng bộ cơ sở chưa đủ ba mươi', GRASSROOTS_COMMITTEE, 29, 29, false, COMMITTEE_BELOW_30_WITHOUT_CONSENT",
                "'21.5: đảng bộ cơ sở chưa đủ ba mươi', GRASSROOTS_COMMITTEE, 29, 29, true, COMMITTEE_BELOW_30_BY_CONSENT",
                "'21.5: lập đảng bộ bộ phận', SECTIONAL_COMMITTEE, 50, 60, false, SECTIONAL_COMMITTEE_WITHOUT_CONSENT",
                "'21.5: lập đảng bộ bộ phận', SECTIONAL_COMMITTEE, 50, 60, true, SECTIONAL_COMMITTEE_BY_CONSENT",
                "'a subordinate cell may be of any size above three', SUBORDINATE_CELL, 90, 100, false, -",
                "'nobody is judged by a number that is not known', GRASSROOTS_COMMITTEE, -, -, false, -",
                "'no rule', UPPER_GRASSROOTS, 0, 0, false, -",
            })
    void anActIsJudgedByTheCharter(
            String article, String kind, Integer official, Integer members, boolean consent, String code) {
        var reasons = thresholds.judge(new Outcome(kind, official, members, consent), true);

        assertEquals(
                code == null ? List.of() : List.of(code),
                reasons.stream().map(Thresholds.Reason::code).toList(),
                article);
        reasons.forEach(reason -> assertEquals(consent ? Weight.WARNING : Weight.ERROR, reason.weight()));
    }

    @Test
    void aCellThatIsBothTooSmallAndTooLargeIsToldBoth() {
        var reasons = thresholds.judge(new Outcome("GRASSROOTS_CELL", 2, 31, false), true);

        assertEquals(
                List.of(
                        new Thresholds.Reason(
                                "BELOW_MINIMUM_MEMBERS", Weight.ERROR, THREE, List.of("2", "3", "Điều 1")),
                        new Thresholds.Reason(
                                "CELL_OF_30_WITHOUT_CONSENT", Weight.ERROR, THIRTY, List.of("31", "30", "Điều 1"))),
                reasons);
    }

    @Test
    void whatWasDecidedLongAgoIsNeverStopped() {
        var reasons = thresholds.judge(new Outcome("GRASSROOTS_COMMITTEE", 5, 12, false), false);

        assertEquals(
                List.of(Weight.WARNING),
                reasons.stream().map(Thresholds.Reason::weight).toList());
    }

    @Test
    void aConsentLetsACellBelowThreePassWithAWarning() {
        var reasons = thresholds.judge(new Outcome("SUBORDINATE_CELL", 2, 2, true), true);

        assertEquals(
                List.of(Weight.WARNING),
                reasons.stream().map(Thresholds.Reason::weight).toList());
    }

    @Test
    void aRuleThatIsNotInForceIsNotAskedFor() {
        assertEquals(List.of(), new Thresholds(null, null).judge(new Outcome("GRASSROOTS_CELL", 1, 40, false), true));
    }

    private static RuleParameter number(String code, int value) {
        return new RuleParameter(
                code, value, "MEMBER", LocalDate.of(2011, 1, 19), null, "Điều 1", "số", "number", null);
    }
}
