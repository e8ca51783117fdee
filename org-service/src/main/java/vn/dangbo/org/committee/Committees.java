package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.RecordVersion;

/** Records committees: each change is one transaction with what it announces. */
@ApplicationScoped
public class Committees {

    private final Sql sql;
    private final Units units;
    private final CommitteeRuleBook ruleBook;
    private final CommitteeQueries queries;
    private final CommitteeWriter writer;
    private final TermSeats seats;

    @Inject
    public Committees(
            Sql sql,
            Units units,
            CommitteeRuleBook ruleBook,
            CommitteeQueries queries,
            CommitteeWriter writer,
            TermSeats seats) {
        this.sql = sql;
        this.units = units;
        this.ruleBook = ruleBook;
        this.queries = queries;
        this.writer = writer;
        this.seats = seats;
    }

    /**
     * Records a term of a unit's body.
     *
     * @throws ProblemException 404 for an unknown unit, 400 for what the rules refuse, 409 for what another term holds
     */
    @Transactional
    public UUID add(String organisation, Term term, Scope scope, Recording recording) {
        var unit = units.require(organisation, scope);
        ruleBook.rules().judge(term, unit, Committees::refuse);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        CommitteeConflicts.told(() -> writer.insert(List.of(new CommitteeWriter.Row(id, unit.id(), term, recording))));
        return id;
    }

    /**
     * Corrects a term; seats that end with it follow.
     *
     * @throws ProblemException 404, 428, 412; 400 for what the rules refuse; 409 when a seat would lie outside
     */
    @Transactional
    public UUID correct(UUID id, Term term, String ifMatch, Scope scope, Recording recording) {
        var recorded = queries.lock(id, scope);
        RecordVersion.require(ifMatch, recorded.version());
        if (!recorded.term().kind().equals(term.kind())) {
            throw ProblemException.badRequest(CommitteeFields.KIND, "COMMITTEE_KIND_FIXED");
        }
        ruleBook.rules().judge(term, units.require(recorded.unit(), scope), Committees::refuse);
        change(recorded, term, scope, recording);
        return id;
    }

    /**
     * Ends a term: those who still sit leave on that day.
     *
     * @param on first day on which the body acts no more
     * @throws ProblemException 404, 412; 400 when the day does not lie in the term; 409 when a seat would lie outside
     */
    @Transactional
    public UUID end(UUID id, LocalDate on, String ifMatch, Scope scope, Recording recording) {
        var recorded = queries.lock(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        end(recorded, on, scope, recording);
        return id;
    }

    private void end(CommitteeQueries.Recorded recorded, LocalDate on, Scope scope, Recording recording) {
        var term = recorded.term();
        if (!on.isAfter(term.validity().from())
                || term.validity().to() != null && on.isAfter(term.validity().to())) {
            throw ProblemException.badRequest(
                    "on",
                    "END_OUTSIDE_TERM",
                    term.validity().from(),
                    term.validity().to() == null ? "…" : term.validity().to());
        }
        var ended = new Term(
                term.kind(),
                term.label(),
                term.congressNo(),
                term.validity().endingOn(on),
                term.plannedSeats(),
                term.officialMembers());
        change(recorded, ended, scope, recording);
    }

    private void change(CommitteeQueries.Recorded recorded, Term term, Scope scope, Recording recording) {
        sql.open(scope);
        CommitteeConflicts.told(() -> {
            writer.update(List.of(new CommitteeWriter.Row(recorded.id(), recorded.organisationId(), term, recording)));
            seats.follow(recorded.id(), term.validity(), scope, recording);
            return null;
        });
    }

    private static void refuse(String field, String code, String... arguments) {
        throw ProblemException.badRequest(field, code, (Object[]) arguments);
    }
}
