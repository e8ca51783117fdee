package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.elsewhere.PeopleElsewhere;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * Identity numbers of candidates: encrypted, bound to the member that the candidate becomes, and found by keyed hash.
 * Nobody is listed twice or admitted who is on record already, wherever in the deployment that is, so what is looked up
 * here is not narrowed to a caller's scope; beyond it, it says no more than that the number is taken.
 */
@ApplicationScoped
class Candidates {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:hash, 0)) is null as locked";

    private static final String ON_RECORD = "select id from members_by_key(cast(:hashes as text[]), '{}')";

    private static final String LISTED = """
            select a.id, c.place_path from admission_candidate a join member_case c on c.id = a.case_id
            where not c.closed and a.personal_id_hash = any(cast(:hashes as text[]))
            """;

    private static final String INSERT = """
            insert into admission_candidate (id, case_id, personal_id_encrypted, personal_id_hash)
            values (:id, :case, :encrypted, :hash)
            """;

    private static final String FIND =
            "select personal_id_encrypted, personal_id_hash from admission_candidate where id = :id";

    private static final String DOOR = "admissions";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    PeopleElsewhere elsewhere;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    /**
     * A number as it stands in the records.
     *
     * @param encrypted bound to the candidate's id
     */
    record Number(String encrypted, String hash) {}

    /**
     * Stops whoever lists somebody again.
     *
     * @param scope where the caller lists candidates: of who is beyond it is not told whether they are members
     * @throws ProblemException 409 CANDIDATE_ON_RECORD, CANDIDATE_LISTED, NUMBER_ELSEWHERE; 429 TOO_MANY_ELSEWHERE_TODAY
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireFree(String number, Scope scope) {
        elsewhere.requireOpen(caller.subject());
        sql.open(Scope.everywhere());
        // two who list the same person at the same time come one after the other
        sql.first(LOCK, Map.of("hash", PersonalId.hash(number, hash)), row -> true);
        var hashes = Map.of("hashes", PersonalId.hashes(number, hash));
        var members = sql.list(ON_RECORD, hashes, row -> row.get("id", UUID.class));
        if (!members.isEmpty()) {
            throw elsewhere.taken(members, "CANDIDATE_ON_RECORD", DOOR, scope);
        }
        record Listed(UUID id, String path) {}
        sql.first(LISTED, hashes, row -> new Listed(row.get("id", UUID.class), row.get("place_path", String.class)))
                .ifPresent(listed -> {
                    throw scope.covers(listed.path())
                            ? ProblemException.of(409, "CANDIDATE_LISTED")
                            : elsewhere.elsewhere(listed.id(), DOOR);
                });
    }

    /** Keeps the number of a candidate. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID candidate, UUID admission, String number) {
        sql.execute(
                INSERT,
                Map.of(
                        "id",
                        candidate,
                        "case",
                        admission,
                        "encrypted",
                        cipher.encrypt(PersonalId.FIELD, candidate, number),
                        "hash",
                        PersonalId.hash(number, hash)));
    }

    /** The number of a candidate. */
    @Transactional(Transactional.TxType.MANDATORY)
    Number of(UUID candidate) {
        sql.open(Scope.everywhere());
        return sql.first(
                        FIND,
                        Map.of("id", candidate),
                        row -> new Number(
                                row.get("personal_id_encrypted", String.class),
                                row.get("personal_id_hash", String.class)))
                .orElseThrow();
    }
}
