package vn.dangbo.member.overlay;

import static vn.dangbo.member.overlay.OverlayImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
import vn.dangbo.platform.time.Validity;

/** A file of exemptions, suspensions, stays abroad and lost contact: they leave đảng số as it is, and end with the membership. */
final class OverlayFile implements EntryFile<OverlayTold> {

    private static final int TEXT = 500;

    private final OverlayEntries entries;

    /** Of one type nothing begins twice on a day. */
    private record Key(OverlayType type, LocalDate from) {}

    OverlayFile(OverlayEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public OverlayTold read(RowReader reader) {
        var type = reader.code(TYPE, OverlayType.class);
        var ground = reader.code(GROUND, ExemptionGround.class);
        if (type.filter(OverlayType.EXEMPT::equals).isPresent()) {
            reader.requiredText(GROUND);
        } else if (type.isPresent() && ground.isPresent()) {
            reader.error(GROUND, "GROUND_NOT_OF_TYPE", type.get().name());
        }
        var from = reader.date(FROM, AsOf.EARLIEST, entries.today());
        var until = reader.date(UNTIL);
        if (from.isPresent() && until.filter(day -> !day.isAfter(from.get())).isPresent()) {
            reader.error(UNTIL, "SEATING_REVERSED");
        }
        var endedOn = reader.date(ENDED_ON, AsOf.EARLIEST, entries.today());
        if (from.isPresent() && endedOn.filter(from.get()::isAfter).isPresent()) {
            reader.error(
                    ENDED_ON,
                    "STEP_BEFORE_LAST",
                    endedOn.get().toString(),
                    from.get().toString());
        }
        return new OverlayTold(
                type.orElse(null),
                ground.orElse(null),
                from.orElse(null),
                until.orElse(null),
                reader.text(NUMBER, TEXT).orElse(null),
                reader.text(SIGNER, TEXT).orElse(null),
                endedOn.orElse(null),
                reader.text(REASON, TEXT).orElse(null));
    }

    @Override
    public List<Object> cells(OverlayTold told) {
        return Arrays.asList(
                told.type(),
                told.ground(),
                told.from(),
                told.until(),
                told.number(),
                told.signer(),
                told.endedOn(),
                told.reason());
    }

    @Override
    public LocalDate day(OverlayTold facts) {
        return facts.from();
    }

    @Override
    public Object key(OverlayTold facts) {
        return new Key(facts.type(), facts.from());
    }

    @Override
    public Map<UUID, List<OverlayTold>> recorded(Collection<UUID> members, Scope scope) {
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<OverlayTold> entry, Collection<OverlayTold> others, Objections objections) {
        var told = entry.facts();
        if (told.neverHeld()) {
            return;
        }
        if (!isMemberThroughout(entry.subject().life(), told)) {
            objections.error(FROM, "OVERLAY_WITHOUT_SEAT", told.from());
        }
        if (others.stream()
                .anyMatch(one -> one.type() == told.type()
                        && !one.neverHeld()
                        && one.validity().overlaps(told.validity()))) {
            objections.error(FROM, "OVERLAY_THERE", told.type());
        }
        if (told.ground() == ExemptionGround.MOBILE_WORK) {
            entries.latestMobile(told.from())
                    .filter(latest -> told.validity().to() == null
                            || !told.validity().to().isBefore(latest))
                    .ifPresent(latest -> objections.warning(UNTIL, "EXEMPTION_TOO_LONG", latest));
        }
    }

    /**
     * Before the records begin, whoever was seated then had been a member for some time. What holds still does so until
     * somebody ends it, whatever day was foreseen.
     */
    private static boolean isMemberThroughout(Life life, OverlayTold told) {
        var first = life.seatings().get(0);
        var begins = first.validity().from();
        var from = first.startCause() == StartCause.OPENING && told.from().isBefore(begins) ? begins : told.from();
        var to = told.endedOn();
        return to != null && !to.isAfter(from) || Seating.cover(life.seatings(), new Validity(from, to));
    }

    @Override
    public void write(List<Entry<OverlayTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
