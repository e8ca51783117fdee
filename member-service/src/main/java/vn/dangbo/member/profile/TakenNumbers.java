package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.elsewhere.PeopleElsewhere;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * Refuses numbers that are somebody else's. The database refuses the same hash twice; here a number is found that stands
 * under an older key, and what is said of it depends on whether the caller reaches whose it is.
 */
@ApplicationScoped
class TakenNumbers {

    private static final String CARD_OF_ANOTHER = "select card_of_another(:id, cast(:hashes as text[])) as taken";

    private static final String ID_OF_ANOTHER = "select personal_id_of_another(:id, cast(:hashes as text[])) as taken";

    private static final String HOLDERS = """
            select k.id from members_by_key(cast(:ids as text[]), cast(:cards as text[])) k where k.id <> :id
            """;

    private static final String CV_HOLDERS = """
            select k.id from members_by_cv(cast(:hashes as text[])) k where k.id <> :id
            """;

    private static final String[] NONE = {};

    @Inject
    Sql sql;

    @Inject
    KeyedHash hash;

    @Inject
    CaseDesk desk;

    @Inject
    PeopleElsewhere elsewhere;

    /**
     * Looks at the numbers of a record that is about to be written; may open the person tables further than the scope.
     *
     * @throws ProblemException 409 PERSONAL_ID_TAKEN, CARD_NUMBER_TAKEN, CV_NUMBER_TAKEN, NUMBER_ELSEWHERE; 429
     *     TOO_MANY_ELSEWHERE_TODAY when a number is new to the record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuse(MemberRecord before, MemberRecord after, Scope scope) {
        if (isNew(before, after)) {
            elsewhere.requireOpen(desk.account());
        }
        card(after.id(), after.cardNumber(), scope);
        after.formerCardNumbers().forEach(number -> card(after.id(), number, scope));
        personalId(after.id(), after.personalId(), scope);
        // two records may share one from before, which must not keep either from being corrected otherwise
        if (!Objects.equals(before.cvNumber(), after.cvNumber())) {
            cvNumber(after.id(), after.cvNumber(), scope);
        }
    }

    private static boolean isNew(MemberRecord before, MemberRecord after) {
        return !Objects.equals(before.personalId(), after.personalId())
                || !Objects.equals(before.cardNumber(), after.cardNumber())
                || !Objects.equals(before.cvNumber(), after.cvNumber())
                || !before.formerCardNumbers().containsAll(after.formerCardNumbers());
    }

    private void card(UUID id, String number, Scope scope) {
        var hashes = hashes(CardNumber.FIELD, number);
        if (isTaken(CARD_OF_ANOTHER, id, hashes)) {
            throw taken(id, NONE, hashes, "CARD_NUMBER_TAKEN", scope);
        }
    }

    private void personalId(UUID id, String number, Scope scope) {
        var hashes = hashes(PersonalId.FIELD, number);
        if (isTaken(ID_OF_ANOTHER, id, hashes)) {
            throw taken(id, hashes, NONE, "PERSONAL_ID_TAKEN", scope);
        }
    }

    private void cvNumber(UUID id, String number, Scope scope) {
        var holders = sql.list(
                CV_HOLDERS,
                Map.of("id", id, "hashes", hashes(CvNumber.FIELD, number)),
                row -> row.get("id", UUID.class));
        if (!holders.isEmpty()) {
            throw elsewhere.taken(holders, "CV_NUMBER_TAKEN", door(id), scope);
        }
    }

    private boolean isTaken(String question, UUID id, String[] hashes) {
        return hashes.length > 0
                && sql.first(question, Map.of("id", id, "hashes", hashes), row -> row.get("taken", Boolean.class))
                        .orElseThrow();
    }

    private ProblemException taken(UUID id, String[] ids, String[] cards, String code, Scope scope) {
        var holders = sql.list(HOLDERS, Map.of("id", id, "ids", ids, "cards", cards), row -> row.get("id", UUID.class));
        return elsewhere.taken(holders, code, door(id), scope);
    }

    private static String door(UUID id) {
        return "members/" + id + "/record";
    }

    private String[] hashes(String purpose, String number) {
        return number == null ? NONE : hash.texts(purpose, number).toArray(String[]::new);
    }
}
