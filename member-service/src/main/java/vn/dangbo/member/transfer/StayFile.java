package vn.dangbo.member.transfer;

import static vn.dangbo.member.transfer.StayImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.entry.Cells;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/** A file of temporary stays. Terms that were longer or shorter than allowed are taken with a warning. */
final class StayFile implements EntryFile<StayTold> {

    private static final int CODE = 50;

    private final StayEntries entries;
    private final Scope scope;
    private final Map<String, Optional<Cells.Cell>> cells = new HashMap<>();

    StayFile(StayEntries entries, Scope scope) {
        this.entries = entries;
        this.scope = scope;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public StayTold read(RowReader reader) {
        var from = reader.date(FROM, AsOf.EARLIEST, entries.today());
        var to = reader.date(TO);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.error(TO, "SEATING_REVERSED");
        }
        return new StayTold(
                reader.text(HOME, CODE).orElse(null),
                reader.text(HOST, CODE).orElse(null),
                from.orElse(null),
                to.orElse(null),
                reader.text(REASON, TransferCourse.TEXT).orElse(null),
                reader.text(LETTER_NO, TransferCourse.TEXT).orElse(null));
    }

    @Override
    public List<Object> cells(StayTold told) {
        return Arrays.asList(told.home(), told.host(), told.from(), told.to(), told.reason(), told.letterNo());
    }

    @Override
    public LocalDate day(StayTold facts) {
        return facts.from();
    }

    @Override
    public Object key(StayTold facts) {
        return facts.from();
    }

    /** What is known of home is known from the seatings. */
    @Override
    public boolean isSame(StayTold recorded, StayTold told) {
        return recorded.equals(
                new StayTold(recorded.home(), told.host(), told.from(), told.to(), told.reason(), told.letterNo()));
    }

    @Override
    public Map<UUID, List<StayTold>> recorded(Collection<UUID> members, Scope scope) {
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<StayTold> entry, Collection<StayTold> others, Objections objections) {
        var told = entry.facts();
        var life = entry.subject().life();
        var host = cell(told.host());
        if (host.isEmpty()) {
            objections.error(HOST, "CELL_UNKNOWN", told.host());
            return;
        }
        if (!host.get().holds(told.validity())) {
            objections.error(HOST, "CELL_NOT_ALIVE", told.host(), told.from());
        }
        if (told.home() != null
                && cell(told.home())
                        .filter(home -> home.id().equals(entry.subject().place()))
                        .isEmpty()) {
            objections.error(HOME, "HOME_DIFFERS", told.home(), told.from());
        }
        // a guest keeps the official seating at home all the time
        if (!Seating.cover(life.seatings(), told.validity())) {
            objections.error(FROM, "GUEST_WITHOUT_HOME");
        }
        if (life.seatings().stream()
                .anyMatch(seating -> seating.cellId().equals(host.get().id())
                        && seating.validity().overlaps(told.validity()))) {
            objections.error(HOST, "MEMBER_IN_THAT_CELL");
        }
        if (others.stream().anyMatch(one -> one.validity().overlaps(told.validity()))) {
            objections.error(FROM, "GUEST_ELSEWHERE");
        }
        if (told.goesOnAfter(entries.today()) && entries.isOpen(life.member())) {
            objections.error(FROM, "CASE_OPEN");
        }
        entries.terms(told)
                .filter(terms -> !terms.allow(told.to()))
                .ifPresent(terms ->
                        objections.warning(TO, "UNTIL_OUT_OF_RANGE", told.to(), terms.earliest(), terms.latest()));
    }

    /** A cell that the caller reaches. */
    private Optional<Cells.Cell> cell(String code) {
        return cells.computeIfAbsent(
                code,
                one -> Optional.ofNullable(
                        entries.cells().find(Set.of(one), scope).get(one)));
    }

    @Override
    public void write(List<Entry<StayTold>> told, ImportContext context) {
        entries.write(told, context, code -> cell(code).orElseThrow().id());
    }
}
