package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.LedgerWriter;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.profile.RecordWriter;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Makes one record of two, and two of one again: seatings, ledger, record and all that hangs on it, or nothing. */
@ApplicationScoped
class MergeWriter {

    private static final String MERGE = """
            select cast(merge_members(:merge, :survivor, :merged, cast(:seats as jsonb), cast(:facts as jsonb),
                                      :membershipOf, :by) as text) as done
            """;

    private static final String UNMERGE = "select cast(unmerge_members(:merge, :by) as text) as done";

    private static final String DONE =
            "select survivor_id, merged_id, merged_at from member_merge where case_id = :merge and undone_at is null";

    /** What the survivor's seatings are now and were not after the merge, or the other way. */
    private static final String CHANGED = """
            with after as (
                select r.* from member_merge g
                cross join lateral jsonb_to_recordset(g.seatings_after)
                    as r (member_id uuid, cell_id uuid, valid_from date, valid_to date, start_cause text, end_cause text)
                where g.case_id = :merge),
            present as (
                select s.member_id, s.cell_id, s.valid_from, s.valid_to, s.start_cause, s.end_cause
                from seating s join member_merge g on g.survivor_id = s.member_id where g.case_id = :merge)
            select 1 as changed from ((select * from after except select * from present)
                                      union all (select * from present except select * from after)) d
            """;

    /** A cell in which one of the two would sit again and that is no more. */
    private static final String ENDED = """
            select o.code, o.ended_on
            from member_merge g
            cross join lateral jsonb_to_recordset(g.seatings_before) as r (cell_id uuid, valid_to date)
            join organisation o on o.id = r.cell_id
            where g.case_id = :merge and r.valid_to is null and o.ended_on > cast(g.merged_at as date)
            order by o.code
            """;

    private static final String HELD = """
            select h.held_from
            from member_merge g
            cross join lateral jsonb_to_recordset(g.seatings_before || g.seatings_after) as r (cell_id uuid, valid_to date)
            join cell_hold h on h.cell_id = r.cell_id and (r.valid_to is null or r.valid_to > h.held_from)
            where g.case_id = :merge
            """;

    private static final String LATER = """
            select 1 as later
            from member_merge g
            join member_merge n on n.undone_at is null and n.merged_at > g.merged_at
                                   and (n.survivor_id = g.survivor_id or n.merged_id = g.survivor_id)
            where g.case_id = :merge
            """;

    @Inject
    Sql sql;

    @Inject
    LedgerWriter ledger;

    @Inject
    RecordWriter records;

    @Inject
    MergePlans plans;

    @Inject
    MergeFacts facts;

    @Inject
    MergedCards cards;

    @Inject
    CellHolds holds;

    private record Seat(
            String member_id,
            String cell_id,
            String valid_from,
            String valid_to,
            String start_cause,
            String end_cause) {

        static Seat of(UUID member, Seating seating) {
            var days = seating.validity();
            return new Seat(
                    member.toString(),
                    seating.cellId().toString(),
                    days.from().toString(),
                    days.to() == null ? null : days.to().toString(),
                    seating.startCause().name(),
                    seating.endCause() == null ? null : seating.endCause().name());
        }
    }

    private record Done(UUID survivor, UUID merged, Instant at) {}

    /**
     * Merges.
     *
     * @throws ProblemException 409 MERGE_AFTER_DEATH, MERGE_MEMBERSHIP_UNCLEAR, MEMBER_HELD
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void merge(UUID merge, MergePlan plan, String reason, String by) {
        var survivor = plan.survivor().life();
        var merged = plan.merged().life();
        var after = plan.life();
        free(List.of(survivor, merged));
        cards.underWay(merge);
        var parameters = new HashMap<String, Object>();
        parameters.put("merge", merge);
        parameters.put("survivor", survivor.member());
        parameters.put("merged", merged.member());
        parameters.put(
                "seats",
                sql.toJson(after.seatings().stream()
                        .map(seating -> Seat.of(survivor.member(), seating))
                        .toList()));
        parameters.put(
                "facts",
                sql.toJson(facts.moving(survivor.member(), merged.member(), plan.taken()).stream()
                        .map(row -> Map.of(
                                "relation", row.relation(),
                                "row_key", row.rowKey(),
                                "from_member", row.fromMember()))
                        .toList()));
        parameters.put("membershipOf", plan.membershipOf().record().id());
        parameters.put("by", by);
        sql.first(MERGE, parameters, Function.identity());
        ledger.correct(lines(survivor.member(), plan.ofSurvivor()), by);
        ledger.correct(lines(merged.member(), plan.ofMerged()), by);
        write(plan.record(), plan.survivor().record(), reason);
        cards.gather(merge, plan, by);
    }

    /**
     * Undoes a merge.
     *
     * @throws ProblemException 409 MERGE_NOT_LAST, MERGE_LIFE_CHANGED, MERGE_CELL_ENDED, MEMBER_HELD
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo(UUID merge, String reason, String by) {
        sql.open(Scope.everywhere());
        var done = done(merge);
        var before = plans.held(done.survivor(), done.merged());
        undoable(merge);
        cards.underWay(merge);
        var recordBefore = plans.record(done.survivor(), done.at().minusNanos(1000));
        var recordAfter = plans.record(done.survivor(), done.at());
        var now = plans.record(done.survivor(), null);
        write(MergedRecord.undone(recordBefore, recordAfter, now), now, reason);
        sql.first(UNMERGE, Map.of("merge", merge, "by", by), Function.identity());
        cards.scatter(merge, done.survivor(), done.merged(), by);
        plans.held(done.survivor(), done.merged())
                .forEach((member, life) -> ledger.correct(
                        lines(member, Movements.difference(before.get(member).movements(), life.movements())), by));
    }

    /**
     * Stops where undoing would not give back what was there.
     *
     * @throws ProblemException 409 MERGE_NOT_LAST, MERGE_LIFE_CHANGED, MERGE_CELL_ENDED, MEMBER_HELD
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void undoable(UUID merge) {
        sql.open(Scope.everywhere());
        var of = Map.of("merge", merge);
        if (sql.first(LATER, of, row -> row).isPresent()) {
            throw ProblemException.of(409, "MERGE_NOT_LAST");
        }
        if (sql.first(CHANGED, of, row -> row).isPresent()) {
            throw ProblemException.of(409, "MERGE_LIFE_CHANGED");
        }
        sql.first(ENDED, of, row -> ProblemException.of(409, "MERGE_CELL_ENDED", row.get("code", String.class)))
                .ifPresent(problem -> {
                    throw problem;
                });
        sql.first(HELD, of, row -> ProblemException.of(409, "MEMBER_HELD", row.get("held_from", LocalDate.class)))
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    /** A record that says what it said before has not been corrected. */
    private void write(MemberRecord after, MemberRecord before, String reason) {
        if (!after.equals(before)) {
            records.write(after, reason);
        }
    }

    private Done done(UUID merge) {
        return sql.first(
                        DONE,
                        Map.of("merge", merge),
                        row -> new Done(
                                row.get("survivor_id", UUID.class),
                                row.get("merged_id", UUID.class),
                                row.get("merged_at", Instant.class)))
                .orElseThrow();
    }

    private static List<LedgerWriter.Line> lines(UUID member, List<Entry> entries) {
        return entries.stream()
                .map(entry -> new LedgerWriter.Line(member, entry))
                .toList();
    }

    /** A trigger refuses it all the same; this says so in words. */
    private void free(List<Life> lives) {
        var seatings = lives.stream().flatMap(life -> life.seatings().stream()).toList();
        holds.heldFrom(seatings.stream().map(Seating::cellId).distinct().toList())
                .forEach((cell, day) -> {
                    if (seatings.stream()
                            .anyMatch(
                                    s -> s.cellId().equals(cell) && s.validity().overlaps(Validity.since(day)))) {
                        throw ProblemException.of(409, "MEMBER_HELD", day);
                    }
                });
    }
}
