package vn.dangbo.org.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Like;
import vn.dangbo.platform.sql.Sql;

/** Reads administrative units. They are known to everybody. */
@ApplicationScoped
public class AdminUnitQueries {

    private static final String FILTER = """
            from admin_unit u
            where u.validity @> cast(:asOf as date)
              and (cast(:code as text) is null or u.code = cast(:code as text))
              and (cast(:level as text) is null or u.level = cast(:level as text))
              and (cast(:parent as text) is null or u.parent_code = cast(:parent as text))
              and (cast(:q as text) is null or u.search_key like cast(:q as text))
            """;

    private static final String LIST = "select " + AdminUnitView.COLUMNS + "\n" + FILTER + """
              and u.code collate "C" > :after
            order by u.code collate "C"
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows " + FILTER;

    /** On the day, else the one that had the code last before it. */
    private static final String ONE = "select " + AdminUnitView.COLUMNS + """
             from admin_unit u
            where u.code = :code and u.valid_from <= cast(:asOf as date)
            order by u.valid_from desc
            """;

    private static final String SUCCESSORS =
            "select s.share, s.legal_basis as succession_basis, " + AdminUnitView.COLUMNS + """
             from admin_unit_successor s join admin_unit u on u.id = s.to_id
            where s.from_id = :id
            order by u.code collate "C"
            """;

    @Inject
    Sql sql;

    /** What a list is narrowed to; null where it is not. */
    record Filter(String code, String level, String parent, String q) {}

    /**
     * A unit that took over.
     *
     * @param share ALL or PART: how much of the unit asked for it took over
     */
    @Schema(name = "AdminUnitSuccessor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Successor(@Schema(examples = "ALL") String share, String legalBasis, AdminUnitView unit) {}

    @Transactional
    Page<AdminUnitView> list(Filter filter, LocalDate asOf, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put("code", filter.code());
        parameters.put("level", filter.level());
        parameters.put("parent", filter.parent());
        parameters.put("q", Like.containing(filter.q()));
        parameters.put("asOf", asOf);
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.after(1).get(0));
        parameters.put("fetch", page.fetch());
        return Page.cut(sql.list(LIST, parameters, AdminUnitView::of), page, row -> List.of(row.code()), total);
    }

    /**
     * The unit that has the code on the day, else the one that had it last before.
     *
     * @throws ProblemException 404 ADMIN_UNIT_NOT_FOUND
     */
    @Transactional
    AdminUnitView require(String code, LocalDate asOf) {
        return sql.first(ONE, Map.of("code", code, "asOf", asOf), AdminUnitView::of)
                .orElseThrow(() -> ProblemException.notFound("ADMIN_UNIT_NOT_FOUND", code));
    }

    /** What the unit became. */
    @Transactional
    List<Successor> successors(UUID id) {
        return sql.list(
                SUCCESSORS,
                Map.of("id", id),
                row -> new Successor(
                        row.get("share", String.class),
                        row.get("succession_basis", String.class),
                        AdminUnitView.of(row)));
    }
}
