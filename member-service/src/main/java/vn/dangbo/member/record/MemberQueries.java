package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Like;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Parameters;

/** Reads members as of a day; every read opens the person tables to the caller's scope and no further. */
@ApplicationScoped
public class MemberQueries {

    /** Today's seatings, from the member's own row: no join on the way to a page. */
    private static final String TODAY = """
            from member m
            join lateral (select m.cell_id, m.seated_from as valid_from, m.seated_to as valid_to, m.unit_path,
                                 cast(null as text) as end_cause) s on true
            join organisation o on o.id = m.cell_id
            where m.seated_from <= cast(:asOf as date) and (m.seated_to is null or m.seated_to > cast(:asOf as date))
              and (cast(:low as text) is null or (m.unit_path >= cast(:low as text) and m.unit_path < cast(:high as text)))
              and (cast(:organisation as uuid) is null or true)
            """;

    /** Seatings of another day, of the units that stood below the one asked for on that day. */
    private static final String THAT_DAY = """
            from seating s
            join member m on m.id = s.member_id
            join organisation o on o.id = s.cell_id
            where s.valid_from <= cast(:asOf as date) and (s.valid_to is null or s.valid_to > cast(:asOf as date))
              and (cast(:organisation as uuid) is null
                   or s.cell_id = any(array(select c.descendant_id from organisation_closure c
                                            where c.ancestor_id = cast(:organisation as uuid)
                                              and c.valid_from <= cast(:asOf as date)
                                              and (c.valid_to is null or c.valid_to > cast(:asOf as date)))))
              and (cast(:low as text) is null or cast(:high as text) is not null)
            """;

    /** Last seatings of those who had left by the day. */
    private static final String LEFT = """
            from seating s
            join member m on m.id = s.member_id
            join organisation o on o.id = s.cell_id
            where s.valid_to <= cast(:asOf as date)
              and not exists (select 1 from seating later where later.member_id = m.id
                              and later.valid_from > s.valid_from and later.valid_from <= cast(:asOf as date))
              and (cast(:organisation as uuid) is null
                   or s.cell_id = any(array(select c.descendant_id from organisation_closure c
                                            where c.ancestor_id = cast(:organisation as uuid)
                                              and c.valid_from <= cast(:asOf as date))))
              and (cast(:low as text) is null or cast(:high as text) is not null)
            """;

    private static final String FILTER = """
              and (cast(:q as text) is null
                   or cast(:matches as text[]) is not null and m.id = any(cast(cast(:matches as text[]) as uuid[]))
                   or cast(:matches as text[]) is null
                      -- as a case, of which the planner expects a half: behind row-level security it takes a text for rare
                      and case when m.search_key like cast(:q as text) or m.card_number_hash = any(cast(:numbers as text[]))
                               then true else false end)
              and (cast(:state as text) is null
                   or cast(:state as text) = case when s.valid_to <= cast(:asOf as date)
                        then case s.end_cause when 'TRANSFER_OUT' then 'TRANSFERRED_OUT' else s.end_cause end
                        when %s <= cast(:asOf as date) then 'OFFICIAL' else 'PROBATIONARY' end)
              and %s
            """.formatted(Standing.OFFICIAL_ON, Sql.inScope("s.unit_path"));

    private static final String PAGE = """
              and (m.sort_key, m.id) > (cast(:afterKey as text) collate "C", cast(:afterId as uuid))
            order by m.sort_key, m.id
            limit :fetch
            """;

    /**
     * Who has the text in the name or holds the card, when they are few. Row-level security keeps the planner from
     * searching the names by their index, so a function of the database does it, inside the scope that is open.
     */
    private static final String MATCHES =
            "select cast(matching_members(:q, cast(:numbers as text[])) as text[]) as matches";

    private static final String ONE = """
            from member m
            join lateral (select s.* from seating s
                          where s.member_id = m.id and s.valid_from <= cast(:asOf as date)
                          order by s.valid_from desc limit 1) s on true
            join organisation o on o.id = s.cell_id
            where m.id = :id and %s
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String SURVIVOR = "select survivor_of(:id) as id";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    /** What a list is narrowed to; null where it is not. */
    record Filter(OrganisationRef organisation, MemberState state, String q) {}

    @Transactional
    Page<MemberView> list(Filter filter, LocalDate asOf, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = parameters(filter, asOf, scope);
        parameters.put("matches", matches(parameters));
        var from = from(filter, asOf) + FILTER;
        Long total = page.counted()
                ? sql.first("select count(*) as members " + from, parameters, row -> row.get("members", Long.class))
                        .orElseThrow()
                : null;
        var after = page.after(2);
        parameters.put("afterKey", after.get(0));
        parameters.put("afterId", afterId(after.get(1)));
        parameters.put("fetch", page.fetch());
        var rows =
                sql.list("select " + MemberView.COLUMNS + from + PAGE, parameters, row -> MemberView.of(row, cipher));
        return Page.cut(rows, page, row -> List.of(row.sortKey(), row.id().toString()), total);
    }

    /** A member whose place today lies in the scope, as of the day; empty for a day before the first seating on record. */
    @Transactional
    public Optional<MemberView> one(UUID id, LocalDate asOf, Scope scope) {
        sql.open(scope);
        return sql.first(
                "select " + MemberView.COLUMNS + ONE,
                Sql.scoped(scope, Map.of("id", id, "asOf", asOf)),
                row -> MemberView.of(row, cipher));
    }

    /** The record into which a member was merged, as of the day, when its place today lies in the scope. */
    @Transactional
    public Optional<MemberView> survivor(UUID merged, LocalDate asOf, Scope scope) {
        sql.open(scope);
        return sql.first(SURVIVOR, Map.of("id", merged), row -> row.get("id"))
                .map(UUID.class::cast)
                .filter(survivor -> !survivor.equals(merged))
                .flatMap(survivor -> one(survivor, asOf, scope))
                .map(row -> row.askedAs(merged));
    }

    /** Null when nothing is searched for, or when more match than are worth naming: then a walk by name finds them soon. */
    private String[] matches(Map<String, Object> parameters) {
        if (parameters.get("q") == null) {
            return null;
        }
        var search = new HashMap<String, Object>();
        search.put("q", parameters.get("q"));
        search.put("numbers", parameters.get("numbers"));
        return sql.list(MATCHES, search, row -> row.get("matches", String[].class))
                .get(0);
    }

    private static String afterId(String text) {
        return text.isEmpty()
                ? null
                : Parameters.id(text)
                        .orElseThrow(() -> ProblemException.badRequest("cursor", "CURSOR_INVALID"))
                        .toString();
    }

    private String from(Filter filter, LocalDate asOf) {
        if (filter.state() != null && !filter.state().counted()) {
            return LEFT;
        }
        return asOf.equals(VietnamTime.today(clock)) ? TODAY : THAT_DAY;
    }

    private Map<String, Object> parameters(Filter filter, LocalDate asOf, Scope scope) {
        var unit = filter.organisation();
        var range = unit == null ? null : Scope.subtree(unit.path());
        var parameters = new HashMap<String, Object>();
        parameters.put("organisation", unit == null ? null : unit.id().toString());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("asOf", asOf);
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("q", Like.containing(filter.q()));
        parameters.put("numbers", CardNumber.hashes(filter.q(), hash));
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        return parameters;
    }
}
