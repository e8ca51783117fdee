package vn.dangbo.member.award;

import static vn.dangbo.member.award.AwardImport.*;

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

/** A file of awards. */
final class AwardFile implements EntryFile<AwardFile.Told> {

    private static final String RECORDED = """
            select coalesce(a.member_id, a.organisation_id) as subject, a.form, a.level, a.granted_by, a.decision_no,
                   a.decided_on, a.year, a.term, a.merit
            from award a
            where a.member_id = any(cast(:ids as uuid[])) or a.organisation_id = any(cast(:ids as uuid[]))
            """;

    private static final String INSERT = """
            insert into award (id, recipient_type, member_id, organisation_id, unit_id, unit_path, form, level, granted_by,
                               decision_no, decided_on, year, term, merit, recorded_by)
            select r.id, r."recipientType", r.member, r.organisation, o.id, o.path, r.form, r.level, r."grantedBy",
                   r."decisionNo", r."decidedOn", r.year, r.term, r.merit, r.by
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "recipientType" text, member uuid, organisation uuid, place uuid, form text, level text,
                      "grantedBy" text, "decisionNo" text, "decidedOn" date, year int, term text, merit text, by text)
            join organisation o on o.id = r.place
            """;

    private final Sql sql;
    private final AwardCodeLists codes;
    private final LocalDate today;
    private final Map<LocalDate, List<String>> forms = new HashMap<>();

    /** What a row tells: one of year and term. */
    record Told(
            String form,
            AwardLevel level,
            String grantedBy,
            String decisionNo,
            LocalDate decidedOn,
            Integer year,
            String term,
            String merit) {}

    /** A decision gives a form once. */
    private record Key(String decisionNo, LocalDate decidedOn, String form) {}

    private record Line(
            UUID id,
            RecipientType recipientType,
            UUID member,
            UUID organisation,
            UUID place,
            String form,
            AwardLevel level,
            String grantedBy,
            String decisionNo,
            LocalDate decidedOn,
            Integer year,
            String term,
            String merit,
            String by) {}

    AwardFile(Sql sql, AwardCodeLists codes, LocalDate today) {
        this.sql = sql;
        this.codes = codes;
        this.today = today;
    }

    @Override
    public boolean takesOrganisations() {
        return true;
    }

    @Override
    public Told read(RowReader reader) {
        var decidedOn = reader.date(DECIDED_ON, AsOf.EARLIEST, today);
        if (reader.text(YEAR).isPresent() == reader.text(TERM).isPresent()) {
            reader.error(YEAR, "AWARD_YEAR_OR_TERM");
        }
        var term = reader.text(TERM, Awards.TEXT);
        if (term.filter(text -> !Awards.TERM.matcher(text).matches()).isPresent()) {
            reader.error(TERM, "TERM_INVALID", term.get());
        }
        return new Told(
                reader.code(FORM, forms.computeIfAbsent(decidedOn.orElse(today), codes::formsOn))
                        .orElse(null),
                reader.code(LEVEL, AwardLevel.class).orElse(null),
                reader.text(GRANTED_BY, Awards.TEXT).orElse(null),
                reader.text(DECISION_NO, Awards.TEXT).orElse(null),
                decidedOn.orElse(null),
                reader.integer(
                                YEAR,
                                AsOf.EARLIEST.getYear(),
                                decidedOn.orElse(today).getYear() + 1)
                        .orElse(null),
                term.orElse(null),
                reader.text(MERIT, Awards.TEXT).orElse(null));
    }

    @Override
    public List<Object> cells(Told told) {
        return Arrays.asList(
                told.form(),
                told.level(),
                told.grantedBy(),
                told.decisionNo(),
                told.decidedOn(),
                told.year(),
                told.term(),
                told.merit());
    }

    @Override
    public LocalDate day(Told facts) {
        return facts.decidedOn();
    }

    @Override
    public Object key(Told facts) {
        return new Key(facts.decisionNo(), facts.decidedOn(), facts.form());
    }

    @Override
    public Map<UUID, List<Told>> recorded(Collection<UUID> subjects, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(subjects)), AwardFile::recorded));
    }

    private static OnRecord<Told> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("subject", UUID.class),
                new Told(
                        row.get("form", String.class),
                        AwardLevel.valueOf(row.get("level", String.class)),
                        row.get("granted_by", String.class),
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("year", Integer.class),
                        row.get("term", String.class),
                        row.get("merit", String.class)));
    }

    /** Every award that can be read can be recorded; who is under discipline may have been honoured before. */
    @Override
    public void judge(Entry<Told> entry, Collection<Told> others, Objections objections) {}

    @Override
    public void write(List<Entry<Told>> entries, ImportContext context) {
        sql.open(context.scope());
        sql.write(
                INSERT,
                entries.stream().map(entry -> line(entry, context.recordedBy())).toList());
    }

    private static Line line(Entry<Told> entry, String by) {
        var subject = entry.subject();
        var told = entry.facts();
        return new Line(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                subject.isMember() ? RecipientType.MEMBER : RecipientType.ORGANISATION,
                subject.member(),
                subject.organisation(),
                subject.place(),
                told.form(),
                told.level(),
                told.grantedBy(),
                told.decisionNo(),
                told.decidedOn(),
                told.year(),
                told.term(),
                told.merit(),
                by);
    }
}
