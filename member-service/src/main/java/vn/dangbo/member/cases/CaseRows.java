package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;

/** Cases as they stand in the table: their columns, who sees them, how they are read. */
@ApplicationScoped
class CaseRows {

    static final String COLUMNS = """
            select c.id, c.version, c.state, c.member_id, cast(c.facts as text) as facts, c.sealed_encrypted, c.due_on,
                   p.id as place_id, p.code as place_code, p.path as place_path,
                   o.id as other_id, o.code as other_code, o.path as other_path
            from member_case c
            join organisation p on p.id = c.place_id
            left join organisation o on o.id = c.other_id
            """;

    static final String VISIBLE = CaseSight.VISIBLE;

    static final String ONE = COLUMNS + "where c.id = :id and c.kind = :kind and " + VISIBLE;

    @Inject
    SealedFacts sealed;

    <S extends Enum<S>, F> MemberCase<S, F> read(CaseKind<S, F> kind, Tuple row) {
        return new MemberCase<>(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                Enum.valueOf(kind.states(), row.get("state", String.class)),
                row.get("member_id", UUID.class),
                unit(row, "place"),
                unit(row, "other"),
                sealed.read(
                        kind,
                        row.get("id", UUID.class),
                        row.get("facts", String.class),
                        row.get("sealed_encrypted", String.class)),
                row.get("due_on", LocalDate.class));
    }

    private static MemberCase.Unit unit(Tuple row, String role) {
        var id = row.get(role + "_id", UUID.class);
        return id == null
                ? null
                : new MemberCase.Unit(id, row.get(role + "_code", String.class), row.get(role + "_path", String.class));
    }
}
