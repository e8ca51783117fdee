package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** Writes committees and announces them. What a changed one said before is kept by the database. */
@ApplicationScoped
public class CommitteeWriter {

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, kind text, "termLabel" text, "congressNo" text, "termFrom" date,
                      "termTo" date, "plannedSeats" int, "officialMembers" int, by text, reason text, "importId" text)
            """;

    private static final String INSERT = """
            insert into committee (id, organisation_id, kind, term_label, congress_no, valid_from, valid_to, planned_seats,
                                   official_members, recorded_by, reason, import_id)
            select r.id, r."organisationId", r.kind, r."termLabel", r."congressNo", r."termFrom", r."termTo",
                   r."plannedSeats", r."officialMembers", r.by, r.reason, r."importId"
            """ + ROWS;

    private static final String UPDATE = """
            update committee c
            set term_label = r."termLabel", congress_no = r."congressNo", valid_from = r."termFrom", valid_to = r."termTo",
                planned_seats = r."plannedSeats", official_members = r."officialMembers", recorded_by = r.by,
                reason = r.reason, import_id = r."importId"
            """ + ROWS + """
            where c.id = r.id
            """;

    @Inject
    Sql sql;

    @Inject
    Announcements announcements;

    /** A committee to be written. */
    public record Row(UUID id, UUID organisationId, Term term, Recording recording) {

        private Flat flat() {
            return new Flat(
                    id,
                    organisationId,
                    term.kind(),
                    term.label(),
                    term.congressNo(),
                    term.validity().from(),
                    term.validity().to(),
                    term.plannedSeats(),
                    term.officialMembers(),
                    recording.by(),
                    recording.reason(),
                    recording.importId());
        }
    }

    private record Flat(
            UUID id,
            UUID organisationId,
            String kind,
            String termLabel,
            String congressNo,
            LocalDate termFrom,
            LocalDate termTo,
            Integer plannedSeats,
            Integer officialMembers,
            String by,
            String reason,
            String importId) {}

    /** Adds committees. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int insert(List<Row> rows) {
        int written = sql.write(INSERT, flat(rows));
        announcements.committees(rows);
        return written;
    }

    /** Brings committees to these terms. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int update(List<Row> rows) {
        int written = sql.write(UPDATE, flat(rows));
        announcements.committees(rows);
        return written;
    }

    private static List<Flat> flat(List<Row> rows) {
        return rows.stream().map(Row::flat).toList();
    }
}
