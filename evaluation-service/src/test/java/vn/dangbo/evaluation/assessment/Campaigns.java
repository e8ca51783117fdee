package vn.dangbo.evaluation.assessment;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.dangbo.testkit.SampleWorld;

/** Campaigns with their subjects as the opening leaves them, and the kept copies of persons, written as the owner. */
public final class Campaigns {

    private final UUID id = UUID.randomUUID();

    private Campaigns() {}

    /** An open campaign of the unit under the rules of 2019, with the subjects of 30 November 2025. */
    public static Campaigns open(String unit, int year) {
        var campaign = new Campaigns();
        run("""
                insert into campaign (id, organisation_id, unit_path, name, year, rule_set_id, rule_set_version, cut_off,
                                      status, drafted_by, opened_by, opened_at)
                select '%s', id, path, 'Đợt %d', %d, 'E1b-2019', 1, date '2025-11-30', 'OPEN', 'x', 'x', now()
                from organisation where id = '%s'
                """.formatted(campaign.id, year, year, SampleWorld.id(unit)));
        return campaign;
    }

    /** How a step is taken. */
    public Campaigns flow(String kind, String step, String mode) {
        run("insert into campaign_flow values ('%s', '%s', '%s', '%s')".formatted(id, kind, step, mode));
        return this;
    }

    /** Follows another rule set. */
    public Campaigns under(String ruleSet) {
        run("update campaign set rule_set_id = '%s' where id = '%s'".formatted(ruleSet, id));
        return this;
    }

    /** The rule set E1B-OVERRIDABLE: that of 2019, with a ceiling that may be overridden. */
    public static void overridable(String cap) {
        run("""
                insert into rule_set (id, version, status, organisation_id, derived_from, derived_version, document, digest,
                                      drafted_by, published_by, published_at)
                select 'E1B-OVERRIDABLE', 1, 'PUBLISHED', o.id, r.id, r.version,
                       cast(jsonb_set(jsonb_set(cast(r.document as jsonb), '{id}', '"E1B-OVERRIDABLE"'),
                                      '{caps,0,overridable}', 'true') as text),
                       r.digest, 'x', 'y', now()
                from rule_set r, organisation o
                where r.id = 'E1b-2019' and r.version = 1 and cast(r.document as jsonb) #>> '{caps,0,id}' = '%s' and o.id = '%s'
                """.formatted(cap, SampleWorld.id("TOWN")));
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Members of the cell who have been appraised. */
    public List<UUID> appraised(String cell, int members, String grade) {
        return Stream.generate(() -> member(memberOf(cell), cell, "APPRAISED"))
                .limit(members)
                .peek(subject ->
                        run("update assessment set appraised_grade = '%s' where id = '%s'".formatted(grade, subject)))
                .toList();
    }

    /** A unit as subject. */
    public UUID organisation(String unit, String step) {
        return subject("ORGANISATION", unit, step, null, null, false);
    }

    /** A member as subject. */
    public UUID member(UUID member, String cell, String step) {
        return subject("MEMBER", cell, step, member, null, false);
    }

    /** The head of the collective, managed by the town. */
    public UUID head(UUID member, String unit, String step, UUID collective) {
        return subject("LEADER", unit, step, member, collective, true);
    }

    /** A collective as subject. */
    public UUID collective(String unit, String step, UUID collective) {
        return subject("COLLECTIVE", unit, step, null, collective, false);
    }

    private UUID subject(String kind, String unit, String step, UUID member, UUID collective, boolean head) {
        var subject = UUID.randomUUID();
        run("""
                insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, collective_id,
                                        is_head, management_level, origin, step, recorded_by)
                select '%s', '%s', '%s', id, path, %s, %s, %s, %s, 'CUT_OFF', '%s', 'x' from organisation where id = '%s'
                """.formatted(
                        subject,
                        id,
                        kind,
                        literal(member),
                        literal(collective),
                        head,
                        "LEADER".equals(kind) ? "'THI_XA'" : "null",
                        step,
                        SampleWorld.id(unit)));
        return subject;
    }

    /** An official member of the cell since 2015. */
    public static UUID memberOf(String cell) {
        var member = UUID.randomUUID();
        run("""
                insert into member_copy (member_id, admitted_on, official_on, cell_id, unit_path)
                select '%1$s', '2014-01-01', '2015-01-01', id, path from organisation where id = '%2$s';
                insert into member_seating_copy (member_id, cell_id, temporary, valid_from)
                values ('%1$s', '%2$s', false, '2015-01-01')
                """.formatted(member, SampleWorld.id(cell)));
        return member;
    }

    /** The member was disciplined in the year. */
    public static void disciplined(UUID member, String cell, int year) {
        run("""
                insert into discipline_copy (id, member_id, organisation_id, form, announced_on)
                values ('%s', '%s', '%s', 'KHIEN_TRACH', '%d-06-01')
                """.formatted(UUID.randomUUID(), member, SampleWorld.id(cell), year));
    }

    /** What the owner reads. */
    public static String read(String query) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String literal(UUID id) {
        return id == null ? "null" : "'" + id + "'";
    }

    public static void run(String statement) {
        try (var connection = connect();
                var todo = connection.createStatement()) {
            todo.execute(statement);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    public static java.sql.Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("DANGBO_DB_URL", String.class),
                config.getValue("DANGBO_DB_OWNER_USER", String.class),
                config.getValue("DANGBO_DB_OWNER_PASSWORD", String.class));
    }
}
