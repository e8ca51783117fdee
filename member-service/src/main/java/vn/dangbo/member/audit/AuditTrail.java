package vn.dangbo.member.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Reads the audit, newest first. */
@ApplicationScoped
public class AuditTrail {

    private static final String FILTER = """
            where (cast(:member as uuid) is null or a.member_id = cast(:member as uuid)
                   or a.member_id in (select m.id from member m
                                      where m.merged_into is not null and survivor_of(m.id) = cast(:member as uuid)))
              and (cast(:result as text) is null or a.result = cast(:result as text))
              and (cast(:by as text) is null or a.reader_name = cast(:by as text))
              and (exists (select 1 from member m where m.id = a.member_id and %s)
                   or exists (select 1 from organisation o where o.code = any (a.reader_units) and %s))
            """.formatted(Sql.inScope("m.unit_path"), Sql.inScope("o.path"));

    private static final String PAGE = """
              and (cast(:after as bigint) is null or a.seq < cast(:after as bigint))
            order by a.seq desc
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as audited from read_audit a ";

    private static final String VERIFY =
            "select audited, broken_at, head, holds_noted from verify_read_audit(cast(:noted as text))";

    /** Whoever reads the own file is no news to the person concerned. */
    private static final String BY_ORGANISATION = """
            select u.unit, a.operation, a.result, count(*) as times, min(a.at) as first, max(a.at) as last
            from read_audit a
            cross join lateral unnest(case when cardinality(a.reader_units) = 0 then array['NONE'] else a.reader_units end) u (unit)
            where a.member_id = :member and a.purpose <> 'SELF_SERVICE'
            group by u.unit, a.operation, a.result
            order by u.unit, a.operation, a.result
            """;

    @Inject
    Sql sql;

    /** To what the audit is narrowed; null where it is not. */
    record Filter(UUID member, String result, String by) {}

    /**
     * What the chain says of itself.
     *
     * @param brokenAt place of the first row that was changed, or before which one is missing; absent when there is none
     * @param head hash of the last row, to be noted elsewhere
     * @param holdsNoted whether the hash that was asked for is still among the rows: a cut at the end shows only so
     */
    @Schema(name = "AuditProof")
    record Proof(
            @Schema(examples = "1024") long rows,
            @Schema(examples = "true") boolean valid,
            Long brokenAt,
            String head,
            @Schema(examples = "true") boolean holdsNoted) {}

    /**
     * How often an organisation has looked at a person.
     *
     * @param organisation code of a unit of the readers' grants; {@code *} for services of the whole deployment
     */
    @Schema(name = "AccessByOrganisation")
    public record Access(
            @Schema(examples = "KT01") String organisation,
            @Schema(examples = "READ") String operation,
            @Schema(examples = "GRANTED") String result,
            @Schema(examples = "3") long times,
            Instant first,
            Instant last) {}

    /** Rows about members who are in the scope today, and rows by readers of units in it. */
    @Transactional
    Page<AuditView> list(Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = Sql.scoped(scope, Map.of());
        parameters.put(
                "member", filter.member() == null ? null : filter.member().toString());
        parameters.put("result", filter.result());
        parameters.put("by", filter.by());
        Long total = page.counted()
                ? sql.first(COUNT + FILTER, parameters, row -> row.get("audited", Long.class))
                        .orElseThrow()
                : null;
        var after = page.after(1).get(0);
        parameters.put("after", after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null);
        parameters.put("fetch", page.fetch());
        var rows = sql.list(AuditView.COLUMNS + FILTER + PAGE, parameters, AuditView::of);
        return Page.cut(rows, page, row -> List.of(Long.toString(row.seq())), total);
    }

    /** Reckons the chain anew; shows no row. */
    @Transactional
    Proof verify(String noted) {
        var parameters = new HashMap<String, Object>();
        parameters.put("noted", noted);
        return sql.first(VERIFY, parameters, row -> {
                    var broken = row.get("broken_at", Long.class);
                    return new Proof(
                            row.get("audited", Long.class),
                            broken == null,
                            broken,
                            row.get("head", String.class),
                            row.get("holds_noted", Boolean.class));
                })
                .orElseThrow();
    }

    /** Who has looked at a person, by organisation: the readers' names are not told. */
    @Transactional
    public List<Access> byOrganisation(UUID member, Scope scope) {
        sql.open(scope);
        return sql.list(
                BY_ORGANISATION,
                Map.of("member", member),
                row -> new Access(
                        row.get("unit", String.class),
                        row.get("operation", String.class),
                        row.get("result", String.class),
                        row.get("times", Long.class),
                        row.get("first", Instant.class),
                        row.get("last", Instant.class)));
    }
}
