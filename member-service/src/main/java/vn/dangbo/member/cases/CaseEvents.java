package vn.dangbo.member.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** The steps that were taken; only ever added to. */
@ApplicationScoped
class CaseEvents {

    private static final String EVENT = """
            insert into member_case_event (case_id, number, by_subject, by_member, by_name, step, state, on_day,
                                           note, note_encrypted, facts)
            select :id, coalesce(max(number), 0) + 1, :subject, cast(:byMember as uuid), :name, :step, :state, :on,
                   cast(:note as text), cast(:noteSealed as text), cast(:facts as jsonb)
            from member_case_event where case_id = :id
            """;

    private static final String EVENTS = """
            select at, by_name, step, state, on_day, note, note_encrypted from member_case_event where case_id = :id order by number
            """;

    /** The last day is that of the case; its persons are also those of the cases that it replaces: it is the same matter. */
    private static final String TOOK = """
            with recursive matter (case_id) as (
                select cast(:id as uuid)
                union
                select cast(c.facts ->> 'replaces' as uuid) from matter join member_case c on c.id = matter.case_id
                where c.facts ->> 'replaces' is not null)
            select max(on_day) filter (where case_id = :id) as last,
                   coalesce(bool_or((by_subject = :subject or by_member = cast(:byMember as uuid))
                                    and case step when 'IMPORT' then 'OPEN' else step end = any(cast(:steps as text[]))),
                            false) as same
            from member_case_event join matter using (case_id)
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    SealedFacts sealed;

    private record Took(LocalDate last, boolean same) {}

    /** The day of the last step. */
    LocalDate last(UUID id) {
        return took(id, List.of()).last();
    }

    /** Whether the caller took one of the steps, here or in what this case replaces, with this account or another of the same member. */
    boolean isBy(UUID id, List<String> steps) {
        return took(id, steps).same();
    }

    /** The steps of a case, in their order. */
    List<CaseEvent> list(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                EVENTS,
                Map.of("id", id),
                row -> new CaseEvent(
                        row.get("at", Instant.class),
                        row.get("by_name", String.class),
                        row.get("step", String.class),
                        row.get("state", String.class),
                        row.get("on_day", LocalDate.class),
                        sealed.read(
                                id,
                                new SealedFacts.Note(
                                        row.get("note", String.class), row.get("note_encrypted", String.class)))));
    }

    private Took took(UUID id, List<String> steps) {
        var parameters = byCaller(id);
        parameters.put("steps", steps.toArray(String[]::new));
        return sql.first(
                        TOOK,
                        parameters,
                        row -> new Took(row.get("last", LocalDate.class), row.get("same", Boolean.class)))
                .orElseThrow();
    }

    /** The case, the account, and the member to whom it belongs; null for an account of nobody in particular. */
    private Map<String, Object> byCaller(UUID id) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("subject", caller.subject());
        parameters.put(
                "byMember", caller.memberId() == null ? null : caller.memberId().toString());
        return parameters;
    }

    /** Adds one, with what was known after it but for what is sealed. */
    void add(CaseKind<?, ?> kind, UUID id, String step, String state, CaseBook.Change<JsonNode> change) {
        var parameters = byCaller(id);
        parameters.put("name", caller.name());
        parameters.put("step", step);
        parameters.put("state", state);
        parameters.put("on", change.on());
        var note = sealed.noted(kind, id, change.note());
        parameters.put("note", note.open());
        parameters.put("noteSealed", note.sealed());
        parameters.put("facts", sql.toJson(change.facts()));
        sql.execute(EVENT, parameters);
    }
}
