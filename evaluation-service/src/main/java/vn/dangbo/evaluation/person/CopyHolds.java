package vn.dangbo.evaluation.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import vn.dangbo.platform.sql.Sql;

/** Holds the copies of the tree and of the persons as they are. */
@ApplicationScoped
public class CopyHolds {

    // Shared: only who rebuilds the closure or keeps what the feed tells has to wait, see rebuild_closure() and
    // keep_members().
    private static final String HOLD = """
            select cast(pg_advisory_xact_lock_shared(hashtext('organisation_closure')) as text) as tree,
                   cast(pg_advisory_xact_lock_shared(hashtext('person_copies')) as text) as persons
            """;

    @Inject
    Sql sql;

    /**
     * Until the transaction ends: what is written while its unit moves would stay behind, and so would what is written of a person
     * who becomes known by another card or record meanwhile. To be called before any row is held.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        sql.first(HOLD, Map.of(), Function.identity());
    }
}
