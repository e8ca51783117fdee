package vn.dangbo.member.exit;

import static vn.dangbo.member.exit.ExitImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/**
 * A file of those who left the Party or came back. Since when somebody sat where is told by the file of members: here each
 * row must explain an end or a beginning that the seatings show, so that no count of any day changes by it.
 */
final class ExitFile implements EntryFile<ExitTold> {

    private static final int TEXT = 500;

    private final ExitEntries entries;

    /** Nobody leaves or comes back in one way twice on a day. */
    private record Key(ExitKind kind, LocalDate effectiveOn) {}

    ExitFile(ExitEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public ExitTold read(RowReader reader) {
        var kind = reader.code(EXIT_KIND, ExitKind.class).orElse(null);
        var effectiveOn =
                reader.date(EFFECTIVE_ON, AsOf.EARLIEST, entries.today()).orElse(null);
        var decidedOn = reader.date(DECIDED_ON, AsOf.EARLIEST, entries.today()).orElse(null);
        if (reader.text(DECISION_NO).isPresent() || reader.text(SIGNER).isPresent()) {
            reader.requiredText(DECIDED_ON);
        }
        inOrder(reader, kind, decidedOn, effectiveOn);
        var ground = reader.code(GROUND, StrikeOffGround.class).orElse(null);
        if (ground != null && kind != null && kind != ExitKind.STRIKE_OFF) {
            reader.error(GROUND, "GROUND_NOT_OF_TYPE", kind.name());
        }
        return new ExitTold(
                kind,
                effectiveOn,
                ground,
                reader.text(DECISION_NO, TEXT).orElse(null),
                decidedOn,
                reader.text(SIGNER, TEXT).orElse(null),
                reader.text(REASON, TEXT).orElse(null));
    }

    /** Who was restored counts from before the decision; nobody leaves, or is admitted again, before it. */
    private static void inOrder(RowReader reader, ExitKind kind, LocalDate decidedOn, LocalDate effectiveOn) {
        if (kind == null || decidedOn == null || effectiveOn == null || kind == ExitKind.DEATH) {
            return;
        }
        if (kind == ExitKind.RESTORATION ? decidedOn.isBefore(effectiveOn) : effectiveOn.isBefore(decidedOn)) {
            reader.error(
                    EFFECTIVE_ON,
                    kind == ExitKind.RESTORATION ? "RESTORED_BEFORE_LEAVING" : "EFFECTIVE_BEFORE_DECISION",
                    effectiveOn.toString(),
                    decidedOn.toString());
        }
    }

    @Override
    public List<Object> cells(ExitTold told) {
        return Arrays.asList(
                told.kind(),
                told.effectiveOn(),
                told.ground(),
                told.decisionNo(),
                told.decidedOn(),
                told.signer(),
                told.reason());
    }

    @Override
    public LocalDate day(ExitTold facts) {
        return facts.placedOn();
    }

    @Override
    public Object key(ExitTold facts) {
        return new Key(facts.kind(), facts.effectiveOn());
    }

    @Override
    public Map<UUID, List<ExitTold>> recorded(Collection<UUID> members, Scope scope) {
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<ExitTold> entry, Collection<ExitTold> others, Objections objections) {
        var told = entry.facts();
        var life = entry.subject().life();
        if (!isOnRecord(told, life)) {
            var left = gone(life, null);
            objections.error(
                    EFFECTIVE_ON,
                    told.kind().leaves() ? "EXIT_NOT_ON_RECORD" : "RETURN_NOT_ON_RECORD",
                    told.effectiveOn(),
                    told.kind().name(),
                    left == null ? "—" : left.validity().to(),
                    left == null ? "—" : left.endCause());
        } else if (told.ground() == StrikeOffGround.PROBATION_UNFIT && life.isOfficial(told.placedOn())) {
            objections.error(GROUND, "GROUND_NOT_OF_OFFICIAL", told.ground());
        } else if (!told.kind().leaves() && gone(life, told.effectiveOn()) == null) {
            objections.error(EFFECTIVE_ON, "RETURN_OF_NOBODY", told.effectiveOn());
        }
    }

    private static boolean isOnRecord(ExitTold told, Life life) {
        return switch (told.kind()) {
            case STRIKE_OFF, RESIGNATION, DEATH ->
                life.seatings().stream()
                        .anyMatch(seating -> seating.endCause() == told.kind().endCause()
                                && told.effectiveOn().equals(seating.validity().to()));
            case RESTORATION -> begins(life, StartCause.RESTORED, told.effectiveOn());
            case READMISSION -> begins(life, StartCause.READMITTED, told.effectiveOn());
        };
    }

    private static boolean begins(Life life, StartCause cause, LocalDate day) {
        return life.seatings().stream()
                .anyMatch(seating -> seating.startCause() == cause
                        && seating.validity().from().equals(day));
    }

    /** The last seating that had ended by the day; null when there is none. */
    static Seating gone(Life life, LocalDate day) {
        return life.seatings().stream()
                .filter(seating -> Objects.nonNull(seating.validity().to())
                        && (day == null || !seating.validity().to().isAfter(day)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    @Override
    public void write(List<Entry<ExitTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
