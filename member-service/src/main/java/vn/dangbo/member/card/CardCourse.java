package vn.dangbo.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.profile.CardNumbers;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/**
 * Gives cards to official members and records what becomes of them. A number that is new becomes the one in the member's
 * record, and the one of before stays among the former ones. Source: Điều lệ Đảng, Article 6; Chỉ thị 51-CT/TW 2025.
 */
@ApplicationScoped
class CardCourse {

    private static final int TEXT = 500;

    private static final String LOCK = "select 1 as locked from member m where m.id = :id for update";

    private static final String PASS = "update member_card set state = :state where id = :id";

    private static final String STEP = """
            insert into member_card_step (card_id, step, on_day, decision_no, reason, recorded_by)
            values (:card, :step, :on, cast(:decisionNo as text), cast(:reason as text), :by)
            """;

    private static final String GIVE = """
            insert into member_card (id, member_id, number_encrypted, number_hash, state, issued_on, decision_no, recorded_by)
            values (:id, :member, :encrypted, :hash, 'ISSUED', :on, :decisionNo, :by)
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Cards cards;

    @Inject
    CardNumbers numbers;

    @Inject
    MemberPlaces places;

    @Inject
    MemberQueries members;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    ReadAudit audit;

    /**
     * Gives a card to somebody who holds none: the first one, or by hand after a restoration.
     *
     * @return its id
     * @throws ProblemException 404 MEMBER_NOT_FOUND; 409 CARD_STANDING, CARD_NOT_OFFICIAL, CARD_NUMBER_TAKEN, NUMBER_ELSEWHERE,
     *     OWN_RECORD; 429; 400 naming the field
     */
    @Transactional
    UUID issue(UUID member, CardRequest said) {
        var scope = caller.scope(Permission.CARD_WRITE);
        hold(member, scope);
        var on = desk.happened("on", said.on());
        if (cards.standing(member, scope).isPresent()) {
            throw ProblemException.of(409, "CARD_STANDING");
        }
        return give(member, said, on, scope);
    }

    /**
     * Takes a step on the card that a member holds, or has lost.
     *
     * @return the card that was given by it, or else the card itself
     * @throws ProblemException as {@link #issue}; 409 CARD_NONE, STEP_NOT_IN_STATE; 400 STEP_BEFORE_LAST
     */
    @Transactional
    UUID step(UUID member, CardStep step, CardRequest said) {
        var scope = caller.scope(step.permission());
        hold(member, scope);
        var on = desk.happened("on", said.on());
        var card = cards.standing(member, scope).orElseThrow(() -> ProblemException.of(409, "CARD_NONE"));
        var state = step.after(card.state());
        if (card.lastDay() != null && on.isBefore(card.lastDay())) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", on, card.lastDay());
        }
        var reason = Fields.text("reason", said.reason(), TEXT);
        var taken = new HashMap<String, Object>();
        taken.put("card", card.id());
        taken.put("step", step.name());
        taken.put("on", on);
        taken.put("decisionNo", Fields.text("decisionNo", said.decisionNo(), TEXT));
        taken.put("reason", step.givesAnother() ? reason : Fields.required("reason", reason));
        taken.put("by", desk.name());
        sql.execute(PASS, Map.of("id", card.id(), "state", state.name()));
        sql.execute(STEP, taken);
        if (step.givesAnother()) {
            return give(member, said, on, scope);
        }
        audit.written(ReadAudit.Entry.write(member, FieldClass.SENSITIVE, "cards", reason));
        return card.id();
    }

    private void hold(UUID member, Scope scope) {
        places.writable(member, desk.today(), desk.today(), scope);
        sql.first(LOCK, Map.of("id", member), row -> row);
    }

    /** Cards are of official members: a probationary one has none yet. */
    private UUID give(UUID member, CardRequest said, LocalDate on, Scope scope) {
        var decision = Fields.text("decisionNo", Fields.required("decisionNo", said.decisionNo()), TEXT);
        members.one(member, on, scope)
                .filter(one -> MemberState.OFFICIAL.name().equals(one.state()))
                .orElseThrow(() -> ProblemException.of(409, "CARD_NOT_OFFICIAL", on));
        var number = numbers.chosen(member, said.number(), scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.open(scope);
        sql.execute(
                GIVE,
                Map.of(
                        "id", id,
                        "member", member,
                        "encrypted", cipher.encrypt(CardNumber.FIELD, member, number),
                        "hash", hash.text(CardNumber.FIELD, number),
                        "on", on,
                        "decisionNo", decision,
                        "by", desk.name()));
        // with the card on record, so that the record's number is that of this one
        numbers.write(member, number, decision, scope);
        audit.written(ReadAudit.Entry.write(member, FieldClass.SENSITIVE, "cards", decision));
        return id;
    }
}
