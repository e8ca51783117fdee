package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Tells beforehand what a merge does, and what undoing it does; nothing is written. */
@ApplicationScoped
class MergePreviews {

    private static final String CODES = "select id, code from organisation where id = any(cast(:ids as uuid[]))";

    private static final Set<String> FIELDS =
            Arrays.stream(MergeField.values()).map(Enum::name).collect(Collectors.toSet());

    @Inject
    Sql sql;

    @Inject
    MergePlans plans;

    @Inject
    MergeFacts facts;

    @Inject
    MergeWriter writer;

    @Inject
    FigureChanges figures;

    @Inject
    ReadAudit audit;

    private record Unit(UUID id, String code) {}

    /**
     * The preview of a case.
     *
     * @param scope units beyond it are not told of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    MergePreview of(MemberCase<MergeState, Merge> one, Scope scope) {
        return switch (one.state()) {
            case PROPOSED -> proposed(one, scope);
            case MERGED, REVERSAL_PROPOSED -> merged(one);
            case REVERSED, REFUSED, WITHDRAWN ->
                new MergePreview(
                        one.state(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        };
    }

    private MergePreview proposed(MemberCase<MergeState, Merge> one, Scope scope) {
        var survivor = one.memberId();
        var merged = one.facts().merged();
        // ethnicity, religion and numbers, though masked
        audit.granted(ReadAudit.Entry.read(survivor, FieldClass.SENSITIVE, "merge"));
        audit.granted(ReadAudit.Entry.read(merged, FieldClass.SENSITIVE, "merge"));
        var plan = plans.of(survivor, merged, one.facts().choices());
        var codes = codes(plan);
        var blocking = blocking(plan, one.id());
        var life = plan.missing().isEmpty() && blocking.stream().noneMatch(MergePreviews::ofLife) ? plan.life() : null;
        return new MergePreview(
                one.state(),
                plan.points().stream().map(point -> point(plan, point)).toList(),
                plan.overlaps().stream()
                        .map(overlap -> overlap(plan, overlap, codes))
                        .toList(),
                counted(facts.moving(survivor, merged, plan.taken())),
                facts.toldTwice(survivor, merged),
                List.of(),
                life == null
                        ? List.of()
                        : life.seatings().stream()
                                .map(seating -> seat(seating, codes))
                                .toList(),
                life == null
                        ? List.of()
                        : figures.of(
                                Stream.concat(plan.ofSurvivor().stream(), plan.ofMerged().stream())
                                        .toList(),
                                scope),
                blocking);
    }

    private MergePreview merged(MemberCase<MergeState, Merge> one) {
        var blocking = new ArrayList<MergePreview.Reason>();
        openCases(one.memberId(), one.facts().merged(), one.id(), blocking);
        refused(() -> writer.undoable(one.id()), blocking);
        return new MergePreview(
                one.state(),
                List.of(),
                List.of(),
                facts.back(one.id()),
                List.of(),
                facts.since(one.id()),
                List.of(),
                List.of(),
                blocking);
    }

    private List<MergePreview.Reason> blocking(MergePlan plan, UUID self) {
        var all = new ArrayList<MergePreview.Reason>();
        openCases(plan.survivor().record().id(), plan.merged().record().id(), self, all);
        plan.missing()
                .forEach(fault -> all.add(new MergePreview.Reason(
                        fault.code(),
                        fault.arguments().stream().map(String::valueOf).collect(Collectors.joining(" / ")))));
        if (plan.missing().isEmpty()) {
            refused(plan::life, all);
        }
        return all;
    }

    private void openCases(UUID survivor, UUID merged, UUID self, List<MergePreview.Reason> blocking) {
        facts.open(survivor, merged, self)
                .forEach(open -> blocking.add(new MergePreview.Reason("MERGE_CASES_OPEN", open.what())));
    }

    private static void refused(Runnable attempt, List<MergePreview.Reason> blocking) {
        try {
            attempt.run();
        } catch (ProblemException problem) {
            blocking.add(new MergePreview.Reason(
                    problem.code(),
                    problem.arguments().isEmpty()
                            ? null
                            : String.valueOf(problem.arguments().get(0))));
        }
    }

    private static boolean ofLife(MergePreview.Reason reason) {
        return reason.code().equals("MERGE_AFTER_DEATH") || reason.code().equals("MERGE_MEMBERSHIP_UNCLEAR");
    }

    private static MergePreview.Point point(MergePlan plan, String point) {
        var chosen = plan.choices().points().get(point);
        if (FIELDS.contains(point)) {
            var field = MergeField.valueOf(point);
            return new MergePreview.Point(
                    point,
                    field.shown(plan.survivor().record()),
                    field.shown(plan.merged().record()),
                    chosen);
        }
        return point.equals(MergePlan.MEMBERSHIP)
                ? new MergePreview.Point(point, membership(plan.survivor()), membership(plan.merged()), chosen)
                : new MergePreview.Point(point, null, null, chosen);
    }

    private static String membership(MergePlan.Person person) {
        return person.membership().admittedOn() + " / " + person.membership().officialOn();
    }

    private static MergePreview.Overlap overlap(MergePlan plan, MergedLife.Overlap overlap, Map<UUID, String> codes) {
        var shared = overlap.survivor()
                .validity()
                .intersect(overlap.merged().validity())
                .orElseThrow();
        return new MergePreview.Overlap(
                seat(overlap.survivor(), codes),
                seat(overlap.merged(), codes),
                shared.from(),
                shared.to(),
                plan.choices().of(overlap));
    }

    private static MergePreview.Seat seat(Seating seating, Map<UUID, String> codes) {
        return new MergePreview.Seat(
                codes.get(seating.cellId()),
                seating.validity().from(),
                seating.validity().to());
    }

    private static List<MergeFacts.Rows> counted(List<MergeFacts.Moving> moving) {
        return moving.stream()
                .collect(Collectors.groupingBy(MergeFacts.Moving::relation, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new MergeFacts.Rows(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.what().compareTo(other.what()))
                .toList();
    }

    private Map<UUID, String> codes(MergePlan plan) {
        var ids = Stream.concat(plan.survivor().life().seatings().stream(), plan.merged().life().seatings().stream())
                .map(seating -> seating.cellId().toString())
                .distinct()
                .toArray(String[]::new);
        return sql
                .list(
                        CODES,
                        Map.of("ids", ids),
                        row -> new Unit(row.get("id", UUID.class), row.get("code", String.class)))
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::code));
    }
}
