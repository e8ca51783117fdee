package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Trainings of many members: those that had begun by a day, oldest record first. */
@ApplicationScoped
class TrainingList {

    private static final String FILTER = """
            where t.started_on <= cast(:asOf as date)
              and (cast(:member as uuid) is null or t.member_id = cast(:member as uuid))
              and (cast(:program as text) is null or t.program = cast(:program as text))
              and (cast(:year as int) is null or extract(year from t.started_on) = cast(:year as int))
              and (not cast(:running as boolean) or t.ended_on is null or t.ended_on > cast(:asOf as date))
              and (cast(:low as text) is null or (t.unit_path >= cast(:low as text) and t.unit_path < cast(:high as text)))
              and (%s or %s)
            """.formatted(Sql.inScope("t.unit_path"), Sql.inScope("m.unit_path"));

    private static final String PAGE = "and t.id > cast(:after as uuid) order by t.id limit :fetch";

    private static final String COUNT =
            "select count(*) as trainings from training_entry t join member m on m.id = t.member_id ";

    @Inject
    Sql sql;

    /**
     * What the list is narrowed to; null where it is not.
     *
     * @param organisation the member's cell on the first day was it or stands below it
     * @param year of the first day
     * @param running only those that had not ended by the day
     * @param asOf the day: what began later is left out, what ended later had not ended
     */
    record Filter(
            UUID member, OrganisationRef organisation, String program, Integer year, boolean running, LocalDate asOf) {}

    /** Trainings that the caller sees. */
    @Transactional
    Page<TrainingView> page(Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var range = filter.organisation() == null
                ? null
                : Scope.subtree(filter.organisation().path());
        var parameters = new HashMap<String, Object>();
        parameters.put("asOf", filter.asOf());
        parameters.put(
                "member", filter.member() == null ? null : filter.member().toString());
        parameters.put("program", filter.program());
        parameters.put("year", filter.year());
        parameters.put("running", filter.running());
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first(COUNT + FILTER, parameters, row -> row.get("trainings", Long.class))
                        .orElseThrow()
                : null;
        var after = page.after(1).get(0);
        parameters.put("after", after.isEmpty() ? new UUID(0, 0).toString() : after);
        parameters.put("fetch", page.fetch());
        var rows = sql.list(TrainingView.FROM + FILTER + PAGE, parameters, row -> TrainingView.of(row)
                .asOf(filter.asOf()));
        return Page.cut(rows, page, one -> List.of(one.id().toString()), total);
    }
}
