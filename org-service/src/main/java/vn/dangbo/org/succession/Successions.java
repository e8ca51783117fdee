package vn.dangbo.org.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/**
 * Reads what executed acts handed over. Not limited by the scope: whoever reaches an organisation may know what became
 * of it, and of what it came.
 */
@ApplicationScoped
public class Successions {

    private static final String COLUMNS = """
            select s.act_id, s.on_day, s.from_id, s.to_id, s.share
            from organisation_succession s
            join organisation_act a on a.id = s.act_id
            """;

    private static final String ORDER = " order by s.on_day, a.decided_at, a.id, s.from_id, s.to_id";

    private static final String AFTER =
            """
            with recursive reached (id) as (
                select cast(:start as uuid)
                union
                select s.to_id from reached r join organisation_succession s on s.from_id = r.id and s.on_day <= :day)
            """ + COLUMNS + " where s.from_id in (select id from reached) and s.on_day <= :day" + ORDER;

    private static final String BETWEEN = COLUMNS + " where s.on_day > :first and s.on_day <= :last" + ORDER;

    private static final String ACTS = """
            select id, reverses from organisation_act
            where status in ('EXECUTED', 'REVERSED') and effective_on > :first and effective_on <= :last
            """;

    private static final String CHANGES = """
            select o.id, c.act_id
            from organisation_act_change c
            join organisation_act a on a.id = c.act_id
            join organisation o on o.code = c.code
            where a.effective_on > :first and a.effective_on <= :last
            order by a.effective_on, a.decided_at, a.id
            """;

    private static final String LIVING = """
            select v.organisation_id as id from organisation_version v
            where v.organisation_id = any(cast(:ids as uuid[])) and v.validity @> cast(:day as date)
            """;

    @Inject
    Sql sql;

    /** An act that changed an organisation. */
    record Change(UUID organisation, UUID act) {}

    /** Everything that may have come out of an organisation by a day, in the order of the acts. */
    @Transactional
    List<Succession> after(UUID start, LocalDate day) {
        return sql.list(AFTER, Map.of("start", start, "day", day), Successions::of);
    }

    /** What went where after one day and up to another; acts undone in that time left out, and what undid them. */
    @Transactional
    public Flows between(LocalDate first, LocalDate last) {
        var standing = standing(first, last);
        var ordered = sql.list(BETWEEN, days(first, last), Successions::of).stream()
                .filter(succession -> standing.contains(succession.act()))
                .toList();
        var units = new HashSet<UUID>();
        ordered.forEach(succession -> {
            units.add(succession.from());
            units.add(succession.to());
        });
        return new Flows(ordered, living(units, first), living(units, last));
    }

    /** Which of these live on the day. */
    @Transactional
    Set<UUID> living(Collection<UUID> units, LocalDate day) {
        return Set.copyOf(sql.list(LIVING, Map.of("ids", texts(units), "day", day), row -> row.get("id", UUID.class)));
    }

    /** Which acts changed which organisations in that time, in their order. */
    @Transactional
    List<Change> changes(LocalDate first, LocalDate last) {
        var standing = standing(first, last);
        return sql
                .list(
                        CHANGES,
                        days(first, last),
                        row -> new Change(row.get("id", UUID.class), row.get("act_id", UUID.class)))
                .stream()
                .filter(change -> standing.contains(change.act()))
                .toList();
    }

    private Set<UUID> standing(LocalDate first, LocalDate last) {
        return Flows.standing(sql.list(
                ACTS,
                days(first, last),
                row -> new Flows.Event(row.get("id", UUID.class), row.get("reverses", UUID.class))));
    }

    private static Map<String, Object> days(LocalDate first, LocalDate last) {
        return Map.of("first", first, "last", last);
    }

    static String[] texts(Collection<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Succession of(Tuple row) {
        return new Succession(
                row.get("act_id", UUID.class),
                row.get("on_day", LocalDate.class),
                row.get("from_id", UUID.class),
                row.get("to_id", UUID.class),
                Share.valueOf(row.get("share", String.class)));
    }
}
