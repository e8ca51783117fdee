package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Where a member sat, when, and in which units as they were called then. */
@ApplicationScoped
public class MemberHistory {

    private static final String HISTORY = """
            select s.valid_from, s.valid_to, s.start_cause, s.end_cause, o.code,
                   array(select v.name from organisation_closure c
                         join organisation_version v on v.organisation_id = c.ancestor_id
                              and v.valid_from <= s.valid_from and (v.valid_to is null or v.valid_to > s.valid_from)
                         where c.descendant_id = s.cell_id
                           and c.valid_from <= s.valid_from and (c.valid_to is null or c.valid_to > s.valid_from)
                         order by c.depth desc) as path
            from seating s join organisation o on o.id = s.cell_id
            where s.member_id = :member and (cast(:asOf as date) is null or s.valid_from <= cast(:asOf as date))
            order by s.valid_from
            """;

    @Inject
    Sql sql;

    /**
     * The seatings that lie in the scope, in order of time. The caller has found the member in it.
     *
     * @param asOf leaves out the seatings that begin later; null for all
     */
    @Transactional
    List<MemberHistoryEntry> of(UUID member, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("member", member);
        parameters.put("asOf", asOf);
        return sql.list(
                HISTORY,
                parameters,
                row -> new MemberHistoryEntry(
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("start_cause", String.class),
                        row.get("end_cause", String.class),
                        row.get("code", String.class),
                        List.of(row.get("path", String[].class))));
    }
}
