package vn.dangbo.org.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Writes offices outside the Party. What a changed one said before is kept by the database. */
@ApplicationScoped
public class ExternalOfficeWriter {

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, "memberId" uuid, "holderRef" text, office text, "validFrom" date,
                      "validTo" date, by text, reason text, "importId" text)
            """;

    private static final String INSERT = """
            insert into external_office (id, organisation_id, unit_path, member_id, holder_ref, office, valid_from, valid_to,
                                         recorded_by, reason, import_id)
            select r.id, r."organisationId", o.path, r."memberId", r."holderRef", r.office, r."validFrom", r."validTo", r.by,
                   r.reason, r."importId"
            """ + ROWS + """
            join organisation o on o.id = r."organisationId"
            """;

    private static final String UPDATE = """
            update external_office x
            set valid_from = r."validFrom", valid_to = r."validTo", recorded_by = r.by, reason = r.reason,
                import_id = r."importId"
            """ + ROWS + """
            where x.id = r.id
            """;

    @Inject
    Sql sql;

    /** An office to be written. */
    public record Row(
            UUID id,
            UUID organisationId,
            UUID memberId,
            String holderRef,
            String office,
            LocalDate validFrom,
            LocalDate validTo,
            String by,
            String reason,
            String importId) {

        /** An office of a holder in a span. */
        public static Row of(
                UUID id,
                UUID organisationId,
                UUID memberId,
                String holderRef,
                String office,
                Validity validity,
                Recording recording) {
            return new Row(
                    id,
                    organisationId,
                    memberId,
                    holderRef,
                    office,
                    validity.from(),
                    validity.to(),
                    recording.by(),
                    recording.reason(),
                    recording.importId());
        }
    }

    /** Adds offices; the scope is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int insert(List<Row> rows) {
        return sql.write(INSERT, rows);
    }

    /** Brings offices to these spans; the scope is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int update(List<Row> rows) {
        return sql.write(UPDATE, rows);
    }
}
