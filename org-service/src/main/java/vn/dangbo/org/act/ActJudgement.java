package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.org.act.ActPlan.Reason;

/** What the members say to an act: where each of them goes, and whether the Charter's numbers are kept. */
@ApplicationScoped
class ActJudgement {

    @Inject
    ActSteps steps;

    @Inject
    MemberService members;

    @Inject
    ActSizes sizes;

    /**
     * The judgement of an act.
     *
     * @param rosters of the cells concerned; null when member-service cannot be asked now
     * @param unavailable why member-service could not be asked; null when it was, or had not to be
     */
    record Verdict(
            List<Reason> blocking, List<Reason> warnings, List<MemberService.CellRoster> rosters, String unavailable) {}

    /** For the preview and the decision; the tree has been judged by the plan. */
    Verdict of(Act act, ActForecast.Outlook outlook) {
        var blocking = new ArrayList<Reason>();
        List<MemberService.CellRoster> rosters = List.of();
        String unavailable = null;
        try {
            if (steps.concernsMembers(act, outlook)) {
                rosters = null;
                var found = members.preview(act.id(), outlook.members(act));
                blocking.addAll(found.against());
                rosters = found.cells();
            }
        } catch (MemberService.Refused refused) {
            blocking.add(refused.reason());
        } catch (MemberService.Unavailable later) {
            unavailable = later.getMessage();
        }
        var warnings = new ArrayList<Reason>();
        try {
            var judged = sizes.judge(act, outlook, rosters);
            blocking.addAll(judged.blocking());
            warnings.addAll(judged.warnings());
        } catch (MemberService.Unavailable later) {
            unavailable = later.getMessage();
        }
        if (unavailable != null) {
            blocking.add(Reason.of("SERVICE_UNAVAILABLE", null, unavailable));
        }
        return new Verdict(List.copyOf(blocking), List.copyOf(warnings), rosters, unavailable);
    }
}
