package vn.dangbo.member.training;

import static vn.dangbo.member.training.TrainingImport.*;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/** A file of trainings. */
final class TrainingFile implements EntryFile<TrainingTold> {

    private static final int TEXT = 500;

    private static final String RECORDED = """
            select t.member_id, t.program, s.code as sent_by, t.decision_no, t.school, t.started_on, t.ended_on, t.result
            from training_entry t
            join organisation s on s.id = t.sent_by
            where t.member_id = any(cast(:ids as uuid[]))
            """;

    private static final String SENDER = """
            select 1 as found
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            where o.code = :code
            """;

    private static final String INSERT = """
            insert into training_entry (id, member_id, unit_id, unit_path, program, sent_by, decision_no, school, started_on,
                                        ended_on, result, recorded_by)
            select r.id, r.member, o.id, o.path, r.program, s.id, r."decisionNo", r.school, r."startedOn", r."endedOn",
                   r.result, r.by
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, member uuid, place uuid, program text, "sentBy" text, "decisionNo" text, school text,
                      "startedOn" date, "endedOn" date, result text, by text)
            join organisation o on o.id = r.place
            join organisation s on s.code = r."sentBy"
            """;

    private final Sql sql;
    private final TrainingCodeLists codes;
    private final LocalDate today;
    private final Map<LocalDate, List<String>> programs = new HashMap<>();
    private final Map<Sender, Boolean> senders = new HashMap<>();

    private record Key(String program, LocalDate startedOn) {}

    private record Sender(String code, LocalDate day) {}

    private record Line(
            UUID id,
            UUID member,
            UUID place,
            String program,
            String sentBy,
            String decisionNo,
            String school,
            LocalDate startedOn,
            LocalDate endedOn,
            TrainingResult result,
            String by) {}

    TrainingFile(Sql sql, TrainingCodeLists codes, LocalDate today) {
        this.sql = sql;
        this.codes = codes;
        this.today = today;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public TrainingTold read(RowReader reader) {
        var startedOn = reader.date(STARTED_ON, AsOf.EARLIEST, today);
        var endedOn = reader.date(ENDED_ON, AsOf.EARLIEST, today);
        if (startedOn.isPresent() && endedOn.filter(startedOn.get()::isAfter).isPresent()) {
            reader.error(
                    ENDED_ON,
                    "TRAINING_ENDS_BEFORE_START",
                    endedOn.get().toString(),
                    startedOn.get().toString());
        }
        var result = reader.code(RESULT, TrainingResult.class);
        if (result.isPresent()) {
            reader.requiredText(ENDED_ON);
        }
        return new TrainingTold(
                reader.code(PROGRAM, programs.computeIfAbsent(startedOn.orElse(today), codes::programsOn))
                        .orElse(null),
                reader.text(SENT_BY, TEXT).orElse(null),
                reader.text(DECISION_NO, TEXT).orElse(null),
                reader.text(SCHOOL, TEXT).orElse(null),
                startedOn.orElse(null),
                endedOn.orElse(null),
                result.orElse(null));
    }

    @Override
    public List<Object> cells(TrainingTold told) {
        return Arrays.asList(
                told.program(),
                told.sentBy(),
                told.decisionNo(),
                told.school(),
                told.startedOn(),
                told.endedOn(),
                told.result());
    }

    @Override
    public LocalDate day(TrainingTold facts) {
        return facts.startedOn();
    }

    @Override
    public Object key(TrainingTold facts) {
        return new Key(facts.program(), facts.startedOn());
    }

    @Override
    public Map<UUID, List<TrainingTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), TrainingFile::recorded));
    }

    private static OnRecord<TrainingTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new TrainingTold(
                        row.get("program", String.class),
                        row.get("sent_by", String.class),
                        row.get("decision_no", String.class),
                        row.get("school", String.class),
                        row.get("started_on", LocalDate.class),
                        row.get("ended_on", LocalDate.class),
                        TrainingView.result(row)));
    }

    /** That an organisation is there is no secret: the sender often stands above what the caller reaches. */
    @Override
    public void judge(Entry<TrainingTold> entry, Collection<TrainingTold> others, Objections objections) {
        var sender = new Sender(entry.facts().sentBy(), entry.facts().startedOn());
        if (!senders.computeIfAbsent(sender, this::lives)) {
            objections.error(SENT_BY, "SENDER_NOT_ALIVE", sender.code(), sender.day());
        }
    }

    private boolean lives(Sender sender) {
        return sql.first(SENDER, Map.of("code", sender.code(), "day", sender.day()), row -> true)
                .orElse(false);
    }

    @Override
    public void write(List<Entry<TrainingTold>> entries, ImportContext context) {
        sql.open(context.scope());
        sql.write(
                INSERT,
                entries.stream().map(entry -> line(entry, context.recordedBy())).toList());
    }

    private static Line line(Entry<TrainingTold> entry, String by) {
        var told = entry.facts();
        return new Line(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                entry.subject().id(),
                entry.subject().place(),
                told.program(),
                told.sentBy(),
                told.decisionNo(),
                told.school(),
                told.startedOn(),
                told.endedOn(),
                told.result(),
                by);
    }
}
