package vn.dangbo.member.register;

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

/** What entries of registers said before they were corrected: who changed what, when and why. */
@ApplicationScoped
public class RegisterHistory {

    private static final String HISTORY = """
            select cast(h.state as text) as state, h.version, h.recorded_at, h.recorded_by, h.replaced_at, h.replaced_by,
                   h.replaced_reason
            from register_history h
            where h.register = :register and h.record_id = :id
            order by h.id
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /**
     * What was believed from {@code recordedAt} to {@code replacedAt}.
     *
     * @param state the entry's fields, named as in the database
     */
    @Schema(name = "RegisterBefore")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Before(
            @Schema(examples = "1") int version,
            Map<String, Object> state,
            Instant recordedAt,
            @Schema(examples = "org-officer.kientuong") String recordedBy,
            Instant replacedAt,
            @Schema(examples = "org-officer.kientuong") String replacedBy,
            @Schema(examples = "ghi nhầm số quyết định") String replacedReason) {}

    /** The earlier states of an entry, oldest first. The caller has found it in the scope; row-level security keeps it so. */
    @Transactional
    public List<Before> of(Register register, UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                HISTORY,
                Map.of("register", register.name(), "id", id),
                row -> new Before(
                        row.get("version", Integer.class),
                        state(row.get("state", String.class)),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        row.get("replaced_at", Instant.class),
                        row.get("replaced_by", String.class),
                        row.get("replaced_reason", String.class)));
    }

    private Map<String, Object> state(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history of a register cannot be read", e);
        }
    }
}
