package vn.dangbo.member.transfer;

import static vn.dangbo.member.transfer.MoveImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A file of transfers that were carried out. Where members sat is told by the file of members: here each row must explain
 * a move that the seatings show, so that no count of any day changes by it.
 */
final class MoveFile implements EntryFile<MoveTold> {

    private final MoveEntries entries;
    private final Map<UUID, String> codes = new HashMap<>();

    MoveFile(MoveEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public MoveTold read(RowReader reader) {
        var today = entries.today();
        return new MoveTold(
                reader.text(CELL_LEFT, TransferCourse.TEXT).orElse(null),
                reader.text(CELL_TAKEN, TransferCourse.TEXT).orElse(null),
                reader.date(ON, AsOf.EARLIEST, today).orElse(null),
                reader.text(LETTER_NO, TransferCourse.TEXT).orElse(null),
                reader.date(DECIDED_ON, AsOf.EARLIEST, today).orElse(null),
                reader.text(REASON, TransferCourse.TEXT).orElse(null));
    }

    @Override
    public List<Object> cells(MoveTold told) {
        return Arrays.asList(told.from(), told.to(), told.on(), told.letterNo(), told.decidedOn(), told.reason());
    }

    @Override
    public LocalDate day(MoveTold facts) {
        return facts.on();
    }

    /** Nobody comes into two cells on one day. */
    @Override
    public Object key(MoveTold facts) {
        return facts.on();
    }

    /** A row that is silent on where the member came from says what is on record. */
    @Override
    public boolean isSame(MoveTold recorded, MoveTold told) {
        return recorded.equals(told.from() == null ? told.leaving(recorded.from()) : told);
    }

    @Override
    public Map<UUID, List<MoveTold>> recorded(Collection<UUID> members, Scope scope) {
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<MoveTold> entry, Collection<MoveTold> others, Objections objections) {
        var told = entry.facts();
        var life = entry.subject().life();
        var taken = begun(life, told.on());
        if (taken == null || taken.startCause() != StartCause.MOVED) {
            objections.error(
                    ON,
                    taken != null && taken.startCause() == StartCause.RESTRUCTURED
                            ? "MOVED_BY_ACT"
                            : "MOVE_NOT_ON_RECORD",
                    told.on(),
                    life.on(told.on()).map(this::code).orElse("—"));
            return;
        }
        if (!code(taken).equals(told.to())) {
            objections.error(CELL_TAKEN, "MOVED_TO_ANOTHER_CELL", told.on(), code(taken), told.to());
        }
        var left = left(life, told.on());
        if (left == null) {
            objections.error(ON, "MOVED_FROM_NOWHERE", told.on());
        } else if (told.from() != null && !code(left).equals(told.from())) {
            objections.error(CELL_LEFT, "MOVED_FROM_ANOTHER_CELL", told.on(), code(left), told.from());
        }
    }

    private static Seating begun(Life life, LocalDate day) {
        return life.seatings().stream()
                .filter(seating -> seating.validity().from().equals(day))
                .findFirst()
                .orElse(null);
    }

    /** The seating that ended on the day, or last before it; null when there is none. */
    static Seating left(Life life, LocalDate day) {
        return life.seatings().stream()
                .filter(seating -> seating.validity().from().isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String code(Seating seating) {
        return codes.computeIfAbsent(seating.cellId(), entries::code);
    }

    @Override
    public void write(List<Entry<MoveTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
