package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.person.MemberCopy;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;

/** Makes results of those who were not graded: with the reason, as a result from a file has it. */
@ApplicationScoped
class CampaignSettling {

    private static final String OPEN = """
            select a.id, a.member_id, m.card_hash, m.card_number_encrypted
            from assessment a
            left join member_copy m on m.member_id = a.member_id
            where a.campaign_id = :campaign and a.not_evaluated_reason is not null and a.withdrawn_reason is null
              -- who has gone is graded by the receiving cell (HD 21-HD/BTCTW), in a campaign of its own
              and a.not_evaluated_reason <> 'CHUYEN_DI'
              and not exists (select 1 from evaluation e where e.id = a.id)
              and %s
            """.formatted(Sql.inScope("a.unit_path"));

    /** What was graded before a campaign that grades anew, and is not graded by it: its history keeps what it said. */
    private static final String NOT_ANEW = """
            update evaluation e
            set grade = null, not_evaluated_reason = a.not_evaluated_reason, decision_no = null, decided_on = null,
                recorded_at = now(), recorded_by = :by, import_id = null
            from assessment a
            where a.campaign_id = :campaign and a.not_evaluated_reason is not null and a.withdrawn_reason is null
              and a.not_evaluated_reason <> 'CHUYEN_DI' and e.id = a.id and e.grade is not null and %s
            """.formatted(Sql.inScope("a.unit_path"));

    /** Leaders whose level nobody has named have no result: it says at which level they are managed. */
    private static final String WRITE = """
            insert into evaluation (id, year, period, subject_kind, organisation_id, unit_path, collective_id, member_id,
                                    management_level, peer_group, not_evaluated_reason, recorded_by, campaign_id, subject_hash,
                                    card_number_encrypted)
            select a.id, c.year, c.period, a.subject_kind, a.organisation_id, a.unit_path,
                   case when a.subject_kind = 'COLLECTIVE' then a.collective_id end, a.member_id, a.management_level,
                   a.peer_group, a.not_evaluated_reason, r."by", c.id, r.hash, r.card
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, hash text, card text, "by" text)
            join assessment a on a.id = r.id
            join campaign c on c.id = a.campaign_id
            where a.subject_kind <> 'LEADER' or a.management_level is not null
            on conflict do nothing
            """;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    private record Settled(UUID id, String hash, String card, String by) {}

    /**
     * Writes what is not written yet.
     *
     * @param whole reaches the whole campaign
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID campaign, String by, Scope whole) {
        sql.open(whole);
        sql.execute(NOT_ANEW, Sql.scoped(whole, Map.of("campaign", campaign, "by", by)));
        sql.write(WRITE, sql.list(OPEN, Sql.scoped(whole, Map.of("campaign", campaign)), row -> settled(row, by)));
    }

    /** The number of the card as results have it: bound to the result. */
    private Settled settled(Tuple row, String by) {
        var id = row.get("id", UUID.class);
        var encrypted = row.get("card_number_encrypted", String.class);
        return encrypted == null
                ? new Settled(id, null, null, by)
                : new Settled(
                        id,
                        row.get("card_hash", String.class),
                        cipher.encrypt(
                                EvaluationView.CARD_NUMBER_FIELD,
                                id,
                                cipher.decrypt(
                                        MemberCopy.CARD_NUMBER_FIELD, row.get("member_id", UUID.class), encrypted)),
                        by);
    }
}
