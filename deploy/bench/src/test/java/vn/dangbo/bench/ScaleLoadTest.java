package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dangbo.demo.Scale;
import vn.dangbo.demo.ScaleLoad;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.testkit.TestDatabase;
import vn.dangbo.testkit.TestPostgres;

/** What the scale of the demo generator leaves in the databases is what the services themselves would have written. */
class ScaleLoadTest {

    private static final Scale SCALE = Scale.parse("2500x520");
    private static final String PLATFORM = "filesystem:../../platform/src/main/resources/db/platform";

    private static TestPostgres org;
    private static TestPostgres member;

    @BeforeAll
    static void load() throws SQLException {
        org = TestPostgres.start().migrate(PLATFORM, "filesystem:../../org-service/src/main/resources/db/migration");
        member = TestPostgres.start()
                .migrate(PLATFORM, "filesystem:../../member-service/src/main/resources/db/migration");
        var settings = TestDatabase.settings(member);
        try (var authority = org.owner();
                var owner = member.owner()) {
            var load = new ScaleLoad(SCALE, (people, all) -> {});
            long first = load.reserve(authority);
            load.copyOfTree(owner, first);
            load.members(owner, first, settings.get("DANGBO_CRYPTO_KEYS"), settings.get("DANGBO_CRYPTO_LOOKUP_KEY"));
            load.ownedTree(authority, first);
        }
    }

    @AfterAll
    static void stop() {
        org.close();
        member.close();
    }

    @Test
    void asManyMembersAndCellsAsAskedFor() throws SQLException {
        assertEquals(List.of("2500"), texts(member, "select sum(delta) from movement"));
        assertEquals(List.of("2500"), texts(member, "select count(*) from seating where valid_to is null"));
        assertEquals(List.of("520", "3"), texts(member, """
                        select count(*) from (select cell_id from member where seated_to is null group by 1) c
                        union all
                        select min(n) from (select count(*) n from member where seated_to is null group by cell_id) c"""));
    }

    @Test
    void ledgerSeatingsAndOwnRowsAgreeOnEveryDay() throws SQLException {
        assertEquals(List.of(), texts(member, """
                with said as (select cell_id, member_id, on_date, sum(delta) as delta from movement
                              where cause <> 'RECOGNISED' group by 1, 2, 3),
                     wanted as (select cell_id, member_id, day as on_date, sum(delta) as delta
                                from (select cell_id, member_id, valid_from as day, 1 as delta from seating
                                      union all
                                      select cell_id, member_id, valid_to, -1 from seating where valid_to is not null) s
                                group by 1, 2, 3)
                select 'ledger' from (select * from said except select * from wanted) a
                union all
                select 'seating' from (select * from wanted except select * from said) b
                union all
                select 'own row' from member m
                cross join lateral (select * from seating s where s.member_id = m.id order by valid_from desc limit 1) s
                where (m.cell_id, m.unit_path, m.seated_from, m.seated_to)
                      is distinct from (s.cell_id, s.unit_path, s.valid_from, s.valid_to)"""));
        assertEquals(List.of(), texts(member, """
                select 'state' from member m
                join (select member_id, sum(delta) filter (where state = 'OFFICIAL') as official from movement group by 1) e
                     on e.member_id = m.id
                where m.seated_to is null and (m.official_on is not null) <> (e.official = 1)"""));
    }

    @Test
    void namesSortAndAreFoundAsTheServicesWriteThem() throws SQLException {
        for (var line :
                texts(member, "select full_name || '|' || sort_key || '|' || search_key from member limit 500")) {
            var parts = line.split("\\|");
            var name = new VietnameseName(parts[0]);
            assertEquals(List.of(name.sortKey(), name.searchKey()), List.of(parts[1], parts[2]));
        }
    }

    @Test
    void theTreeIsTheSameInBothDatabasesAndAnnouncedWhole() throws SQLException {
        var tree = "select code || number || path from organisation order by number";
        assertEquals(texts(org, tree), texts(member, tree));
        assertEquals(
                texts(org, "select count(*) from organisation"),
                texts(org, "select count(distinct aggregateid) from outbox where payload ->> 'code' like 'QM%'"));
        assertEquals(
                texts(org, "select count(*) from organisation"),
                texts(
                        org,
                        "select count(*) from organisation_record where jsonb_array_length(state -> 'versions') = 1"));
        // cells of a district that has ended stand under communes
        assertEquals(List.of("500", "100"), texts(member, """
                        select count(*) from organisation_closure c join organisation o on o.id = c.ancestor_id
                        join organisation d on d.id = c.descendant_id
                        where o.code = 'QM01H01' and c.validity @> date '2020-01-01' and c.depth = 2
                        union all
                        select count(*) from organisation_closure c join organisation o on o.id = c.ancestor_id
                        where o.code = 'QM01X01' and c.validity @> date '2025-07-01' and c.depth = 2"""));
    }

    @Test
    void aSecondLoadIsToldByTheRoot() throws SQLException {
        try (var owner = member.owner()) {
            assertTrue(ScaleLoad.isLoaded(owner));
        }
    }

    @Test
    void aScaleThatCannotBeSaysWhy() {
        for (var wrong : List.of("300000", "10x10", "5x1", "99x9", "30000000x100", "x", "1000 x 10")) {
            assertThrows(IllegalArgumentException.class, () -> Scale.parse(wrong), wrong);
        }
    }

    private static List<String> texts(TestPostgres postgres, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (Connection owner = postgres.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
