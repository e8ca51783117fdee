package vn.dangbo.org.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What committees and seats said before they were changed: who changed what, when and why. */
@ApplicationScoped
public class CommitteeHistory {

    private static final String HISTORY = """
            select cast(h.state as text) as state, h.version, h.recorded_at, h.recorded_by, h.reason, h.replaced_at,
                   h.replaced_by, h.replaced_reason
            from committee_history h
            where h.record_kind = :kind and h.record_id = :id
            order by h.id
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /**
     * What was believed from {@code recordedAt} to {@code replacedAt}.
     *
     * @param state the record's fields, named as in the database
     */
    @Schema(name = "CommitteeHistoryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Before(
            @Schema(examples = "1") int version,
            Map<String, Object> state,
            Instant recordedAt,
            @Schema(examples = "org-officer.kientuong") String recordedBy,
            String reason,
            Instant replacedAt,
            @Schema(examples = "org-officer.kientuong") String replacedBy,
            @Schema(examples = "ghi nhầm ngày đại hội") String replacedReason) {}

    /** The earlier states of a record, oldest first. */
    @Schema(name = "CommitteeHistory")
    public record Befores(List<Before> items) {}

    /** The caller has found the committee in the scope. */
    @Transactional
    public Befores ofCommittee(UUID id, Scope scope) {
        return of("COMMITTEE", id, scope);
    }

    /** The caller has found the seat in the scope; row-level security keeps it so. */
    @Transactional
    public Befores ofSeat(UUID id, Scope scope) {
        return of("SEAT", id, scope);
    }

    private Befores of(String kind, UUID id, Scope scope) {
        sql.open(scope);
        return new Befores(sql.list(
                HISTORY,
                Map.of("kind", kind, "id", id),
                row -> new Before(
                        row.get("version", Integer.class),
                        state(row.get("state", String.class)),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        row.get("reason", String.class),
                        row.get("replaced_at", Instant.class),
                        row.get("replaced_by", String.class),
                        row.get("replaced_reason", String.class))));
    }

    private Map<String, Object> state(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recorded state is not JSON", e);
        }
    }
}
