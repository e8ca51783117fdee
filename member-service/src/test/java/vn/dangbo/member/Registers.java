package vn.dangbo.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
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

    /** No member, no seating, no movement, no cell held. */
    public void empty() {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("truncate restructuring_move, cell_hold, restructuring, movement, seating, member");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seats so many invented members in a cell since 2015, faster than by a file. */
    public void seat(UUID cell, int members) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.prepareStatement("""
                        with people as (
                            insert into member (id, full_name, search_key, sort_key, sex, birth_date, cell_id, unit_path,
                                                seated_from, recorded_by)
                            select gen_random_uuid(), 'Nguyễn Văn An', 'nguyen van an', 'an nguyen van', 'MALE', '1980', o.id,
                                   o.path, date '2015-01-01', 'test'
                            from organisation o, generate_series(1, ?) where o.id = ?
                            returning id, cell_id, unit_path),
                        seats as (
                            insert into seating (member_id, cell_id, unit_path, valid_from, start_cause)
                            select id, cell_id, unit_path, date '2015-01-01', 'OPENING' from people)
                        insert into movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by)
                        select cell_id, date '2015-01-01', 1, 'OPENING', 'MALE', 'PROBATIONARY', id, 'test' from people
                        """)) {
            statement.setInt(1, members);
            statement.setObject(2, cell);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
