package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.sql.Sql;

/** Draws up previews: the plan of an act, and what it means for members and figures. */
@ApplicationScoped
class ActPreviews {

    /** All that stands in one tree with the organisations on a day: what stands above them is told with all below it. */
    private static final String AROUND = """
            with root as (
                select distinct up.ancestor_id as id
                from organisation named
                join organisation_closure up on up.descendant_id = named.id and up.validity @> cast(:day as date)
                where named.code = any(:codes)
                  and not exists (select 1 from organisation_edge above
                                  where above.child_id = up.ancestor_id and above.validity @> cast(:day as date)))
            select o.code, o.path, v.kind, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            left join organisation_edge e on e.child_id = o.id and e.validity @> cast(:day as date)
            left join organisation p on p.id = e.parent_id
            where o.id = any(array(
                select down.descendant_id
                from root
                join organisation_closure down on down.ancestor_id = root.id and down.validity @> cast(:day as date)))
            """;

    @Inject
    Sql sql;

    @Inject
    Messages messages;

    @Inject
    ActForecast forecast;

    @Inject
    ActJudgement judgement;

    @Inject
    MemberService members;

    private record Placed(String code, ActFigures.Place place, String path) {}

    /**
     * The preview of an act.
     *
     * @param scope figures of committees outside it are left out
     * @param language of the reasons
     */
    ActPreview of(Act act, Scope scope, Locale language) {
        var outlook = forecast.of(act);
        var plan = outlook.plan();
        var day = act.proposal().effectiveOn();
        var around = around(act.order(), plan, day);
        var verdict = judgement.of(act, outlook);
        // Whoever does not reach the organisation learns that somebody is forgotten, not who.
        var blocking = Stream.concat(outlook.blocking().stream(), verdict.blocking().stream())
                .map(reason -> reaches(around, reason.organisation(), scope) ? reason : reason.withoutPerson())
                .map(reason -> view(reason, language))
                .toList();
        var warnings = Stream.concat(outlook.seats().warnings().stream(), verdict.warnings().stream())
                .map(reason -> reaches(around, reason.organisation(), scope) ? reason : reason.withoutPerson())
                .map(reason -> view(reason, language))
                .toList();
        var rosters = verdict.rosters();
        return new ActPreview(
                act.id(),
                day,
                outlook.assumed().stream()
                        .map(earlier -> new ActPreview.Assumed(
                                earlier.id(),
                                earlier.proposal().type(),
                                earlier.proposal().effectiveOn()))
                        .toList(),
                changes(plan, day),
                plan.successions(),
                rosters,
                ActPreview.SeatChange.of(outlook.seats(), code -> reaches(around, code, scope)),
                figures(around, outlook, day, rosters, scope),
                blocking,
                warnings);
    }

    private List<ActPreview.FiguresChange> figures(
            Map<String, Placed> around,
            ActForecast.Outlook outlook,
            LocalDate day,
            List<MemberService.CellRoster> rosters,
            Scope scope) {
        Map<String, Integer> stocks;
        try {
            stocks = members.stocks(roots(around.values()), day);
        } catch (MemberService.Unavailable later) {
            stocks = null;
        }
        return ActFigures.of(recorded(around, outlook.facts(), day), outlook.plan(), day, stocks, moved(rosters))
                .stream()
                .filter(change -> reaches(around, change.organisation(), scope))
                .toList();
    }

    private static boolean reaches(Map<String, Placed> around, String code, Scope scope) {
        // What the act itself sets up stands where those stand whom the caller reaches.
        return code == null
                || !around.containsKey(code)
                || scope.covers(around.get(code).path());
    }

    private ActView.ReasonView view(ActPlan.Reason reason, Locale language) {
        return ActView.ReasonView.of(reason, messages, language);
    }

    private static List<ActPreview.Change> changes(ActPlan plan, LocalDate day) {
        return plan.after().entrySet().stream()
                .map(entry -> {
                    var before = plan.before().containsKey(entry.getKey())
                            ? plan.before().get(entry.getKey()).at(day).orElse(null)
                            : null;
                    var after = entry.getValue().at(day).orElse(null);
                    var kind = before == null
                            ? ActPreview.Kind.BEGINS
                            : after == null ? ActPreview.Kind.ENDS : ActPreview.Kind.CHANGES;
                    return new ActPreview.Change(entry.getKey(), kind, before, after);
                })
                .sorted(java.util.Comparator.comparing(ActPreview.Change::organisation))
                .toList();
    }

    private Map<String, Placed> around(ActOrder order, ActPlan plan, LocalDate day) {
        var codes = new java.util.HashSet<>(plan.after().keySet());
        codes.addAll(order.sources());
        plan.after().values().forEach(timeline -> timeline.at(day)
                .map(state -> state.parent())
                .ifPresent(codes::add));
        return sql
                .list(
                        AROUND,
                        Map.of("codes", codes.toArray(String[]::new), "day", day),
                        row -> new Placed(
                                row.get("code", String.class),
                                new ActFigures.Place(row.get("kind", String.class), row.get("parent", String.class)),
                                row.get("path", String.class)))
                .stream()
                .collect(Collectors.toMap(Placed::code, placed -> placed));
    }

    /** What is recorded, with what acts decided earlier will have made of it. */
    private static Map<String, ActFigures.Place> recorded(Map<String, Placed> around, ActFacts facts, LocalDate day) {
        var recorded = new HashMap<String, ActFigures.Place>();
        around.forEach((code, placed) -> recorded.put(code, placed.place()));
        facts.timelines().forEach((code, timeline) -> timeline.at(day)
                .ifPresentOrElse(
                        state -> recorded.put(code, new ActFigures.Place(state.kind(), state.parent())),
                        () -> recorded.remove(code)));
        return recorded;
    }

    private static Collection<String> roots(Collection<Placed> around) {
        return around.stream()
                .filter(placed -> placed.place().parent() == null)
                .map(Placed::code)
                .toList();
    }

    private static Map<String, Integer> moved(List<MemberService.CellRoster> rosters) {
        var moved = new HashMap<String, Integer>();
        if (rosters != null) {
            rosters.forEach(roster -> roster.moves().forEach(move -> {
                moved.merge(roster.code(), -move.members(), Integer::sum);
                moved.merge(move.to(), move.members(), Integer::sum);
            }));
        }
        return moved;
    }
}
