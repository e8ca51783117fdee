package vn.dangbo.member.cases;

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

    /** The member whose account it is; null for an account of nobody in particular. */
    public UUID id() {
        var told = caller.memberId();
        return told == null ? null : survivor(told);
    }

    /** Whether the member is the caller, under whichever record. */
    public boolean is(UUID member) {
        // without asking the database where nothing is to be asked
        return member != null
                && caller.memberId() != null
                && (member.equals(caller.memberId()) || member.equals(survivor(caller.memberId())));
    }

    /** In which record a record has ended up: itself when it was never merged, or is not known here. */
    public UUID survivor(UUID member) {
        return sql.first("select survivor_of(:id) as id", Map.of("id", member), row -> row.get("id"))
                .map(UUID.class::cast)
                .orElse(member);
    }
}
