package vn.dangbo.org.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** What executed acts did, as it was written when they were executed. */
@ApplicationScoped
class ExecutedActs {

    /** While members are still on their way, nothing is undone; what was delegated is revoked instead. */
    private static final String DAY = """
            select a.effective_on
            from organisation_act a
            where a.id = :act and a.status = 'EXECUTED' and a.type not in ('DELEGATE', 'REVOKE')
              and not exists (select 1 from organisation_act_step s where s.act_id = a.id and s.state = 'WAITING')
            """;

    private static final String CHANGES = """
            select code, cast(before as text) as before, cast(after as text) as after
            from organisation_act_change where act_id = :act
            """;

    private static final String SUCCESSIONS = """
            select f.code as from_code, t.code as to_code, s.share
            from organisation_succession s
            join organisation f on f.id = s.from_id
            join organisation t on t.id = s.to_id
            where s.act_id = :act
            """;

    private static final String SEATS = """
            select record_kind, record_id, change, was_to, was_end_reason, was_end_decision_no, continues
            from organisation_act_seat where act_id = :act
            order by record_id
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private record Row(String code, ActReversal.Change change) {}

    /** What an act did; empty unless it has been executed and not reversed. */
    Optional<ActReversal.Executed> find(UUID act) {
        return sql.first(DAY, Map.of("act", act), row -> row.get("effective_on", LocalDate.class))
                .map(day -> did(act, day));
    }

    /**
     * What an act did on its day, whatever has become of it since.
     *
     * @param day of the act
     */
    ActReversal.Executed did(UUID act, LocalDate day) {
        var parameters = Map.of("act", act);
        return new ActReversal.Executed(
                day,
                sql
                        .list(
                                CHANGES,
                                parameters,
                                row -> new Row(
                                        row.get("code", String.class),
                                        new ActReversal.Change(
                                                timeline(row.get("before", String.class)),
                                                timeline(row.get("after", String.class)))))
                        .stream()
                        .collect(Collectors.toMap(Row::code, Row::change)),
                sql.list(
                        SUCCESSIONS,
                        parameters,
                        row -> new ActPlan.Succession(
                                row.get("from_code", String.class),
                                row.get("to_code", String.class),
                                ActPlan.Share.valueOf(row.get("share", String.class)))),
                new DoneSeats(sql.list(SEATS, parameters, ExecutedActs::seat)));
    }

    private static DoneSeats.Row seat(Tuple row) {
        return new DoneSeats.Row(
                DoneSeats.Kind.valueOf(row.get("record_kind", String.class)),
                row.get("record_id", UUID.class),
                DoneSeats.Change.valueOf(row.get("change", String.class)),
                row.get("was_to", LocalDate.class),
                row.get("was_end_reason", String.class),
                row.get("was_end_decision_no", String.class),
                row.get("continues", UUID.class));
    }

    private DatedSlices<UnitState> timeline(String text) {
        if (text == null) {
            return DatedSlices.empty();
        }
        try {
            return DatedSlices.of(json.readValue(text, new TypeReference<List<Span>>() {}).stream()
                    .map(span -> new DatedSlices.Slice<>(new Validity(span.from(), span.to()), span.state()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What an act did cannot be read", e);
        }
    }

    /** A slice of a timeline as it is written down; half-open, an open end is null. */
    record Span(LocalDate from, LocalDate to, UnitState state) {}

    static List<Span> spans(DatedSlices<UnitState> timeline) {
        return timeline.slices().stream()
                .map(slice -> new Span(slice.validity().from(), slice.validity().to(), slice.value()))
                .toList();
    }
}
