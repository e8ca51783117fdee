package vn.dangbo.org.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.CommitteeConflicts;
import vn.dangbo.org.committee.CommitteeQueries;
import vn.dangbo.org.committee.CommitteeRuleBook;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.RecordVersion;

/** Records seats: each change is one transaction with what it announces, and waits for others at the same committee. */
@ApplicationScoped
public class Seats {

    private final Sql sql;
    private final CommitteeRuleBook ruleBook;
    private final CommitteeQueries committees;
    private final SeatQueries queries;
    private final SeatWriter writer;

    @Inject
    public Seats(
            Sql sql, CommitteeRuleBook ruleBook, CommitteeQueries committees, SeatQueries queries, SeatWriter writer) {
        this.sql = sql;
        this.ruleBook = ruleBook;
        this.committees = committees;
        this.queries = queries;
        this.writer = writer;
    }

    /**
     * Records a seat. It acts from its first day; in a term whose end is known it ends with the term.
     *
     * @throws ProblemException 404 for an unknown committee, 400 for what the rules refuse, 409 for a seat that is taken
     */
    @Transactional
    public UUID add(UUID committee, SeatFacts facts, Scope scope, Recording recording) {
        var recorded = committees.lock(committee, scope);
        var seat = facts.within(recorded.term().validity());
        ruleBook.rules().judge(seat, recorded.term(), Seats::refuse);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.open(scope);
        var row = new SeatWriter.Row(id, committee, recorded.organisationId(), seat, false, recording);
        CommitteeConflicts.told(() -> writer.insert(List.of(row), scope));
        return id;
    }

    /**
     * Corrects a seat; what was recorded before is kept.
     *
     * @throws ProblemException 404, 428, 412; 400 for what the rules refuse, 409 for a seat that is taken
     */
    @Transactional
    public UUID correct(UUID id, SeatFacts facts, String ifMatch, Scope scope, Recording recording) {
        var recorded = lock(id, scope);
        RecordVersion.require(ifMatch, recorded.version());
        change(recorded, facts, scope, recording);
        return id;
    }

    /**
     * Records the confirmation of a seat.
     *
     * @throws ProblemException 404, 412; 409 SEAT_CONFIRMED when it is confirmed already
     */
    @Transactional
    public UUID confirm(UUID id, LocalDate on, String decisionNo, String ifMatch, Scope scope, Recording recording) {
        var recorded = lock(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        if (recorded.confirmedOn() != null) {
            throw ProblemException.of(409, "SEAT_CONFIRMED", recorded.confirmedOn());
        }
        change(recorded, recorded.facts().confirmed(on, decisionNo), scope, recording);
        return id;
    }

    /**
     * Ends a seat and announces it, so that whoever holds a grant for it loses that.
     *
     * @param on first day on which it is held no more
     * @throws ProblemException 404, 412; 400 for a day outside or a decision missing; 409 SEAT_ENDED when another cause
     *     has ended it already
     */
    @Transactional
    public UUID end(
            UUID id, LocalDate on, String reason, String decisionNo, String ifMatch, Scope scope, Recording recording) {
        var recorded = lock(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var facts = recorded.facts();
        if (facts.endReason() != null && !facts.endsWithTerm()) {
            throw ProblemException.of(409, "SEAT_ENDED", facts.validity().to());
        }
        if (!on.isAfter(facts.validity().from())) {
            throw ProblemException.badRequest(
                    "on", "SEAT_ENDS_BEFORE_START", facts.validity().from());
        }
        change(recorded, facts.ended(on, reason, decisionNo), scope, recording);
        return id;
    }

    /** The seat, with its committee locked, so as it is until the transaction ends. */
    private SeatView lock(UUID id, Scope scope) {
        committees.lock(queries.require(id, scope).committeeId(), scope);
        return queries.require(id, scope);
    }

    private void change(SeatView recorded, SeatFacts facts, Scope scope, Recording recording) {
        var committee = committees.lock(recorded.committeeId(), scope);
        var seat = facts.within(committee.term().validity());
        ruleBook.rules().judge(seat, committee.term(), Seats::refuse);
        boolean ends = seat.validity().to() != null && !seat.validity().to().equals(recorded.validTo());
        sql.open(scope);
        var row = new SeatWriter.Row(
                recorded.id(), recorded.committeeId(), recorded.organisationId(), seat, ends, recording);
        CommitteeConflicts.told(() -> writer.update(List.of(row), scope));
    }

    private static void refuse(String field, String code, String... arguments) {
        throw ProblemException.badRequest(field, code, (Object[]) arguments);
    }
}
