package vn.dangbo.evaluation.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.evaluation.campaign.CampaignPeriod;
import vn.dangbo.evaluation.form.FormDefinition.Groups;
import vn.dangbo.evaluation.form.Tallied.Group;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** The forms there are, and what fills them in. */
@ApplicationScoped
public class Forms {

    private static final List<String> CODES =
            List.of("BIEU-DANG-VIEN", "BIEU-TO-CHUC-DANG", "BIEU-TAP-THE", "BIEU-CA-NHAN");

    /** As with figures: persons are counted by unit first, and only the few sums meet the tree. */
    private static final String SQL = """
            select v.kind, coalesce(grassroots.sector, v.sector) as sector, n.grade, n.not_evaluated_reason as reason,
                   n.shortfall, n.collective_type, t.vi as type_vi, t.en as type_en, t.position as type_position,
                   n.management_level, m.vi as level_vi, m.en as level_en, m.position as level_position, n.peer_group,
                   sum(n.subjects) as subjects
            from (select e.organisation_id, e.reported_grade as grade, e.reported_reason as not_evaluated_reason, cv.type as collective_type,
                         e.management_level, e.peer_group,
                         case when e.reported_grade = 'KHTNV' then shortfall_of(e.id) end as shortfall, count(*) as subjects
                  from (select x.*, case when u.evaluation_id is null then x.grade end as reported_grade,
                               case when u.evaluation_id is null then x.not_evaluated_reason else 'OTHER' end
                                   as reported_reason
                        -- not reported while a complaint is open, where the rule set says so: counted as not yet evaluated
                        from evaluation x left join evaluation_unreported u on u.evaluation_id = x.id) e
                  left join collective_version cv on cv.collective_id = e.collective_id
                       and cv.validity @> cast(:asOf as date)
                  where e.subject_kind = :kind and e.year = :year and e.period = :period
                    and e.organisation_id = any(%s) and %s
                  group by 1, 2, 3, 4, 5, 6, 7) n
            join organisation_version v on v.organisation_id = n.organisation_id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join collective_type t on t.code = n.collective_type
            left join management_level m on m.code = n.management_level
            left join lateral deciding_unit(n.organisation_id, 'GRASSROOTS', null, null, cast(:asOf as date)) g on true
            left join organisation_version grassroots on grassroots.organisation_id = g.id
                 and grassroots.validity @> cast(:asOf as date)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("e.unit_path"));

    /** Where a collective had ended before the last day of the year. */
    private static final Group NO_TYPE = new Group("KHONG_RO", "Không rõ loại", "Type not known", Integer.MAX_VALUE);

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
     * A form filled in with the results of a year, of an organisation and all that stood below it on 31 December; or with
     * those of a quarter, as the tree stood on its last day.
     *
     * @throws ProblemException 404 FORM_NOT_FOUND, ORGANISATION_NOT_FOUND; 400 FORM_PERIOD_INVALID for a quarter of others
     *     than leaders
     */
    @Transactional
    public FormTable fill(String code, String organisation, int year, CampaignPeriod period, Scope scope) {
        var form = definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("FORM_NOT_FOUND", code));
        if (period != CampaignPeriod.YEAR && form.subjectKind() != SubjectKind.LEADER) {
            throw ProblemException.badRequest("period", "FORM_PERIOD_INVALID", period);
        }
        var day = period.lastDay(year);
        var unit = organisations.require(organisation, scope, day);
        return FormTable.of(form, unit, year, period, tallied(form, unit, day, period, scope));
    }

    private List<Tallied> tallied(
            FormDefinition form, OrganisationRef unit, LocalDate day, CampaignPeriod period, Scope scope) {
        sql.open(scope);
        return sql.list(
                SQL,
                Sql.scoped(
                        scope,
                        Map.of(
                                "kind", form.subjectKind().name(),
                                "year", day.getYear(),
                                "period", period.name(),
                                "organisation", unit.id(),
                                "asOf", day)),
                row -> new Tallied(
                        row.get("kind", String.class),
                        row.get("sector", String.class),
                        form.groups() == null ? null : group(form.groups(), row),
                        row.get("grade", String.class),
                        row.get("reason", String.class),
                        row.get("shortfall", String.class),
                        row.get("subjects", Number.class).longValue()));
    }

    private static Group group(Groups groups, Tuple row) {
        return switch (groups) {
            case COLLECTIVE_TYPE -> {
                var type = row.get("collective_type", String.class);
                yield type == null
                        ? NO_TYPE
                        : new Group(
                                type,
                                row.get("type_vi", String.class),
                                row.get("type_en", String.class),
                                row.get("type_position", Integer.class));
            }
            case PEER_GROUP -> {
                var level = row.get("management_level", String.class);
                var peers = row.get("peer_group", String.class);
                var vi = row.get("level_vi", String.class);
                var en = row.get("level_en", String.class);
                yield new Group(
                        peers == null ? level : level + "/" + peers,
                        peers == null ? vi : vi + ", nhóm " + peers,
                        peers == null ? en : en + ", group " + peers,
                        row.get("level_position", Integer.class));
            }
        };
    }
}
