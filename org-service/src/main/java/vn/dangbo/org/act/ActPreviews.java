package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.DatedSlices;

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

    /** Of those that have ended as well. */
    private static final String PATHS = "select code, path from organisation where code = any(:codes)";

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

    @Inject
    ExecutedActs executed;

    private record Placed(String code, ActFigures.Place place, String path) {}

    /** Where organisations stand; what the act itself sets up stands where its superior does. */
    private record Reach(Map<String, String> paths, ActPlan plan, LocalDate day, Scope scope) {

        /** Whether the caller reaches one; not when nothing is known of its place. */
        boolean of(String organisation) {
            var seen = new HashSet<String>();
            var at = organisation;
            while (at != null && seen.add(at)) {
                if (paths.containsKey(at)) {
                    return scope.covers(paths.get(at));
                }
                at = plan.after().containsKey(at)
                        ? plan.after().get(at).at(day).map(UnitState::parent).orElse(null)
                        : null;
            }
            return false;
        }
    }

    /**
     * The preview of an act.
     *
     * @param scope figures of committees outside it are left out
     * @param language of the reasons
     */
    ActPreview of(Act act, Scope scope, Locale language) {
        if (act.status() == ActStatus.EXECUTED || act.status() == ActStatus.REVERSED) {
            return done(act, scope);
        }
        var outlook = forecast.of(act);
        var plan = outlook.plan();
        var day = act.proposal().effectiveOn();
        var around = around(act.order(), plan, day);
        var verdict = judgement.of(act, outlook);
        var against = Stream.concat(outlook.blocking().stream(), verdict.blocking().stream())
                .toList();
        var worthKnowing = Stream.concat(outlook.seats().warnings().stream(), verdict.warnings().stream())
                .toList();
        var concerned = Stream.concat(against.stream(), worthKnowing.stream())
                .map(ActPlan.Reason::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reach = reach(around, concerned, plan, day, scope);
        // Whoever does not reach the organisation learns that somebody is forgotten, not who.
        Function<ActPlan.Reason, ActView.ReasonView> told =
                reason -> view(reach.of(reason.organisation()) ? reason : reason.withoutPerson(), language);
        var blocking = against.stream().map(told).toList();
        var warnings = worthKnowing.stream().map(told).toList();
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
                ActPreview.SeatChange.of(outlook.seats(), reach::of),
                cases(act, plan, reach),
                figures(around, outlook, day, rosters, reach),
                blocking,
                warnings);
    }

    /** Open cases of members where something changes; null when nobody can be asked. */
    private List<MemberService.OpenCase> cases(Act act, ActPlan plan, Reach reach) {
        var touched = new TreeSet<>(plan.before().keySet());
        touched.addAll(act.proposal().sources());
        try {
            return members.openCases(touched).stream()
                    .filter(open -> reach.of(open.organisation()))
                    .toList();
        } catch (MemberService.Unavailable later) {
            return null;
        }
    }

    /** What an executed act did: its plan of today would find everything done, or overtaken. */
    private ActPreview done(Act act, Scope scope) {
        var day = act.proposal().effectiveOn();
        var done = executed.did(act.id(), day);
        var before = new HashMap<String, DatedSlices<UnitState>>();
        var after = new HashMap<String, DatedSlices<UnitState>>();
        done.changes().forEach((code, change) -> {
            before.put(code, change.before());
            after.put(code, change.after());
        });
        var plan = new ActPlan(before, after, done.successions(), List.of());
        var around = around(act.order(), plan, day);
        var reach = reach(around, after.keySet(), plan, day, scope);
        return new ActPreview(
                act.id(),
                day,
                List.of(),
                changes(plan, day),
                plan.successions(),
                null,
                List.of(),
                null,
                ActFigures.of(recorded(around, before, day), plan, day, null, Map.of()).stream()
                        .filter(change -> reach.of(change.organisation()))
                        .toList(),
                List.of(),
                List.of());
    }

    private Reach reach(Map<String, Placed> around, Collection<String> more, ActPlan plan, LocalDate day, Scope scope) {
        var paths = new HashMap<String, String>();
        sql.list(
                        PATHS,
                        Map.of(
                                "codes",
                                Stream.of(
                                                more,
                                                plan.after().keySet(),
                                                plan.before().keySet())
                                        .flatMap(Collection::stream)
                                        .distinct()
                                        .toArray(String[]::new)),
                        row -> Map.entry(
                                row.get("code", String.class),
                                Objects.requireNonNullElse(row.get("path", String.class), "")))
                .forEach(entry -> paths.put(entry.getKey(), entry.getValue()));
        around.values().forEach(placed -> paths.put(placed.code(), placed.path()));
        return new Reach(paths, plan, day, scope);
    }

    private List<ActPreview.FiguresChange> figures(
            Map<String, Placed> around,
            ActForecast.Outlook outlook,
            LocalDate day,
            List<MemberService.CellRoster> rosters,
            Reach reach) {
        Map<String, Integer> stocks;
        try {
            stocks = members.stocks(roots(around.values()), day);
        } catch (MemberService.Unavailable later) {
            stocks = null;
        }
        return ActFigures.of(
                        recorded(around, outlook.facts().timelines(), day), outlook.plan(), day, stocks, moved(rosters))
                .stream()
                .filter(change -> reach.of(change.organisation()))
                .toList();
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
        var codes = new HashSet<>(plan.after().keySet());
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
    private static Map<String, ActFigures.Place> recorded(
            Map<String, Placed> around, Map<String, DatedSlices<UnitState>> timelines, LocalDate day) {
        var recorded = new HashMap<String, ActFigures.Place>();
        around.forEach((code, placed) -> recorded.put(code, placed.place()));
        timelines.forEach((code, timeline) -> timeline.at(day)
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
