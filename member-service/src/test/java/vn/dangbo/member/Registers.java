package vn.dangbo.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Empties the registers of members between test classes, which share one database; traffic itself may not delete. */
@ApplicationScoped
public class Registers {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** Gives a record the number of another's lý lịch, as it could stand there before numbers were kept apart. */
    public void sharesCvNumber(UUID member, UUID holder, String encrypted) {
        run("""
                alter table member disable trigger member_cv_number_new;
                update member m set cv_number_encrypted = '%s', cv_number_hash = h.cv_number_hash
                from member h where h.id = '%s' and m.id = '%s';
                alter table member enable trigger member_cv_number_new;
                """.formatted(encrypted, holder, member));
    }

    private static final List<String> EMPTIED = List.of(
            "rule_change",
            "data_issue",
            "data_issue_day",
            "data_health_day",
            "rights_detail",
            "supplement_content",
            "read_audit",
            "dossier_section_history",
            "dossier_section",
            "stock_checkpoint",
            "stock_at_checkpoint",
            "former_card",
            "member_card_step",
            "member_card",
            "member_merge_fact",
            "member_merge",
            "register_history",
            "award",
            "training_entry",
            "badge",
            "hand_over_message",
            "hand_over_partner_key",
            "hand_over_partner_history",
            "hand_over_partner",
            "seniority",
            "discipline_hold",
            "discipline",
            "admission_candidate",
            "case_stand",
            "member_case_event",
            "member_overlay",
            "temporary_seating",
            "member_case",
            "former_membership",
            "restructuring_move",
            "attachment_version",
            "attachment",
            "cell_hold",
            "movement",
            "seating_history",
            "member_history",
            "seating",
            "restructuring",
            "member");

    /** No member, no seating, no movement, no cell held. */
    public void empty() {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", EMPTIED));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seats so many invented members in a cell from a day on, faster than by a file; their ids. */
    public List<UUID> seat(UUID cell, int members, LocalDate from) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.prepareStatement("""
                        with people as (
                            insert into member (id, full_name, search_key, sort_key, sex, birth_date, cell_id, unit_path,
                                                seated_from, recorded_by)
                            select gen_random_uuid(), 'Nguyễn Văn An', 'nguyen van an', 'an nguyen van', 'MALE', '1980', o.id,
                                   o.path, cast(? as date), 'test'
                            from organisation o, generate_series(1, ?) where o.id = ?
                            returning id, cell_id, unit_path),
                        seats as (
                            insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)
                            select id, cell_id, unit_path, cast(? as date), 'OPENING', 'test' from people)
                        insert into movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by)
                        select cell_id, cast(? as date), 1, 'OPENING', 'MALE', 'PROBATIONARY', id, 'test' from people
                        returning member_id
                        """)) {
            statement.setObject(1, from);
            statement.setInt(2, members);
            statement.setObject(3, cell);
            statement.setObject(4, from);
            statement.setObject(5, from);
            var ids = new ArrayList<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seats one invented official member in a cell from a day on. */
    public UUID person(UUID cell, LocalDate from) {
        return people(cell, 1, from).get(0);
    }

    /** Seats so many invented official members in a cell from a day on; their ids. */
    public List<UUID> people(UUID cell, int members, LocalDate from) {
        var ids = seat(cell, members, from);
        var list = "('" + ids.stream().map(UUID::toString).collect(Collectors.joining("', '")) + "')";
        run("update member set official_on = seated_from where id in " + list);
        run("update movement set state = 'OFFICIAL' where member_id in " + list);
        return ids;
    }

    /** A vote in which all official members of a cell agree who are not suspended on the day. */
    public Map<String, Object> everybody(UUID cell, LocalDate day) {
        var voters = Integer.valueOf(texts("""
                select count(*) from seating s join member m on m.id = s.member_id
                where s.cell_id = '%1$s' and s.validity @> date '%2$s'
                  and coalesce((select coalesce(f.official_on, 'infinity') from former_membership f
                                where f.member_id = m.id and f.until > date '%2$s' order by f.until limit 1),
                               m.official_on) <= date '%2$s'
                  and not exists (select 1 from member_overlay x where x.member_id = m.id and x.type = 'SUSPENDED'
                                  and x.validity @> date '%2$s')
                """.formatted(cell, day)).get(0));
        return Map.of("eligible", voters, "present", voters, "agree", voters);
    }

    /** On each day on which a seating begins or ends: how many members are seated. */
    public SortedMap<LocalDate, Long> seatedByDay() {
        var seated = new TreeMap<LocalDate, Long>();
        query("""
                select d.day, count(s.member_id), count(distinct s.member_id)
                from (select valid_from as day from seating union select valid_to from seating where valid_to is not null) d
                left join seating s on s.validity @> d.day
                group by d.day
                """, row -> {
            if (row.getLong(2) != row.getLong(3)) {
                throw new AssertionError("somebody sits twice on " + row.getObject(1, LocalDate.class));
            }
            seated.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
        return seated;
    }

    /** The count of the last day up to this one on which anything changed. */
    public long atOrBefore(SortedMap<LocalDate, Long> seated, LocalDate day) {
        var until = seated.headMap(day.plusDays(1));
        return until.isEmpty() ? 0 : until.get(until.lastKey());
    }

    /** Where the ledger does not say what the seatings say, on any day; and whose own row is not the latest seating. */
    public List<String> disagreements() {
        var found = new ArrayList<String>();
        query("""
                with day as (select on_date as day from movement union select valid_from from seating
                             union select valid_to from seating where valid_to is not null),
                     ledger as (select day, member_id, cell_id, state, sum(delta) as times
                                from day join movement on on_date <= day
                                group by day, member_id, cell_id, state having sum(delta) <> 0),
                     seated as (select day, s.member_id, s.cell_id,
                                       case when coalesce((select coalesce(f.official_on, date 'infinity')
                                                           from former_membership f
                                                           where f.member_id = m.id and f.until > day
                                                           order by f.until limit 1), m.official_on) <= day
                                            then 'OFFICIAL' else 'PROBATIONARY' end as state, 1 as times
                                from day join seating s on s.validity @> day join member m on m.id = s.member_id)
                select 'ledger ' || l::text from (select * from ledger except select * from seated) l
                union all
                select 'seating ' || s::text from (select * from seated except select * from ledger) s
                union all
                select 'own row of ' || m.id
                from member m
                cross join lateral (select * from seating s where s.member_id = m.id order by valid_from desc limit 1) s
                where (m.cell_id, m.unit_path, m.seated_from, m.seated_to)
                      is distinct from (s.cell_id, s.unit_path, s.valid_from, s.valid_to)
                """, row -> found.add(row.getString(1)));
        return found;
    }

    /** How many wait for a lock that others have. */
    public long waiting() {
        var waiting = new ArrayList<Long>();
        query(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted",
                row -> waiting.add(row.getLong(1)));
        return waiting.get(0);
    }

    /** What a query gives, row by row, each value as text. */
    public List<List<String>> rows(String sql) {
        var rows = new ArrayList<List<String>>();
        query(sql, row -> {
            var values = new ArrayList<String>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getString(column));
            }
            rows.add(values);
        });
        return rows;
    }

    /** Runs a statement with the owner's rights, for what traffic has no way to say. */
    public void run(String sql) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while somebody else holds what a query has locked. */
    public void whileHeld(String locking, Runnable done) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(locking);
                done.run();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query, as texts. */
    public List<String> texts(String sql) {
        var found = new ArrayList<String>();
        query(sql, row -> found.add(row.getString(1)));
        return found;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reader reader) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
