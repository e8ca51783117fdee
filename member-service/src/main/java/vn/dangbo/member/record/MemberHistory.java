package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Where a member sat, when, and in which units as they were called then. */
@ApplicationScoped
public class MemberHistory {

    /**
     * One official seating.
     *
     * @param path the cell and the units above it, from the root down, as they stood on the first day
     */
    @Schema(name = "MemberHistoryEntry")
    public record Entry(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "ADMITTED") String startCause,
            @Schema(examples = "MOVED") String endCause,
            @Schema(examples = "KT01C01") String organisation,

            @Schema(examples = "[\"Đảng bộ thị xã Kiến Tường\",\"Đảng bộ Phường 1\",\"Chi bộ khu phố 1\"]")
            List<String> path) {}

    private static final String HISTORY = """
            select s.valid_from, s.valid_to, s.start_cause, s.end_cause, o.code,
                   array(select v.name from organisation_closure c
                         join organisation_version v on v.organisation_id = c.ancestor_id
                              and v.valid_from <= s.valid_from and (v.valid_to is null or v.valid_to > s.valid_from)
                         where c.descendant_id = s.cell_id
                           and c.valid_from <= s.valid_from and (c.valid_to is null or c.valid_to > s.valid_from)
                         order by c.depth desc) as path
            from seating s join organisation o on o.id = s.cell_id
            where s.member_id = :member
            order by s.valid_from
            """;

    @Inject
    Sql sql;

    /** The seatings that lie in the scope. The caller has found the member in it. */
    @Transactional
    List<Entry> of(UUID member, Scope scope) {
        sql.open(scope);
        return sql.list(
                HISTORY,
                Map.of("member", member),
                row -> new Entry(
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("start_cause", String.class),
                        row.get("end_cause", String.class),
                        row.get("code", String.class),
                        List.of(row.get("path", String[].class))));
    }
}
