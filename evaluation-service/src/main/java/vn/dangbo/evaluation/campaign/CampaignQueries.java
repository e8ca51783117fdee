package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads campaigns. */
@ApplicationScoped
public class CampaignQueries {

    /** Whoever reaches any unit of a campaign's tree may know of the campaign; what is in it has its own conditions. */
    private static final String TOUCHES_TREE = """
            (%s or exists (select 1 from unnest(cast(:scopeLows as text[])) r (low)
                           where r.low >= c.unit_path and r.low < left(c.unit_path, -1) || '/'))
            """.formatted(Sql.inScope("c.unit_path"));

    private static final String FILTER = """
            where (cast(:year as int) is null or c.year = cast(:year as int))
              and (cast(:status as text) is null or c.status = cast(:status as text))
              and (cast(:organisation as uuid) is null or c.organisation_id = cast(:organisation as uuid))
              and %s
            """.formatted(TOUCHES_TREE);

    private static final String LIST = CampaignView.SELECT + FILTER + """
              and c.id > cast(:after as uuid)
            order by c.id
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows from campaign c " + FILTER;

    private static final String ONE = CampaignView.SELECT + " where c.id = :id and " + TOUCHES_TREE;

    private static final String HOLD =
            "select c.id from campaign c where c.id = :id and %s for update".formatted(Sql.inScope("c.unit_path"));

    /** Of campaigns of one year and period one enumerates at a time: no subject is in two. */
    private static final String HOLD_YEAR = """
            select cast(pg_advisory_xact_lock(hashtextextended('campaign ' || cast(:year as text) || ' ' || :period, 0))
                        as text) as held
            """;

    @Inject
    Sql sql;

    @Inject
    CampaignJson json;

    /** What a list is narrowed to; null where it is not. */
    record Filter(Integer year, CampaignStatus status, UUID organisation) {}

    Page<CampaignView> list(Filter filter, Scope scope, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put("year", filter.year());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        parameters.put(
                "organisation",
                filter.organisation() == null ? null : filter.organisation().toString());
        Long total = page.counted()
                ? sql.first(COUNT, Sql.scoped(scope, parameters), row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, Sql.scoped(scope, parameters), row -> CampaignView.of(row, json)),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 CAMPAIGN_NOT_FOUND when it is absent, or no unit of its tree is in the scope */
    CampaignView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), row -> CampaignView.of(row, json))
                .orElseThrow(() -> ProblemException.notFound("CAMPAIGN_NOT_FOUND", id));
    }

    /** Keeps other campaigns of its year from taking in subjects until the transaction ends. */
    void holdYear(CampaignView campaign) {
        sql.first(
                HOLD_YEAR,
                Map.of("year", campaign.year(), "period", campaign.period().name()),
                Function.identity());
    }

    /**
     * The campaign, held until the transaction ends.
     *
     * @throws ProblemException 404 CAMPAIGN_NOT_FOUND also when the scope reaches units of its tree but not its organisation
     */
    CampaignView hold(UUID id, Scope scope) {
        sql.first(HOLD, Sql.scoped(scope, Map.of("id", id)), row -> row.get("id", UUID.class))
                .orElseThrow(() -> ProblemException.notFound("CAMPAIGN_NOT_FOUND", id));
        return require(id, scope);
    }

    /** The open campaign, held until the transaction ends. @throws ProblemException 404 as above, 409 CAMPAIGN_NOT_OPEN */
    CampaignView holdOpen(UUID id, Scope scope) {
        var campaign = hold(id, scope);
        if (campaign.status() != CampaignStatus.OPEN) {
            throw ProblemException.of(
                    409, "CAMPAIGN_NOT_OPEN", campaign.status().name());
        }
        return campaign;
    }
}
