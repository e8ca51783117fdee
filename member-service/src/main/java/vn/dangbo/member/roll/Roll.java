package vn.dangbo.member.roll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.profile.SensitiveField;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/**
 * Who is in the list of an organisation on a day: who sits there, and who left it since a day, each with the latest seating
 * there. Records are told as they are now; of seatings what was so on the day.
 */
@ApplicationScoped
class Roll {

    private static final String LANGUAGES = "dossier.qualifications";

    /** The cells that stood below the organisation on some day of the list, or on the eve of it: also those that have ended since. */
    private static final String CELLS = """
            array(select c.descendant_id from organisation_closure c
                  where c.ancestor_id = :organisation
                    and c.validity && daterange(cast(:since as date) - 1, cast(:asOf as date), '[]'))""";

    /** A seating of the list: on the day or until a day since, and on its last day of these in a cell of the organisation. */
    private static final String THERE = """
            s.cell_id = any(%s) and s.valid_from <= cast(:asOf as date)
                          and (s.valid_to is null or s.valid_to >= cast(:since as date))
                          and exists (select 1 from organisation_closure c
                                      where c.ancestor_id = :organisation and c.descendant_id = s.cell_id
                                        and c.validity @> least(cast(:asOf as date), s.valid_to - 1))""".formatted(CELLS);

    private static final String MEMBERS = """
            select m.id, m.sort_key, m.full_name, m.other_name, m.sex, m.unit_path, e.vi as ethnicity, r.vi as religion,
                   m.education_grade || '/' || m.education_scale as education, t.vi as political_theory,
                   p.vi as professional_level, a.vi as academic_title, w.code as occupation_code, w.vi as occupation,
                   m.admitted_on, nullif(%1$s, date 'infinity') as official_on, m.card_number_encrypted,
                   m.cv_number_encrypted, m.details_encrypted, q.id as section_id, q.content_encrypted,
                   (select array_agg(b.step order by b.step) from badge b
                    where b.member_id = m.id and b.awarded_on <= cast(:asOf as date)) as badges,
                   s.valid_from, s.start_cause, c.name as cell, f.name as came_from, n.name as went_to,
                   case when s.valid_to <= cast(:asOf as date) then s.valid_to end as valid_to,
                   case when s.valid_to <= cast(:asOf as date) then s.end_cause end as end_cause
            from member m
            join lateral (select s.* from seating s
                          where s.member_id = m.id and %2$s
                          order by s.valid_from desc limit 1) s on true
            left join seating before on before.member_id = m.id and before.valid_to = s.valid_from
            left join seating after on after.member_id = m.id and after.valid_from = s.valid_to
                                       and s.valid_to <= cast(:asOf as date)
            left join lateral (select v.name from organisation_version v where v.organisation_id = s.cell_id
                               order by v.validity @> cast(:asOf as date) desc, v.valid_from desc limit 1) c on true
            left join lateral (select v.name from organisation_version v where v.organisation_id = before.cell_id
                               order by v.validity @> s.valid_from - 1 desc, v.valid_from desc limit 1) f on true
            left join lateral (select v.name from organisation_version v where v.organisation_id = after.cell_id
                               order by v.validity @> s.valid_to desc, v.valid_from desc limit 1) n on true
            left join dossier_section q on q.member_id = m.id and q.section = 'QUALIFICATIONS'
            left join ethnicity e on e.code_system = m.ethnicity_system and e.code = m.ethnicity
            left join religion r on r.code = m.religion
            left join political_theory_level t on t.code = m.political_theory
            left join professional_level p on p.code = m.professional_level
            left join academic_title a on a.code = m.academic_title
            left join occupation w on w.code = m.occupation
            where (cast(:many as boolean) or m.id = any(array(select s.member_id from seating s where %2$s)))
              and m.merged_into is null and %3$s
              and (m.sort_key, m.id) > (cast(:afterKey as text) collate "C", cast(:afterId as uuid))
            order by m.sort_key, m.id
            limit :fetch
            """.formatted(Standing.OFFICIAL_ON, THERE, Sql.inScope("m.unit_path"));

    /** Whether so many cells are asked for that the walk along the names meets enough of their members soon. */
    private static final String MANY = "select coalesce(cardinality(%s), 0) > 500 as many".formatted(CELLS);

    /** Occupations that the form asks for in a column of their own. */
    private static final List<String> SERVICE = List.of("BO_DOI", "CONG_AN", "HUU_TRI");

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    /** Which list. */
    record Question(OrganisationRef organisation, LocalDate asOf, LocalDate since) {}

    /**
     * Where the caller may see what besides the list itself.
     *
     * @param record whose record is told
     * @param languages whose languages are
     * @param clear whose home place and numbers are told in clear
     */
    record Reach(Scope record, Scope languages, Scope clear) {

        RollMember.Sight over(String path) {
            return new RollMember.Sight(record.covers(path), languages.covers(path), clear.covers(path));
        }
    }

    /** A page of the list, in the Vietnamese order of names: those whose place today lies in the scope. */
    @Transactional
    Page<RollMember> page(Question asked, Reach reach, Scope scope, PageRequest page) {
        sql.open(scope);
        return page(asked, reach, scope, page, many(asked));
    }

    private boolean many(Question asked) {
        return sql.first(
                        MANY,
                        Map.of("organisation", asked.organisation().id(), "since", asked.since(), "asOf", asked.asOf()),
                        row -> row.get("many", Boolean.class))
                .orElseThrow();
    }

    /** The same page by either way; a statement is planned for its own parameters, so the one of the two is all it does. */
    @Transactional
    Page<RollMember> page(Question asked, Reach reach, Scope scope, PageRequest page, boolean many) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>(Sql.scoped(scope, Map.of()));
        var after = page.after(2);
        parameters.put("organisation", asked.organisation().id());
        parameters.put("asOf", asked.asOf());
        parameters.put("since", asked.since());
        parameters.put("afterKey", after.get(0));
        parameters.put("afterId", after.get(1).isEmpty() ? new UUID(0, 0).toString() : after.get(1));
        parameters.put("fetch", page.fetch());
        parameters.put("many", many);
        var rows = sql.list(MEMBERS, parameters, row -> member(row, reach.over(row.get("unit_path", String.class))));
        return Page.cut(rows, page, one -> List.of(one.sortKey(), one.id().toString()), null);
    }

    private RollMember member(Tuple row, RollMember.Sight sight) {
        var id = row.get("id", UUID.class);
        var details = tree(clear(SensitiveField.DETAILS.field(), id, row.get("details_encrypted", String.class)));
        var badges = row.get("badges", Integer[].class);
        return new RollMember(
                id,
                row.get("sort_key", String.class),
                row.get("full_name", String.class),
                row.get("other_name", String.class),
                Sex.valueOf(row.get("sex", String.class)),
                row.get("ethnicity", String.class),
                row.get("religion", String.class),
                text(details.path("home"), "text", "newUnit", "oldUnit"),
                row.get("education", String.class),
                row.get("political_theory", String.class),
                Stream.of("professional_level", "academic_title")
                        .map(column -> row.get(column, String.class))
                        .filter(Objects::nonNull)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), all -> all.isEmpty() ? null : all)),
                sight.languages() ? languages(row) : List.of(),
                row.get("occupation", String.class),
                service(row, details),
                row.get("admitted_on", LocalDate.class),
                row.get("official_on", LocalDate.class),
                clear(SensitiveField.CARD_NUMBER.field(), id, row.get("card_number_encrypted", String.class)),
                clear(SensitiveField.CV_NUMBER.field(), id, row.get("cv_number_encrypted", String.class)),
                badges == null ? List.of() : Arrays.asList(badges),
                new RollMember.Stay(
                        row.get("cell", String.class),
                        row.get("valid_from", LocalDate.class),
                        StartCause.valueOf(row.get("start_cause", String.class)),
                        row.get("came_from", String.class),
                        row.get("valid_to", LocalDate.class),
                        nullable(row.get("end_cause", String.class), EndCause::valueOf),
                        row.get("went_to", String.class)),
                sight);
    }

    private List<String> languages(Tuple row) {
        var content =
                tree(clear(LANGUAGES, row.get("section_id", UUID.class), row.get("content_encrypted", String.class)));
        var all = new ArrayList<String>();
        content.path("languages")
                .forEach(skill -> all.add(Stream.of(text(skill, "name"), text(skill, "level"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))));
        return all;
    }

    /** Soldier, police or retired by the occupation; and the years under arms. */
    private static List<String> service(Tuple row, JsonNode details) {
        var all = new ArrayList<String>();
        if (SERVICE.contains(String.valueOf(row.get("occupation_code", String.class)))) {
            all.add(row.get("occupation", String.class));
        }
        if (details.has("enlistedOn")) {
            var until = text(details.path("dischargedOn"), "year");
            all.add("nhập ngũ " + text(details.path("enlistedOn"), "year")
                    + (until == null ? "" : ", xuất ngũ " + until));
        }
        return all;
    }

    /** The first of these fields that says something. */
    private static String text(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asText(""))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String clear(String field, UUID id, String stored) {
        return nullable(stored, text -> cipher.decrypt(field, id, text));
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored content cannot be read", e);
        }
    }

    private static <T> T nullable(String value, Function<String, T> convert) {
        return value == null ? null : convert.apply(value);
    }
}
