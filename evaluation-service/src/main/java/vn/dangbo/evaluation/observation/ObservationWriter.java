package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.observation.ObservationRequest.Content;
import vn.dangbo.evaluation.observation.ObservationRequest.Subject;
import vn.dangbo.platform.sql.Sql;

/** Writes declared figures. What was said is only added to; the database lets nobody change it. */
@ApplicationScoped
public class ObservationWriter {

    private static final String OPEN = """
            insert into observation (id, metric, item, organisation_id, coverage, period_type, period_from, period_to)
            select r.id, r.metric, r.item, r."organisationId", r.coverage, r."periodType", r."from", r."to"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, metric text, item text, "organisationId" uuid, coverage text, "periodType" text, "from" date,
                      "to" date)
            on conflict do nothing
            """;

    private static final String REVISE = """
            insert into observation_revision (observation_id, revision, status, comparator, value, low, high, numerator,
                                              denominator, as_of, source, note, made_by, made_by_account, import_id)
            select r.id, r.revision, 'DRAFT', r.comparator, r.value, r.low, r.high, r.numerator, r.denominator, r."asOf",
                   r.source, r.note, r."by", r.account, r."importId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, revision int, comparator text, value numeric, low numeric, high numeric, numerator bigint,
                      denominator bigint, "asOf" date, source text, note text, "by" text, account text, "importId" text)
            """;

    private static final String STATUS = """
            update observation_revision v
            set status = r.status, approval_note = case when r.step = 'APPROVE' then r.reason end
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, revision int, step text, status text, reason text)
            where v.observation_id = r.id and v.revision = r.revision
            """;

    private static final String DONE = """
            insert into observation_step (observation_id, revision, step, done_by, done_by_account, reason)
            select r.id, r.revision, r.step, r."by", r.account, r.reason
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, revision int, step text, "by" text, account text, reason text)
            """;

    private static final String VERSION = """
            update observation b set version = b.version + 1
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid)
            where b.id = r.id
            """;

    /** The step with which a figure is declared for the first time; its way begins with it. */
    private static final String OPENED = "OPEN";

    @Inject
    Sql sql;

    /**
     * Who writes.
     *
     * @param by name of the account, for people to read
     * @param account its subject, which never changes
     * @param importId null when no file says it
     */
    public record Author(String by, String account, String importId) {}

    private record Series(
            UUID id,
            String metric,
            String item,
            UUID organisationId,
            String coverage,
            String periodType,
            LocalDate from,
            LocalDate to) {}

    private record Revision(
            UUID id,
            int revision,
            String comparator,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            Long numerator,
            Long denominator,
            LocalDate asOf,
            String source,
            String note,
            String by,
            String account,
            String importId) {}

    private record Step(UUID id, int revision, String step, String status, String reason, String by, String account) {}

    /** Begins a figure with its first revision; false when it has been begun before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean open(UUID id, UUID organisation, Subject subject, Content content, Author author) {
        var series = new Series(
                id,
                subject.metric().name(),
                subject.item(),
                organisation,
                subject.coverage().name(),
                subject.type().name(),
                subject.from(),
                subject.to());
        if (sql.write(OPEN, List.of(series)) == 0) {
            return false;
        }
        begin(id, 1, OPENED, content, author);
        return true;
    }

    /** Begins the next revision. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revise(UUID id, int revision, Content content, Author author) {
        begin(id, revision, ObservationStep.CORRECT.name(), content, author);
        sql.write(VERSION, List.of(new Ref(id)));
    }

    /** Takes a revision a step further. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void step(UUID id, int revision, ObservationStep step, String reason, Author author) {
        var done =
                List.of(new Step(id, revision, step.name(), step.to().name(), reason, author.by(), author.account()));
        sql.write(STATUS, done);
        sql.write(DONE, done);
        sql.write(VERSION, List.of(new Ref(id)));
    }

    private record Ref(UUID id) {}

    private void begin(UUID id, int revision, String step, Content content, Author author) {
        var measure = content.measure();
        sql.write(
                REVISE,
                List.of(new Revision(
                        id,
                        revision,
                        measure.comparator().sign(),
                        measure.value(),
                        measure.low(),
                        measure.high(),
                        measure.numerator(),
                        measure.denominator(),
                        content.asOf(),
                        content.source(),
                        content.note(),
                        author.by(),
                        author.account(),
                        author.importId())));
        sql.write(
                DONE,
                List.of(new Step(
                        id, revision, step, ObservationStatus.DRAFT.name(), null, author.by(), author.account())));
    }
}
