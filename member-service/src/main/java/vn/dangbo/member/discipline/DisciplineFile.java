package vn.dangbo.member.discipline;

import static vn.dangbo.member.discipline.DisciplineImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.entry.Subject;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.profile.PartialDay;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/**
 * A file of decisions on discipline. That an expelled member left is told by the file of members: here it is only
 * compared, so that there is one place from which a membership ends.
 */
final class DisciplineFile implements EntryFile<DisciplineTold> {

    private static final int TEXT = 500;
    private static final int MATTER_TEXT = 2000;

    private final DisciplineEntries entries;

    /** One number announced on one day is one decision. */
    private record Key(String decisionNo, LocalDate announcedOn) {}

    DisciplineFile(DisciplineEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return true;
    }

    @Override
    public DisciplineTold read(RowReader reader) {
        var announcedOn = reader.date(ANNOUNCED_ON, AsOf.EARLIEST, entries.today());
        var receivedOn = reader.date(RECEIVED_ON, AsOf.EARLIEST, entries.today());
        if (announcedOn.isPresent()
                && receivedOn.filter(announcedOn.get()::isAfter).isPresent()) {
            reader.error(
                    RECEIVED_ON,
                    "STEP_BEFORE_LAST",
                    receivedOn.get().toString(),
                    announcedOn.get().toString());
        }
        var form = reader.code(FORM, DisciplineForm.class);
        if (form.filter(DisciplineForm.CACH_CHUC::equals).isPresent()) {
            reader.requiredText(OFFICE);
        }
        var violation = reader.code(VIOLATION, entries.violations()).orElse(null);
        return new DisciplineTold(
                form.orElse(null),
                reader.code(LEVEL, DisciplineLevel.class).orElse(null),
                violation,
                reader.text(MATTER, MATTER_TEXT).orElse(null),
                reader.text(GRAVE_GROUND, TEXT).orElse(null),
                circumstances(reader, violation),
                reader.text(OFFICE, TEXT).orElse(null),
                reader.text(DECIDED_BY, TEXT).orElse(null),
                reader.text(DECISION_NO, TEXT).orElse(null),
                reader.text(SIGNER, TEXT).orElse(null),
                announcedOn.orElse(null),
                receivedOn.or(() -> announcedOn).orElse(null));
    }

    private Circumstances circumstances(RowReader reader, String violation) {
        var codes = violations(reader);
        var occurredOn = reader.partialDate(OCCURRED_ON);
        return new Circumstances(
                codes.isEmpty() || violation == null
                        ? List.of()
                        : Stream.concat(Stream.of(violation), codes.stream())
                                .distinct()
                                .toList(),
                occurredOn
                        .map(day -> new PartialDay(day.year(), day.month(), day.day()))
                        .orElse(null),
                reader.code(POSITION_LEVEL, entries.around(DisciplineCodeLists.POSITION_LEVELS))
                        .orElse(null),
                reader.code(LEGAL_OUTCOME, entries.around(DisciplineCodeLists.LEGAL_OUTCOMES))
                        .orElse(null),
                reader.code(ADMINISTRATIVE_SANCTION, entries.around(DisciplineCodeLists.ADMINISTRATIVE_SANCTIONS))
                        .orElse(null),
                null);
    }

    /** Several in one cell, with semicolons between them. */
    private List<String> violations(RowReader reader) {
        var known = entries.violations();
        var codes = reader.text(VIOLATION_CODES).stream()
                .flatMap(text -> Stream.of(text.split(";")))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> reader.error(
                        VIOLATION_CODES,
                        "CODE_UNKNOWN",
                        RowReader.shown(VIOLATION_CODES, code),
                        String.join(", ", known)));
        return codes;
    }

    @Override
    public List<Object> cells(DisciplineTold told) {
        var around = told.circumstances();
        return Arrays.asList(
                told.form(),
                told.level(),
                told.violation(),
                told.matter(),
                told.office(),
                told.decisionNo(),
                told.signer(),
                told.announcedOn(),
                told.receivedOn(),
                told.decidedBy(),
                around.violationCodes().size() < 2 ? null : String.join("; ", around.violationCodes()),
                around.occurredOn() == null ? null : around.occurredOn().iso(),
                told.graveGround(),
                around.positionLevel(),
                around.legalOutcome(),
                around.administrativeSanction());
    }

    /** What may be completed later, and the row does not say, is what is on record. */
    @Override
    public boolean isSame(DisciplineTold recorded, DisciplineTold told) {
        return recorded.equals(told.completedBy(recorded));
    }

    @Override
    public LocalDate day(DisciplineTold facts) {
        return facts.announcedOn();
    }

    @Override
    public Object key(DisciplineTold facts) {
        return new Key(facts.decisionNo(), facts.announcedOn());
    }

    @Override
    public Map<UUID, List<DisciplineTold>> recorded(Collection<UUID> subjects, Scope scope) {
        return entries.recorded(subjects, scope);
    }

    @Override
    public void judge(Entry<DisciplineTold> entry, Collection<DisciplineTold> others, Objections objections) {
        var told = entry.facts();
        var subject = entry.subject();
        if (!possible(subject, told).contains(told.form())) {
            objections.error(FORM, "FORM_NOT_OF_SUBJECT", told.form());
        } else if (told.form() == DisciplineForm.KHAI_TRU) {
            if (subject.life().seatings().stream()
                    .noneMatch(seating -> seating.endCause() == EndCause.EXPELLED
                            && told.announcedOn().equals(seating.validity().to()))) {
                objections.error(ANNOUNCED_ON, "EXPULSION_NOT_ON_RECORD", told.announcedOn());
            }
        } else if (subject.isMember() && !isMemberOn(subject.life(), told.announcedOn())) {
            objections.error(ANNOUNCED_ON, "MEMBER_NOT_SEATED", told.announcedOn());
        }
        entries.pastLimitation(told)
                .ifPresent(passed -> objections.warning(
                        OCCURRED_ON, "DISCIPLINE_PAST_LIMITATION", told.form(), passed.lastDay(), passed.legalBasis()));
    }

    /** Who is expelled was a member until the day before. */
    private static List<DisciplineForm> possible(Subject subject, DisciplineTold told) {
        return subject.isMember()
                ? DisciplineForm.ofMembers(
                        subject.life().isOfficial(told.announcedOn().minusDays(1)))
                : DisciplineForm.ofOrganisations();
    }

    /** Before the records begin, whoever was seated then had been a member for some time. */
    private static boolean isMemberOn(Life life, LocalDate day) {
        var first = life.seatings().get(0);
        return life.on(day).isPresent()
                || first.startCause() == StartCause.OPENING
                        && day.isBefore(first.validity().from());
    }

    @Override
    public void write(List<Entry<DisciplineTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
