package vn.dangbo.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Synthetic persons as evaluation-service keeps them: seated evenly in the cells, one secretary to each unit. */
final class KeptPersons {

    private static final String WRITE = """
            create temporary table cell on commit drop as
            select o.id, o.path, row_number() over (order by o.path collate "C") - 1 as number, count(*) over () as cells
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> date '2025-12-31'
            where v.kind in ('SUBORDINATE_CELL', 'GRASSROOTS_CELL') and o.path is not null;
            insert into member_copy (member_id, admitted_on, official_on, cell_id, unit_path)
            select gen_random_uuid(), date '1990-02-03' + g * 7 %% 13000, date '1991-02-03' + g * 7 %% 13000, c.id, c.path
            from generate_series(0, %1$d - 1) g join cell c on c.number = g %% c.cells;
            insert into member_seating_copy (member_id, cell_id, temporary, valid_from)
            select member_id, cell_id, false, admitted_on from member_copy;
            insert into member_overlay_copy (member_id, type, valid_from)
            select member_id, 'EXEMPT', date '2024-01-01' from member_copy where admitted_on < '1991-01-01';
            insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, role, valid_from)
            select gen_random_uuid(), gen_random_uuid(), 'CHI_UY', m.cell_id, m.member_id, 'SECRETARY', date '2024-01-01'
            from (select cell_id, min(member_id::text)::uuid as member_id from member_copy group by cell_id) m
            """;

    private KeptPersons() {}

    static void write(Connection owner, int members) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute(WRITE.formatted(members));
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum (analyze) member_copy, member_seating_copy, member_overlay_copy, seat_copy");
        }
    }
}
