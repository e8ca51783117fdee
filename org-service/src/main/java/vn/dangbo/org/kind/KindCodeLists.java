package vn.dangbo.org.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The lists that say what a unit may be. */
@ApplicationScoped
public class KindCodeLists implements CodeList.Source {

    private static final Map<String, String> QUERIES = Map.of(
            "organisation-kinds",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'rank' as property, cast(rank as text) as value
            from organisation_kind order by rank, code desc
            """,
            "organisation-subtypes",
            """
            select code, vi, en, valid_from, valid_to, 'kind' as property, kind as value
            from organisation_subtype order by code
            """,
            "sectors",
            """
            select s.code, s.vi, s.en, s.valid_from, s.valid_to, 'group' as property, m.group_code as value
            from sector s left join sector_group_member m on m.sector = s.code and m.scheme = 'PRESS'
            order by s.position
            """,
            "sector-groups",
            """
            select code, vi, en, cast(null as date) as valid_from, cast(null as date) as valid_to,
                   'scheme' as property, scheme as value
            from sector_group order by scheme, position
            """,
            "allowed-parents",
            """
            select a.kind as code, coalesce(p.vi, 'không có cấp trên') as vi, coalesce(p.en, 'no superior') as en,
                   a.valid_from, a.valid_to, 'parentKind' as property, coalesce(a.parent_kind, 'NONE') as value
            from allowed_parent a
            join organisation_kind k on k.code = a.kind
            left join organisation_kind p on p.code = a.parent_kind
            order by k.rank, a.kind, p.rank nulls first
            """);

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.copyOf(QUERIES.keySet());
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(name, sql.list(QUERIES.get(name), Map.of(), CodeList.Item::of));
    }

    /** What a unit may be. */
    public List<String> kinds() {
        return codes("organisation-kinds");
    }

    /** Subdivisions of kinds, past ones included. */
    public List<String> subtypes() {
        return codes("organisation-subtypes");
    }

    /** What the host body may be, past sectors included. */
    public List<String> sectors() {
        return codes("sectors");
    }

    /** The groups of sectors by which lists and figures are narrowed: those of published reports. */
    public List<String> sectorGroups() {
        return list("sector-groups").items().stream()
                .filter(group -> "PRESS".equals(group.properties().get("scheme")))
                .map(CodeList.Item::code)
                .toList();
    }
}
