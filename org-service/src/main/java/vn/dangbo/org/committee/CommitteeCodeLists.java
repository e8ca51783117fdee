package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The lists that committees and seats use. */
@ApplicationScoped
public class CommitteeCodeLists implements CodeList.Source {

    private static final String CONGRESS_KINDS = "congress-kinds";

    private static final Map<String, String> QUERIES = Map.of(
            "committee-kinds",
            """
            select k.code, k.vi, k.en, cast(null as date) as valid_from, cast(null as date) as valid_to, 'roles' as property,
                   (select string_agg(i.role, ',' order by r.position) from seat_role_in i join seat_role r on r.code = i.role
                    where i.committee_kind = k.code) as value
            from committee_kind k order by k.position
            """,
            "seat-roles",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'single' as property, cast(single as text) as value
            from seat_role order by position
            """,
            "seat-start-modes",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'none' as property, cast(null as text) as value
            from seat_start_mode order by position
            """,
            "seat-end-reasons",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'needsDecision' as property, cast(needs_decision as text) as value
            from seat_end_reason order by position
            """,
            "external-offices",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'none' as property, cast(null as text) as value
            from external_office_code order by position
            """,
            "advisory-body-types",
            """
            select t.code, t.vi, t.en, t2.valid_from, t2.valid_to, 'of' as property,
                   t2.organisation_kind || coalesce('/' || t2.subtype, '') as value
            from advisory_body_type t
            join advisory_body_type_of t2 on t2.type = t.code
            order by t.position, t2.valid_from, t2.organisation_kind, t2.subtype
            """);

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return Stream.concat(QUERIES.keySet().stream(), Stream.of(CONGRESS_KINDS))
                .toList();
    }

    @Override
    public CodeList list(String name) {
        if (name.equals(CONGRESS_KINDS)) {
            return new CodeList(
                    name,
                    List.of(
                            CodeList.Item.of("DELEGATES", "đại hội đại biểu", "congress of delegates"),
                            CodeList.Item.of("ALL_MEMBERS", "đại hội đảng viên", "congress of all members")));
        }
        return new CodeList(name, sql.list(QUERIES.get(name), Map.of(), CodeList.Item::of));
    }
}
