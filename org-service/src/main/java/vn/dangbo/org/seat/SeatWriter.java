package vn.dangbo.org.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.org.committee.Announcements;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Writes seats and announces them. What a changed one said before is kept by the database. */
@ApplicationScoped
public class SeatWriter {

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "committeeId" uuid, "organisationId" uuid, "memberId" uuid, "holderRef" text, role text,
                      "startMode" text, "validFrom" date, "validTo" date, "decisionNo" text, "confirmedOn" date,
                      "confirmationNo" text, "endReason" text, "endDecisionNo" text, by text, reason text, "importId" text)
            """;

    /** The path is that of the unit; the database sets it again, so that it cannot be another. */
    private static final String INSERT = """
            insert into seat (id, committee_id, organisation_id, unit_path, member_id, holder_ref, role, start_mode,
                              valid_from, valid_to, decision_no, confirmed_on, confirmation_no, end_reason,
                              end_decision_no, recorded_by, reason, import_id)
            select r.id, r."committeeId", r."organisationId", o.path, r."memberId", r."holderRef", r.role, r."startMode",
                   r."validFrom", r."validTo", r."decisionNo", r."confirmedOn", r."confirmationNo", r."endReason",
                   r."endDecisionNo", r.by, r.reason, r."importId"
            """ + ROWS + """
            join organisation o on o.id = r."organisationId"
            """;

    private static final String UPDATE = """
            update seat s
            set member_id = r."memberId", holder_ref = r."holderRef", role = r.role, start_mode = r."startMode",
                valid_from = r."validFrom", valid_to = r."validTo", decision_no = r."decisionNo",
                confirmed_on = r."confirmedOn", confirmation_no = r."confirmationNo", end_reason = r."endReason",
                end_decision_no = r."endDecisionNo", recorded_by = r.by, reason = r.reason, import_id = r."importId"
            """ + ROWS + """
            where s.id = r.id
            """;

    @Inject
    Sql sql;

    @Inject
    Announcements announcements;

    /**
     * A seat to be written.
     *
     * @param ends whether an end is recorded that was not there before
     */
    public record Row(
            UUID id, UUID committeeId, UUID organisationId, SeatFacts facts, boolean ends, Recording recording) {

        private Flat flat() {
            return new Flat(
                    id,
                    committeeId,
                    organisationId,
                    facts.memberId(),
                    facts.holderRef(),
                    facts.role(),
                    facts.startMode(),
                    facts.validity().from(),
                    facts.validity().to(),
                    facts.decisionNo(),
                    facts.confirmedOn(),
                    facts.confirmationNo(),
                    facts.endReason(),
                    facts.endDecisionNo(),
                    recording.by(),
                    recording.reason(),
                    recording.importId());
        }
    }

    private record Flat(
            UUID id,
            UUID committeeId,
            UUID organisationId,
            UUID memberId,
            String holderRef,
            String role,
            String startMode,
            LocalDate validFrom,
            LocalDate validTo,
            String decisionNo,
            LocalDate confirmedOn,
            String confirmationNo,
            String endReason,
            String endDecisionNo,
            String by,
            String reason,
            String importId) {}

    /** Adds seats; the scope is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int insert(List<Row> rows, Scope scope) {
        int written = sql.write(INSERT, flat(rows));
        announcements.seats(rows.stream().map(Row::id).toList(), false, scope);
        return written;
    }

    /** Brings seats to these facts; the scope is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int update(List<Row> rows, Scope scope) {
        int written = sql.write(UPDATE, flat(rows));
        announcements.seats(
                rows.stream().filter(row -> !row.ends()).map(Row::id).toList(), false, scope);
        announcements.seats(rows.stream().filter(Row::ends).map(Row::id).toList(), true, scope);
        return written;
    }

    private static List<Flat> flat(List<Row> rows) {
        return rows.stream().map(Row::flat).toList();
    }
}
