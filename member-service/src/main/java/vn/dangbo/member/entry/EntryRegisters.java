package vn.dangbo.member.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.sql.Sql;

/** What files of entries do with the registers as a whole. */
@ApplicationScoped
public class EntryRegisters {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('entry-import')) as text) as locked";

    private static final String REMEMBER = """
            insert into import_author (subject, member_id) values (:subject, :member)
            on conflict (subject) do update set member_id = excluded.member_id
            """;

    private static final String AUTHOR = "select member_id from import_author where subject = :subject";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    /** Keeps other files out until the transaction ends, so that what one has read another does not write meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        sql.first(LOCK, Map.of(), Function.identity());
    }

    /** Notes to which member the caller's account belongs: the file is read when the caller has gone. */
    @Transactional
    public void remember() {
        if (caller.memberId() != null) {
            sql.execute(REMEMBER, Map.of("subject", caller.subject(), "member", caller.memberId()));
        }
    }

    /** The member to whom an account belongs that has handed in a file. */
    @Transactional
    public Optional<UUID> memberOf(String subject) {
        return sql.first(AUTHOR, Map.of("subject", subject), row -> row.get("member_id", UUID.class));
    }
}
