package vn.dangbo.evaluation.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.sql.Sql;

/** The caller as a person: an account may name a record that has since gone into another of the same person. */
@ApplicationScoped
public class OwnPerson {

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    /** The member whose account it is, by the record of today; null for an account of nobody in particular. */
    public UUID id() {
        var told = caller.memberId();
        return told == null ? null : of(told);
    }

    /** Whether the member is the caller, under whichever record. */
    public boolean is(UUID member) {
        return member != null && caller.memberId() != null && of(member).equals(id());
    }

    private UUID of(UUID member) {
        return sql.first("select person_of(:id) as id", Map.of("id", member), row -> row.get("id", UUID.class))
                .orElse(member);
    }
}
