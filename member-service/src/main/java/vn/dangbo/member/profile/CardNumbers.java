package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** The card number in a member's record, for whoever gives cards. */
@ApplicationScoped
public class CardNumbers {

    @Inject
    Sql sql;

    @Inject
    RecordRows rows;

    @Inject
    TakenNumbers taken;

    @Inject
    RecordWriter writer;

    /**
     * The number that a card is given with.
     *
     * @param said null for that of the card before
     * @throws ProblemException 400 FIELD_MISSING, CARD_NUMBER_INVALID; 409 CARD_NUMBER_TAKEN, NUMBER_ELSEWHERE; 429; 404
     *     MEMBER_NOT_FOUND
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String chosen(UUID member, String said, Scope scope) {
        var before = stored(member, scope).record();
        var number = said == null ? Fields.required("number", before.cardNumber()) : Unmasked.checked("number", said);
        if (!CardNumber.FORM.matcher(number).matches()) {
            throw ProblemException.badRequest("number", "CARD_NUMBER_INVALID");
        }
        taken.refuse(before, before.withCard(number), scope);
        return number;
    }

    /** Writes the number of a card that was given; one that stands there already changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(UUID member, String number, String reason, Scope scope) {
        var stored = stored(member, scope);
        if (!number.equals(stored.record().cardNumber())) {
            writer.write(stored.record().withCard(number), stored, reason);
        }
    }

    private RecordRows.Stored stored(UUID member, Scope scope) {
        sql.open(scope);
        return rows.stored(member, null, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
