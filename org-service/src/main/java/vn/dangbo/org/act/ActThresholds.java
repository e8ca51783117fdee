package vn.dangbo.org.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.org.act.ActFigures.Place;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.org.rule.Thresholds;
import vn.dangbo.org.rule.Thresholds.Weight;

/**
 * Whether the organisations that come out of an act have as many members as the Charter asks for (Điều lệ Đảng, articles
 * 21 and 24). Judged when the act is decided: a cell that loses a member afterwards is a finding of the checks, and the
 * decision stands. Pure.
 */
final class ActThresholds {

    private static final String SECTIONAL = "SECTIONAL_COMMITTEE";
    private static final Set<String> JUDGED =
            Set.of("GRASSROOTS_CELL", "SUBORDINATE_CELL", "GRASSROOTS_COMMITTEE", SECTIONAL);
    private static final Set<ActType> OF_NO_CONCERN =
            Set.of(ActType.RENAME, ActType.REPARENT, ActType.DELEGATE, ActType.REVOKE, ActType.REVERSE);

    private final ActProposal proposal;
    private final ActPlan plan;
    private final ActFacts facts;
    /** Code to whether it is new, or made smaller or another kind, by this act; what only grows is warned of. */
    private final Map<String, Boolean> subjects = new LinkedHashMap<>();

    /** Members of a cell, and those of them who are official (chính thức). */
    record Count(int members, int official) {

        Count plus(Count other) {
            return new Count(members + other.members, official + other.official);
        }

        Count minus(Count other) {
            return new Count(members - other.members, official - other.official);
        }
    }

    /** What stands in the way, and what is only worth knowing. */
    record Judged(List<Reason> blocking, List<Reason> warnings) {}

    ActThresholds(ActProposal proposal, ActPlan plan, ActFacts facts) {
        this.proposal = proposal;
        this.plan = plan;
        this.facts = facts;
        if (!OF_NO_CONCERN.contains(proposal.type()) && plan.blocking().isEmpty()) {
            findSubjects();
        }
    }

    private void findSubjects() {
        plan.after().keySet().stream().sorted().filter(this::becomes).forEach(code -> judge(code, true));
        if (proposal.type() == ActType.SPLIT_OFF) {
            proposal.sources().forEach(code -> judge(code, true));
        }
        proposal.allocations().forEach(allocation -> judge(allocation.from(), true));
        if (proposal.type() == ActType.ABSORB) {
            proposal.targets().forEach(target -> judge(target.code(), false));
        }
    }

    private void judge(String code, boolean strictly) {
        state(code)
                .filter(state -> JUDGED.contains(state.kind()))
                .ifPresent(state -> subjects.putIfAbsent(code, strictly));
    }

    /** Whether the act sets it up, or makes another kind of it. */
    private boolean becomes(String code) {
        var before = Optional.ofNullable(plan.before().get(code)).flatMap(t -> t.at(proposal.effectiveOn()));
        var after = state(code);
        return after.isPresent()
                && (before.isEmpty() || !before.get().kind().equals(after.get().kind()));
    }

    private Optional<UnitState> state(String code) {
        return Optional.ofNullable(
                        plan.after().getOrDefault(code, facts.timelines().get(code)))
                .flatMap(timeline -> timeline.at(proposal.effectiveOn()));
    }

    /** Codes of the organisations whose members must be known. */
    Set<String> counted() {
        return subjects.keySet().stream()
                .filter(code -> !kind(code).equals(SECTIONAL) && !membersComeLater(code))
                .collect(Collectors.toSet());
    }

    /** Whether a decision must wait for these numbers. */
    boolean mustBeCounted() {
        return counted().stream().anyMatch(subjects::get);
    }

    /** The first members of a new organisation come by transfer; the act may bring some, and need not. */
    private boolean membersComeLater(String code) {
        return proposal.type() == ActType.ESTABLISH
                && proposal.allocations().stream()
                        .noneMatch(allocation -> allocation.to().equals(code));
    }

    private String kind(String code) {
        return state(code).orElseThrow().kind();
    }

    /**
     * Judges without numbers what needs none, and the rest by them.
     *
     * @param tree where everything stands at and below the organisations that are counted, without the act
     * @param cells members by cell, without the act
     * @param rosters who moves with the act
     */
    Judged judge(
            Thresholds thresholds,
            Map<String, Place> tree,
            Map<String, Count> cells,
            List<MemberService.CellRoster> rosters) {
        var sums = sums(after(tree), moved(cells, rosters));
        return judge(thresholds, code -> sums.getOrDefault(code, new Count(0, 0)));
    }

    /** Judges what needs no numbers. */
    Judged withoutNumbers(Thresholds thresholds) {
        return judge(thresholds, code -> null);
    }

    private interface Sizes {
        /** Null when it is not known. */
        Count of(String code);
    }

    private Judged judge(Thresholds thresholds, Sizes sizes) {
        var blocking = new ArrayList<Reason>();
        var warnings = new ArrayList<Reason>();
        subjects.forEach((code, strictly) -> {
            boolean later = membersComeLater(code);
            var size = later ? null : sizes.of(code);
            var outcome = new Thresholds.Outcome(
                    kind(code),
                    size == null ? null : size.official(),
                    size == null ? null : size.members(),
                    proposal.consent() != null);
            if (later && !outcome.kind().equals(SECTIONAL)) {
                warnings.add(Reason.of("MEMBERS_COME_LATER", code));
            }
            thresholds
                    .judge(outcome, strictly)
                    .forEach(reason ->
                            (reason.weight() == Weight.ERROR ? blocking : warnings).add(reason(code, reason)));
        });
        return new Judged(List.copyOf(blocking), List.copyOf(warnings));
    }

    private static Reason reason(String code, Thresholds.Reason reason) {
        var rule = reason.rule();
        return new Reason(
                reason.code(),
                code,
                null,
                null,
                rule == null ? null : new ActPlan.Rule(rule.code(), rule.value(), rule.legalBasis()),
                reason.arguments());
    }

    private Map<String, Place> after(Map<String, Place> tree) {
        var after = new HashMap<>(tree);
        var timelines = new HashMap<>(facts.timelines());
        timelines.putAll(plan.after());
        timelines.forEach((code, timeline) -> timeline.at(proposal.effectiveOn())
                .ifPresentOrElse(
                        state -> after.put(code, new Place(state.kind(), state.parent())), () -> after.remove(code)));
        return after;
    }

    private static Map<String, Count> moved(Map<String, Count> cells, List<MemberService.CellRoster> rosters) {
        var moved = new HashMap<>(cells);
        rosters.forEach(roster -> moved.put(roster.code(), new Count(roster.members(), roster.official())));
        rosters.forEach(roster -> roster.moves().forEach(move -> {
            var count = new Count(move.members(), move.official());
            moved.merge(roster.code(), count, Count::minus);
            moved.merge(move.to(), count, Count::plus);
        }));
        return moved;
    }

    /** Members at and below each organisation that is judged. */
    private Map<String, Count> sums(Map<String, Place> tree, Map<String, Count> cells) {
        var sums = new HashMap<String, Count>();
        cells.forEach((cell, count) -> {
            var seen = new HashSet<String>();
            for (var at = cell;
                    at != null && tree.containsKey(at) && seen.add(at);
                    at = tree.get(at).parent()) {
                if (subjects.containsKey(at)) {
                    sums.merge(at, count, Count::plus);
                }
            }
        });
        return sums;
    }
}
