package vn.dangbo.evaluation.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** The forms there are, and what fills them in. */
@ApplicationScoped
public class Forms {

    private static final List<String> CODES = List.of("BIEU-DANG-VIEN", "BIEU-TO-CHUC-DANG");

    /** As with figures: persons are counted by unit first, and only the few sums meet the tree. */
    private static final String SQL = """
            select v.kind, coalesce(grassroots.sector, v.sector) as sector, n.grade, n.not_evaluated_reason as reason,
                   sum(n.subjects) as subjects
            from (select e.organisation_id, e.grade, e.not_evaluated_reason, count(*) as subjects
                  from evaluation e
                  where e.subject_kind = :kind and e.year = :year and e.organisation_id = any(%s) and %s
                  group by e.organisation_id, e.grade, e.not_evaluated_reason
                  union all
                  -- not reported while a complaint is open: taken off the grade, and counted as not yet evaluated
                  select e.organisation_id, w.grade, w.reason, w.subjects
                  from evaluation_unreported u
                  join evaluation e on e.id = u.evaluation_id
                  cross join lateral (values (e.grade, null, -1), (null, 'OTHER', 1)) w(grade, reason, subjects)
                  where e.subject_kind = :kind and e.year = :year and e.organisation_id = any(%s) and %s) n
            join organisation_version v on v.organisation_id = n.organisation_id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join lateral (
                select top.sector
                from organisation_closure c
                join organisation_version top on top.organisation_id = c.ancestor_id and top.valid_from <= cast(:asOf as date)
                     and (top.valid_to is null or top.valid_to > cast(:asOf as date))
                     and top.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
                where c.descendant_id = n.organisation_id and c.valid_from <= cast(:asOf as date)
                  and (c.valid_to is null or c.valid_to > cast(:asOf as date))
                order by c.depth limit 1) grassroots on true
            group by 1, 2, 3, 4
            """.formatted(
                    Organisations.DESCENDANTS,
                    Sql.inScope("e.unit_path"),
                    Organisations.DESCENDANTS,
                    Sql.inScope("e.unit_path"));

    private final List<FormDefinition> definitions;

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    /** Reads the forms that come with the product. */
    public Forms() {
        var json = new ObjectMapper();
        definitions = CODES.stream().map(code -> read(json, code)).toList();
    }

    private static FormDefinition read(ObjectMapper json, String code) {
        try (var file = Forms.class.getResourceAsStream("/dangbo/forms/" + code + ".json")) {
            return json.readValue(file, FormDefinition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(code, unreadable);
        }
    }

    /** All forms. */
    public List<FormDefinition> definitions() {
        return definitions;
    }

    /**
     * A form filled in with the results of a year, of an organisation and all that stood below it on 31 December.
     *
     * @throws ProblemException 404 FORM_NOT_FOUND, ORGANISATION_NOT_FOUND
     */
    @Transactional
    public FormTable fill(String code, String organisation, int year, Scope scope) {
        var form = definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("FORM_NOT_FOUND", code));
        var day = LocalDate.of(year, Month.DECEMBER, 31);
        var unit = organisations.require(organisation, scope, day);
        return FormTable.of(form, unit, year, tallied(form, unit, day, scope));
    }

    private List<Tallied> tallied(FormDefinition form, OrganisationRef unit, LocalDate day, Scope scope) {
        sql.open(scope);
        return sql.list(
                SQL,
                Sql.scoped(
                        scope,
                        Map.of(
                                "kind",
                                form.subjectKind().name(),
                                "year",
                                day.getYear(),
                                "organisation",
                                unit.id(),
                                "asOf",
                                day)),
                row -> new Tallied(
                        row.get("kind", String.class),
                        row.get("sector", String.class),
                        row.get("grade", String.class),
                        row.get("reason", String.class),
                        row.get("subjects", Number.class).longValue()));
    }
}
