package vn.dangbo.org.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many members an organisation must have for what it is. Pure. Source: Điều lệ Đảng (2011), articles 21.2–21.5 and
 * 24.1; a number that is not in force on the day is not judged by.
 *
 * @param minimumOfficialMembers official members (chính thức) of a cell, at least; null: no such rule
 * @param committeeMinimum members, probationary ones included, from which on a grassroots organisation is a committee;
 *     null: no such rule
 */
public record Thresholds(RuleParameter minimumOfficialMembers, RuleParameter committeeMinimum) {

    private static final Set<String> CELLS = Set.of("GRASSROOTS_CELL", "SUBORDINATE_CELL");

    /** How much a reason weighs: an error stops a decision, a warning does not. */
    public enum Weight {
        ERROR,
        WARNING
    }

    /**
     * What an act comes to, for one organisation.
     *
     * @param kind what it is after the act: code list {@code organisation-kinds}
     * @param officialMembers official members after the act; null when unknown
     * @param members all members after the act, those below included; null when unknown
     * @param consentNamed whether the superior's written consent (văn bản đồng ý) is named
     */
    public record Outcome(String kind, Integer officialMembers, Integer members, boolean consentNamed) {}

    /**
     * Why an outcome is out of the ordinary.
     *
     * @param code key of the message text
     * @param weight whether it stops the decision
     * @param rule the number that is asked for, with its source; null where the Charter knows no number
     * @param arguments of the message text: the number there is, the number that is asked for and its article
     */
    public record Reason(String code, Weight weight, RuleParameter rule, List<String> arguments) {}

    /** The thresholds among the parameters. */
    public static Thresholds of(List<RuleParameter> parameters) {
        return new Thresholds(
                value(parameters, RuleParameter.MINIMUM_OFFICIAL_MEMBERS),
                value(parameters, RuleParameter.GRASSROOTS_COMMITTEE_MINIMUM));
    }

    /**
     * Judges what an act comes to.
     *
     * @param newAct whether it is decided now; what was decided long ago and is only recorded is never stopped
     */
    public List<Reason> judge(Outcome outcome, boolean newAct) {
        var weight = newAct && !outcome.consentNamed() ? Weight.ERROR : Weight.WARNING;
        var reasons = new ArrayList<Reason>();
        // 21.2, 24.1: below three a cell cannot meet, so a consent lets it pass but is not silent about it.
        if (CELLS.contains(outcome.kind()) && below(outcome.officialMembers(), minimumOfficialMembers)) {
            reasons.add(reason("BELOW_MINIMUM_MEMBERS", weight, outcome.officialMembers(), minimumOfficialMembers));
        }
        // 21.5: three exceptions that need the consent of the committee directly above; with it they are still named
        var how = outcome.consentNamed() ? "_BY_CONSENT" : "_WITHOUT_CONSENT";
        if (outcome.kind().equals("GRASSROOTS_COMMITTEE") && below(outcome.members(), committeeMinimum)) {
            reasons.add(reason("COMMITTEE_BELOW_30" + how, weight, outcome.members(), committeeMinimum));
        }
        if (outcome.kind().equals("GRASSROOTS_CELL") && reaches(outcome.members(), committeeMinimum)) {
            reasons.add(reason("CELL_OF_30" + how, weight, outcome.members(), committeeMinimum));
        }
        if (outcome.kind().equals("SECTIONAL_COMMITTEE")) {
            reasons.add(new Reason("SECTIONAL_COMMITTEE" + how, weight, null, List.of()));
        }
        return List.copyOf(reasons);
    }

    private static boolean below(Integer count, RuleParameter threshold) {
        return count != null && threshold != null && count < threshold.value();
    }

    private static boolean reaches(Integer count, RuleParameter threshold) {
        return count != null && threshold != null && count >= threshold.value();
    }

    private static Reason reason(String code, Weight weight, Integer count, RuleParameter threshold) {
        return new Reason(
                code,
                weight,
                threshold,
                List.of(count.toString(), String.valueOf(threshold.value()), threshold.legalBasis()));
    }

    private static RuleParameter value(List<RuleParameter> parameters, String code) {
        return parameters.stream()
                .filter(parameter -> parameter.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
