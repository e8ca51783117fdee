package vn.dangbo.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** Where a change is announced, in the transaction that makes it. */
@ApplicationScoped
public class Outbox {

    /**
     * What to announce.
     *
     * @param aggregatetype name of the feed
     * @param aggregateid id of what changed
     * @param type what happened
     * @param organisationId the unit concerned: readers get the events of their own subtree; null for everybody
     * @param payload state after the change
     */
    public record Entry(String aggregatetype, String aggregateid, String type, UUID organisationId, Object payload) {}

    private static final String APPEND = """
            insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload)
            select aggregatetype, aggregateid, type, "organisationId", payload
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(aggregatetype text, aggregateid text, type text, "organisationId" uuid, payload jsonb)
            """;

    @Inject
    Sql sql;

    /** Adds the entries in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) {
        sql.write(APPEND, entries);
    }
}
