package vn.dangbo.member.admission;

import static vn.dangbo.member.admission.AdmissionImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/**
 * A file of admissions. Since when somebody is a member, and an official one, is told by the file of members: here the
 * decisions are added, and the days compared, so that no count of any day changes by it.
 */
final class AdmissionFile implements EntryFile<AdmissionTold> {

    private static final int TEXT = 500;

    private final AdmissionEntries entries;
    /** The day of the ceremony on record, by member; of those whose rows were read last. */
    private final Map<UUID, LocalDate> admitted = new HashMap<>();

    AdmissionFile(AdmissionEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public AdmissionTold read(RowReader reader) {
        var today = entries.today();
        var decidedOn = reader.date(DECIDED_ON, AsOf.EARLIEST, today).orElse(null);
        var ceremonyOn = reader.date(CEREMONY_ON, AsOf.EARLIEST, today).orElse(null);
        var recognisedOn = reader.date(RECOGNISED_ON, AsOf.EARLIEST, today).orElse(null);
        if (decidedOn != null && ceremonyOn != null && decidedOn.isAfter(ceremonyOn)) {
            reader.error(DECIDED_ON, "DECISION_AFTER_CEREMONY", decidedOn.toString(), ceremonyOn.toString());
        }
        if (reader.text(DECISION_NO).isPresent() || reader.text(SIGNER).isPresent()) {
            reader.requiredText(DECIDED_ON);
        }
        boolean recognised = recognisedOn != null
                || reader.text(RECOGNITION_NO).isPresent()
                || reader.text(RECOGNITION_SIGNER).isPresent();
        if (recognised) {
            reader.requiredText(RECOGNISED_ON);
            reader.requiredText(OFFICIAL_ON);
        }
        return new AdmissionTold(
                reader.text(DECISION_NO, TEXT).orElse(null),
                decidedOn,
                reader.text(SIGNER, TEXT).orElse(null),
                ceremonyOn,
                reader.text(RECOGNITION_NO, TEXT).orElse(null),
                recognisedOn,
                reader.text(RECOGNITION_SIGNER, TEXT).orElse(null),
                reader.date(OFFICIAL_ON, AsOf.EARLIEST, today).orElse(null));
    }

    @Override
    public List<Object> cells(AdmissionTold told) {
        return Arrays.asList(
                told.decisionNo(),
                told.decidedOn(),
                told.signer(),
                told.ceremonyOn(),
                told.recognitionNo(),
                told.recognisedOn(),
                told.recognitionSigner(),
                told.officialOn());
    }

    @Override
    public LocalDate day(AdmissionTold facts) {
        return facts.ceremonyOn();
    }

    /** One ceremony is one admission. */
    @Override
    public Object key(AdmissionTold facts) {
        return facts.ceremonyOn();
    }

    @Override
    public Map<UUID, List<AdmissionTold>> recorded(Collection<UUID> members, Scope scope) {
        admitted.clear();
        admitted.putAll(entries.admitted(members, scope));
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<AdmissionTold> entry, Collection<AdmissionTold> others, Objections objections) {
        var told = entry.facts();
        var life = entry.subject().life();
        var first = admitted.get(life.member());
        if (!told.ceremonyOn().equals(first) && !isReadmission(life, told.ceremonyOn())) {
            objections.error(CEREMONY_ON, "CEREMONY_NOT_ON_RECORD", told.ceremonyOn(), first == null ? "—" : first);
            return;
        }
        var official = life.standing().officialOn(told.ceremonyOn());
        if (!Objects.equals(official, told.officialOn())) {
            objections.error(
                    OFFICIAL_ON,
                    "OFFICIAL_NOT_ON_RECORD",
                    told.officialOn() == null ? "—" : told.officialOn(),
                    official == null ? "—" : official);
        }
        if (told.officialOn() == null && ended(life, told.ceremonyOn()) == null && entries.isOpen(life.member())) {
            objections.error(CEREMONY_ON, "CASE_OPEN");
        }
    }

    private static boolean isReadmission(Life life, LocalDate day) {
        return life.seatings().stream()
                .anyMatch(seating -> seating.startCause() == StartCause.READMITTED
                        && seating.validity().from().equals(day));
    }

    /** How the membership ended that began with the ceremony; null as long as it goes on. */
    static Ended ended(Life life, LocalDate ceremonyOn) {
        var next = life.standing().former().stream()
                .map(former -> former.until())
                .filter(until -> until.isAfter(ceremonyOn))
                .findFirst();
        var last = life.seatings().stream()
                .filter(seating -> next.isEmpty() || seating.validity().from().isBefore(next.get()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return last.endCause() == null ? null : new Ended(last.validity().to(), last.endCause() == EndCause.STRUCK_OFF);
    }

    /** The end of a membership. */
    record Ended(LocalDate on, boolean struckOff) {}

    @Override
    public void write(List<Entry<AdmissionTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
