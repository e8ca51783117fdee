package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.handover.HandOverMessages.Direction;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/** Our side's messages about a member who goes: the hand-over, its revocation, and what the other side answers. */
@ApplicationScoped
class HandOverIssue {

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Courier courier;

    @Inject
    HandOverMessages messages;

    @Inject
    HandOverSources sources;

    @Inject
    Organisations organisations;

    @Inject
    ReadAudit audit;

    /**
     * Writes and signs the hand-over.
     *
     * @throws ProblemException 409 HAND_OVER_TERM_OVER, HAND_OVER_WITHOUT_ID, HAND_OVER_OFF, PARTNER_KEY_MISSING
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void issued(MemberCase<DepartureState, Departure> one, Departure facts) {
        var today = desk.today();
        if (facts.expiresOn() == null) {
            throw ProblemException.of(409, "RULE_MISSING", "TRANSFER_PRESENT_TERM", facts.introducedOn());
        }
        if (facts.expiresOn().isBefore(today)) {
            throw ProblemException.of(409, "HAND_OVER_TERM_OVER", facts.expiresOn());
        }
        var from = organisations.require(one.place().code(), desk.reading(), today);
        var letter = new HandOver.Letter(
                facts.kind(),
                facts.letterNo(),
                facts.introducedOn(),
                facts.reason(),
                facts.decidedOn(),
                new HandOver.Place(from.code(), from.name()),
                facts.to());
        var content = sources.of(one.memberId(), one.place(), letter, today, desk.reading());
        var expiresAt =
                facts.expiresOn().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        var message =
                courier.written(MessageType.HAND_OVER, facts.to().deployment(), facts.serial(), expiresAt, content);
        // an addressee for whom nothing can be encrypted is told now, not when the file is fetched
        courier.sealed(message.signed(), message.deployment(), one.place().path());
        messages.add(message, Direction.ISSUED, one.id());
        audit.written(taken(one.memberId(), facts.serial()));
    }

    /** Tells the other side that the hand-over is no longer to be accepted; one on paper is told on paper. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revoked(MemberCase<DepartureState, Departure> one, LocalDate on, String reason) {
        var facts = one.facts();
        if (facts.serial() != null && courier.isOn()) {
            var message = courier.written(
                    MessageType.REVOCATION, facts.to().deployment(), facts.serial(), null, new Revocation(on, reason));
            messages.add(message, Direction.ISSUED, one.id());
        }
    }

    /**
     * The file of a case, encrypted for the other side; each time it is fetched is audited.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND; 403; 409 HAND_OVER_NO_FILE
     */
    @Transactional
    Outgoing file(UUID id, MessageType type) {
        var one = book.find(Departure.KIND, id, desk.reading())
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
        desk.may(Permission.HAND_OVER_EXCHANGE, one.place());
        desk.notOwn(one.memberId());
        var kept = messages.of(id, Direction.ISSUED, type)
                .orElseThrow(() -> ProblemException.of(409, "HAND_OVER_NO_FILE"));
        var serial = one.facts().serial();
        if (type == MessageType.HAND_OVER) {
            audit.granted(taken(one.memberId(), serial));
        }
        return new Outgoing(
                type.fileName(serial),
                courier.sealed(
                        kept.signed(),
                        one.facts().to().deployment(),
                        one.place().path()));
    }

    private static ReadAudit.Entry taken(UUID member, UUID serial) {
        return new ReadAudit.Entry(
                ReadAudit.Operation.EXPORT, member, FieldClass.RESTRICTED, "hand-over " + serial, null, null);
    }
}
