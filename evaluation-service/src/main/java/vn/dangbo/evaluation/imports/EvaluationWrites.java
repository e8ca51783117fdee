package vn.dangbo.evaluation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** How an import writes results. */
@ApplicationScoped
public class EvaluationWrites {

    private static final String ROWS = """
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, year int, "subjectKind" text, "organisationId" uuid, "collectiveId" uuid,
                      "subjectHash" text, "cardNumberEncrypted" text, grade text, reason text, "decisionNo" text,
                      "decidedOn" date, "memberId" uuid, level text, "peerGroup" text, "recordedBy" text, "importId" text)
            join organisation o on o.id = r."organisationId"
            """;

    private static final String INSERT = """
            insert into evaluation (id, year, subject_kind, organisation_id, unit_path, collective_id, subject_hash, member_id,
                                    card_number_encrypted, grade, not_evaluated_reason, decision_no, decided_on,
                                    management_level, peer_group, recorded_by, import_id)
            select r.id, r.year, r."subjectKind", r."organisationId", o.path, r."collectiveId", r."subjectHash",
                   r."memberId", r."cardNumberEncrypted", r.grade, r.reason, r."decisionNo", r."decidedOn", r.level, r."peerGroup",
                   r."recordedBy", r."importId"
            """ + ROWS;

    private static final String UPDATE = """
            update evaluation e
            set organisation_id = r."organisationId", unit_path = o.path, grade = r.grade, not_evaluated_reason = r.reason,
                decision_no = r."decisionNo", decided_on = r."decidedOn", management_level = r.level,
                peer_group = r."peerGroup", recorded_at = now(), recorded_by = r."recordedBy", import_id = r."importId"
            """ + ROWS + """
            where e.id = r.id
              and not exists (select 1 from campaign c where c.id = e.campaign_id and c.status in ('OPEN', 'CLOSED'))
            """;

    @Inject
    Sql sql;

    /** A result as it is written. */
    record Entry(
            UUID id,
            int year,
            String subjectKind,
            UUID organisationId,
            UUID collectiveId,
            String subjectHash,
            UUID memberId,
            String cardNumberEncrypted,
            String grade,
            String reason,
            String decisionNo,
            LocalDate decidedOn,
            String level,
            String peerGroup,
            String recordedBy,
            String importId) {}

    /** Writes new results and changes recorded ones; what a changed one said before is kept by the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry> fresh, List<Entry> changed) {
        sql.write(INSERT, fresh);
        sql.write(UPDATE, changed);
    }
}
