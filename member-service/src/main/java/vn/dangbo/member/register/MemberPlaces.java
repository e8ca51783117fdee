package vn.dangbo.member.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.cases.OwnPerson;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Where an entry about a member counts: in the cell in which the member sat on its day. */
@ApplicationScoped
public class MemberPlaces {

    /** The seating of the day; for a day before records begin or after the member has left, the one nearest to it. */
    private static final String CELL = """
            select s.cell_id
            from seating s
            where s.member_id = :member
            order by s.validity @> cast(:day as date) desc, s.valid_from <= cast(:day as date) desc,
                     abs(s.valid_from - cast(:day as date))
            """;

    @Inject
    Sql sql;

    @Inject
    MemberQueries members;

    @Inject
    OwnPerson own;

    /**
     * The member's name and cell.
     *
     * @param today the day by which the caller's reach is judged
     * @throws ProblemException 404 MEMBER_NOT_FOUND when the caller does not reach the member; 409 OWN_RECORD
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID writable(UUID member, LocalDate day, LocalDate today, Scope scope) {
        members.one(member, today, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        if (own.is(member)) {
            throw ProblemException.of(409, "OWN_RECORD");
        }
        // A member who has come from elsewhere may have sat in a cell that the caller does not reach.
        sql.open(Scope.everywhere());
        var cell = sql.first(CELL, Map.of("member", member, "day", day), row -> row.get("cell_id", UUID.class))
                .orElseThrow();
        sql.open(scope);
        return cell;
    }
}
