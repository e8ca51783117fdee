package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.problem.ProblemException.Fault;

/** What a campaign may say under its rule set. Pure. */
final class CampaignRules {

    private CampaignRules() {}

    /**
     * What is wrong with a calendar and a flow.
     *
     * @param year the year evaluated: nothing is due before it begins
     * @return CAMPAIGN_STEP_UNKNOWN, CAMPAIGN_STEP_REQUIRED for one that the rule set does not let go, CAMPAIGN_DUE_EARLY,
     *     CAMPAIGN_DUE_ORDER for a step that is due before an earlier one, CAMPAIGN_KIND_UNKNOWN; empty when all is well
     */
    static List<Fault> faults(
            RuleSet rules, int year, Map<String, LocalDate> calendar, Map<SubjectKind, Map<String, FlowMode>> flow) {
        var faults = new ArrayList<Fault>();
        var steps = rules.workflow().steps();
        var codes = steps.stream().map(RuleSet.Step::code).toList();
        var required = steps.stream()
                .filter(RuleSet.Step::required)
                .map(RuleSet.Step::code)
                .toList();
        calendar.keySet().stream()
                .sorted()
                .filter(step -> !codes.contains(step))
                .forEach(step -> faults.add(fault("calendar", "CAMPAIGN_STEP_UNKNOWN", step, rules.id())));
        String before = null;
        for (var step : codes) {
            var due = calendar.get(step);
            if (due == null) {
                continue;
            }
            if (due.getYear() < year) {
                faults.add(fault("calendar", "CAMPAIGN_DUE_EARLY", step, due));
            }
            if (before != null && due.isBefore(calendar.get(before))) {
                faults.add(fault("calendar", "CAMPAIGN_DUE_ORDER", step, before));
            }
            before = step;
        }
        new TreeMap<>(flow).forEach((kind, modes) -> {
            if (!rules.subjectKinds().contains(kind)) {
                faults.add(fault("flow", "CAMPAIGN_KIND_UNKNOWN", kind, rules.id()));
            }
            new TreeMap<>(modes).forEach((step, mode) -> {
                if (!codes.contains(step)) {
                    faults.add(fault("flow", "CAMPAIGN_STEP_UNKNOWN", step, rules.id()));
                } else if (mode == FlowMode.OFF && required.contains(step)) {
                    faults.add(fault("flow", "CAMPAIGN_STEP_REQUIRED", step, rules.id()));
                }
            });
        });
        return faults;
    }

    private static Fault fault(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }
}
