package vn.dangbo.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What a result said over time: nothing that was recorded is lost when another grade replaces it. */
@ApplicationScoped
public class EvaluationHistory {

    private static final String HISTORY = """
            select o.code, h.grade, h.not_evaluated_reason, h.decision_no, h.decided_on, h.recorded_at, h.recorded_by,
                   h.import_id, h.replaced_at, h.position, h.management_level, h.peer_group
            from (select organisation_id, grade, not_evaluated_reason, decision_no, decided_on, recorded_at, recorded_by,
                         import_id, replaced_at, id as position, management_level, peer_group
                  from evaluation_history where evaluation_id = :id
                  union all
                  select organisation_id, grade, not_evaluated_reason, decision_no, decided_on, recorded_at, recorded_by,
                         import_id, cast(null as timestamptz), cast(9223372036854775807 as bigint),
                         management_level, peer_group
                  from evaluation where id = :id) h
            join organisation o on o.id = h.organisation_id
            order by h.position
            """;

    @Inject
    Sql sql;

    /** The entries of a result in the caller's scope, oldest first; the last is the one that stands. */
    @Transactional
    List<EvaluationHistoryEntry> of(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(HISTORY, Map.of("id", id), EvaluationHistory::entry);
    }

    private static EvaluationHistoryEntry entry(Tuple row) {
        return new EvaluationHistoryEntry(
                row.get("code", String.class),
                row.get("management_level", String.class),
                row.get("peer_group", String.class),
                row.get("grade", String.class),
                row.get("not_evaluated_reason", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("import_id", String.class),
                row.get("replaced_at", Instant.class),
                row.get("position", Long.class));
    }
}
