package vn.dangbo.platform.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the role that serves requests could do in the database: row-level security binds neither the mighty nor owners. */
public final class TrafficRole {

    /** Rights that it has itself, and those that it could take on by SET ROLE. */
    private static final String RIGHTS = """
            select current_user as name,
                   coalesce(bool_or(r.rolsuper), false) as superuser,
                   coalesce(bool_or(r.rolbypassrls), false) as bypasses,
                   coalesce(bool_or(r.rolcreaterole), false) as gives_roles,
                   exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                             and n.nspname not like 'pg\\_t%'
                             and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns
            from pg_roles r
            where pg_has_role(current_user, r.oid, 'MEMBER')
            """;

    private TrafficRole() {}

    /**
     * The reasons not to serve personal data over this connection, one sentence each; none when it is safe.
     *
     * @param connection one of the role in {@code DANGBO_DB_APP_USER}
     */
    public static List<String> dangers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(RIGHTS)) {
            row.next();
            var name = "DANGBO_DB_APP_USER " + row.getString("name");
            var found = new ArrayList<String>();
            if (row.getBoolean("superuser")) {
                // A superuser is a member of every role, so the rest would only repeat this.
                found.add(name + " is a superuser, or may become one: row-level security would not bind it");
                return found;
            }
            if (row.getBoolean("bypasses")) {
                found.add(name + " has BYPASSRLS, or may take it on: row-level security would not bind it");
            }
            if (row.getBoolean("gives_roles")) {
                found.add(name + " has CREATEROLE, or may take it on: it could make itself an account");
            }
            if (row.getBoolean("owns")) {
                found.add(name + " owns tables, or may become their owner: row-level security would not bind it");
            }
            return found;
        }
    }
}
