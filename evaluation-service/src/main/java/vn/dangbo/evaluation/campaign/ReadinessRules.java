package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.evaluation.rule.RuleSet;

/** What the calendar of a campaign lacks. Pure. */
final class ReadinessRules {

    /** Taken by the closing of the campaign and by nobody else. */
    private static final String LOCKED = "LOCKED";

    private ReadinessRules() {}

    /** CALENDAR_MISSING for each required step without a day; of a draft DUE_PAST for each whose day is over. */
    static List<ReadinessCount> calendar(CampaignView campaign, RuleSet rules, LocalDate today) {
        var steps = rules.workflow().steps();
        var missing = steps.stream()
                .filter(RuleSet.Step::required)
                .map(RuleSet.Step::code)
                .filter(step -> !step.equals(LOCKED) && !campaign.calendar().containsKey(step))
                .map(step -> ReadinessCount.ofCampaign(ReadinessCode.CALENDAR_MISSING, step, null));
        if (campaign.status() != CampaignStatus.DRAFT) {
            return missing.toList();
        }
        var past = steps.stream()
                .map(RuleSet.Step::code)
                .filter(step -> campaign.calendar().containsKey(step)
                        && campaign.calendar().get(step).isBefore(today))
                .map(step -> ReadinessCount.ofCampaign(
                        ReadinessCode.DUE_PAST, step, campaign.calendar().get(step)));
        return Stream.concat(missing, past).toList();
    }
}
