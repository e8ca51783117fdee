package vn.dangbo.member.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/**
 * Cases that had gone their way before it was recorded here, as a file tells them. Their course begins with the step
 * {@link #STEP}, which names the import; it counts as that of whoever prepares a case, who neither examines nor decides.
 */
@ApplicationScoped
public class ImportedCases {

    /** First step of every imported case. */
    public static final String STEP = "IMPORT";

    private static final String CASES = """
            insert into member_case (id, kind, state, member_id, place_id, place_path, other_id, other_path, facts,
                                     sealed_encrypted, due_on, closed, opened_by)
            select r.id, r.kind, r.state, r.member, p.id, p.path, o.id, o.path, r.facts, r.sealed, r."dueOn", r.closed, r.by
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, kind text, state text, member uuid, place uuid, other uuid, facts jsonb, sealed text, "dueOn" date,
                      closed boolean, by text)
            join organisation p on p.id = r.place
            left join organisation o on o.id = r.other
            """;

    private static final String EVENTS = """
            insert into member_case_event (case_id, number, by_subject, by_name, step, state, on_day, note, note_encrypted, facts)
            select r."caseId", r.number, r.subject, r.name, r.step, r.state, r.on, r.note, r."noteSealed", c.facts
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r("caseId" uuid, number int, subject text, name text, step text, state text, "on" date, note text,
                      "noteSealed" text)
            join member_case c on c.id = r."caseId"
            """;

    @Inject
    Sql sql;

    @Inject
    SealedFacts sealed;

    /**
     * A case.
     *
     * @param member null for an organisation
     * @param other null when no other unit has a part in it
     * @param dueOn last day for the next step; null for none
     * @param steps what was done, in its order; at least one
     */
    public record Told<S extends Enum<S>, F>(
            UUID id, UUID member, UUID place, UUID other, F facts, LocalDate dueOn, List<Step<S>> steps) {}

    /** A step that was taken on a day, and where it led. */
    public record Step<S extends Enum<S>>(String name, S state, LocalDate on) {}

    private record CaseRow(
            UUID id,
            String kind,
            String state,
            UUID member,
            UUID place,
            UUID other,
            JsonNode facts,
            String sealed,
            LocalDate dueOn,
            boolean closed,
            String by) {}

    private record EventRow(
            UUID caseId,
            int number,
            String subject,
            String name,
            String step,
            String state,
            LocalDate on,
            String note,
            String noteSealed) {}

    /** Records cases with their courses. Whether the caller may do so has been judged, row by row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, F> void write(CaseKind<S, F> kind, List<Told<S, F>> cases, ImportContext context) {
        sql.open(Scope.everywhere());
        var rows = new ArrayList<CaseRow>();
        var events = new ArrayList<EventRow>();
        for (var one : cases) {
            var state = one.steps().get(one.steps().size() - 1).state();
            var stored = sealed.stored(kind, one.id(), one.facts());
            rows.add(new CaseRow(
                    one.id(),
                    kind.code(),
                    state.name(),
                    one.member(),
                    one.place(),
                    one.other(),
                    stored.open(),
                    stored.sealed(),
                    one.dueOn(),
                    kind.closed().contains(state),
                    context.recordedBy()));
            for (int i = 0; i < one.steps().size(); i++) {
                var step = one.steps().get(i);
                var note = sealed.noted(kind, one.id(), context.importId());
                events.add(new EventRow(
                        one.id(),
                        i + 1,
                        context.subject(),
                        context.recordedBy(),
                        step.name(),
                        step.state().name(),
                        step.on(),
                        note.open(),
                        note.sealed()));
            }
        }
        sql.write(CASES, rows);
        sql.write(EVENTS, events);
    }
}
