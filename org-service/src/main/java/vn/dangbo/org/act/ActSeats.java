package vn.dangbo.org.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.CommitteeConflicts;
import vn.dangbo.org.committee.CommitteeWriter;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.seat.SeatWriter;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Writes what an act does to bodies and seats, in the transaction that changes the tree. */
@ApplicationScoped
class ActSeats {

    private static final String IDS = "select id, code from organisation where code = any(:codes)";

    private static final String DONE = """
            insert into organisation_act_seat (act_id, record_kind, record_id, change, was_to, was_end_reason,
                                               was_end_decision_no, continues)
            select r.act, r.kind, r.id, r.change, r."wasTo", r."wasEndReason", r."wasEndDecisionNo", r.continues
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(act uuid, kind text, id uuid, change text, "wasTo" date, "wasEndReason" text,
                      "wasEndDecisionNo" text, continues uuid)
            """;

    @Inject
    Sql sql;

    @Inject
    CommitteeWriter committees;

    @Inject
    SeatWriter seats;

    private record Done(UUID act, @JsonUnwrapped DoneSeats.Row row) {}

    /** Exactly the plan; the organisations that it needs are written already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID act, SeatPlan plan, Recording recording, Scope scope) {
        if (plan.ends().isEmpty() && plan.begins().isEmpty() && plan.bodiesEnd().isEmpty()) {
            return;
        }
        sql.open(scope);
        var ids = ids(plan);
        CommitteeConflicts.told(() -> {
            seats.update(
                    plan.ends().stream()
                            .map(end -> new SeatWriter.Row(
                                    end.seat().id(),
                                    end.seat().body().id(),
                                    end.seat().body().organisationId(),
                                    end.after(),
                                    true,
                                    recording))
                            .toList(),
                    scope);
            committees.update(plan.bodiesEnd().stream()
                    .map(end -> row(end.body(), ids, recording))
                    .toList());
            committees.insert(plan.bodiesBegin().stream()
                    .map(body -> row(body, ids, recording))
                    .toList());
            return seats.insert(
                    plan.begins().stream()
                            .map(begin -> row(begin.seat(), ids, recording))
                            .toList(),
                    scope);
        });
        sql.write(
                DONE,
                DoneSeats.of(plan).rows().stream()
                        .map(row -> new Done(act, row))
                        .toList());
    }

    private Map<String, UUID> ids(SeatPlan plan) {
        var codes = Stream.concat(
                        plan.begins().stream().map(begin -> begin.seat().organisation()),
                        Stream.concat(
                                        plan.bodiesBegin().stream(),
                                        plan.bodiesEnd().stream().map(SeatPlan.BodyEnd::body))
                                .map(Body::organisation))
                .distinct()
                .toArray(String[]::new);
        return sql
                .list(
                        IDS,
                        Map.of("codes", (Object) codes),
                        row -> Map.entry(row.get("code", String.class), row.get("id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CommitteeWriter.Row row(Body body, Map<String, UUID> ids, Recording recording) {
        return new CommitteeWriter.Row(body.id(), ids.get(body.organisation()), body.term(), recording);
    }

    private static SeatWriter.Row row(Sitting seat, Map<String, UUID> ids, Recording recording) {
        return new SeatWriter.Row(
                seat.id(), seat.body().id(), ids.get(seat.organisation()), seat.facts(), false, recording);
    }
}
