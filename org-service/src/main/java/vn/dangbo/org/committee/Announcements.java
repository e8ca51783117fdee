package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.feed.Outbox;
import vn.dangbo.platform.sql.Sql;

/**
 * Announces committees and seats on their feed, in the transaction that changes them. Of persons it tells the id alone:
 * whoever holds a grant for a seat finds it by that.
 */
@ApplicationScoped
public class Announcements {

    /** Name of the feed. */
    public static final String FEED = "seats";

    static final String COMMITTEE_CHANGED = "vn.dangbo.committee.changed";
    static final String SEAT_CHANGED = "vn.dangbo.seat.changed";
    static final String SEAT_ENDED = "vn.dangbo.seat.ended";

    private static final String SEATS = """
            select s.id, s.committee_id, c.kind, s.organisation_id, o.code, s.member_id, s.role, s.start_mode,
                   s.valid_from, s.valid_to, s.confirmed_on, s.end_reason
            from seat s
            join committee c on c.id = s.committee_id
            join organisation o on o.id = s.organisation_id
            where s.id = any(cast(:ids as uuid[])) and %s
            order by s.id
            """.formatted(Sql.inScope("s.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    /** A committee as the feed carries it. Half-open interval; a null end is open. */
    public record CommitteeState(
            UUID id,
            UUID organisationId,
            String kind,
            String termLabel,
            String congressNo,
            LocalDate termFrom,
            LocalDate termTo) {}

    /**
     * A seat as the feed carries it.
     *
     * @param memberId the holder; null when member-service does not know them
     * @param validTo first day on which the seat is held no more, also when it is still to come; null when open
     */
    public record SeatState(
            UUID id,
            UUID committeeId,
            String committeeKind,
            UUID organisationId,
            String organisationCode,
            UUID memberId,
            String role,
            String startMode,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate confirmedOn,
            String endReason) {}

    /** Announces committees as they were just written. */
    @Transactional(Transactional.TxType.MANDATORY)
    void committees(List<CommitteeWriter.Row> rows) {
        outbox.append(rows.stream()
                .map(row -> new Outbox.Entry(
                        FEED, row.id().toString(), COMMITTEE_CHANGED, row.organisationId(), state(row)))
                .toList());
    }

    private static CommitteeState state(CommitteeWriter.Row row) {
        var term = row.term();
        return new CommitteeState(
                row.id(),
                row.organisationId(),
                term.kind(),
                term.label(),
                term.congressNo(),
                term.validity().from(),
                term.validity().to());
    }

    /**
     * Announces seats as they now are.
     *
     * @param ended whether an end was just recorded, which takes away what was granted for the seat
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seats(Collection<UUID> ids, boolean ended, Scope scope) {
        if (ids.isEmpty()) {
            return;
        }
        var states = sql.list(
                SEATS,
                Sql.scoped(scope, Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new))),
                row -> new SeatState(
                        row.get("id", UUID.class),
                        row.get("committee_id", UUID.class),
                        row.get("kind", String.class),
                        row.get("organisation_id", UUID.class),
                        row.get("code", String.class),
                        row.get("member_id", UUID.class),
                        row.get("role", String.class),
                        row.get("start_mode", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("confirmed_on", LocalDate.class),
                        row.get("end_reason", String.class)));
        outbox.append(states.stream()
                .map(seat -> new Outbox.Entry(
                        FEED, seat.id().toString(), ended ? SEAT_ENDED : SEAT_CHANGED, seat.organisationId(), seat))
                .toList());
    }
}
