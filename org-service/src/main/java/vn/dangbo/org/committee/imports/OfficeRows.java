package vn.dangbo.org.committee.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.office.ExternalOfficeWriter;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.time.Validity;

/** Offices outside the Party that a file tells of beside the seats: held at the same unit, as long as the seat. */
final class OfficeRows {

    private final Recorded recorded;
    private final Findings findings;
    private final Recording recording;
    private final Supplier<UUID> ids;
    private final Map<Key, List<Recorded.Office>> standing = new HashMap<>();

    private record Key(String organisation, String holder, String office) {}

    OfficeRows(Recorded recorded, Findings findings, Recording recording, Supplier<UUID> ids) {
        this.recorded = recorded;
        this.findings = findings;
        this.recording = recording;
        this.ids = ids;
        recorded.offices()
                .forEach((code, offices) -> offices.forEach(office -> standing.computeIfAbsent(
                                new Key(code, holder(office.memberId(), office.holderRef()), office.office()),
                                key -> new ArrayList<>())
                        .add(office)));
    }

    private static String holder(UUID memberId, String holderRef) {
        return memberId == null ? holderRef : memberId.toString();
    }

    /** Adds the office of a row to the plan, unless it is recorded. */
    void add(Line line, Plan plan) {
        var seat = line.seat();
        var key = new Key(line.organisation(), holder(seat.memberId(), seat.holderRef()), line.office());
        var held = standing.computeIfAbsent(key, k -> new ArrayList<>());
        if (held.stream().anyMatch(office -> office.validity().contains(seat.validity()))) {
            return;
        }
        var same = held.stream()
                .filter(office ->
                        office.validity().from().equals(seat.validity().from()))
                .findFirst();
        boolean inTheWay = held.stream()
                .anyMatch(office -> same.filter(office::equals).isEmpty()
                        && office.validity().overlaps(seat.validity()));
        if (inTheWay) {
            findings.error(line.row(), CommitteeColumns.EXTERNAL_OFFICE.code(), "OFFICE_HELD_TWICE");
            return;
        }
        var row = row(same.map(Recorded.Office::id).orElseGet(ids), line, seat.validity());
        if (same.isPresent() && isRecorded(line.organisation(), same.get())) {
            plan.changedOffices.add(row);
        } else {
            plan.newOffices.removeIf(planned -> planned.id().equals(row.id()));
            plan.newOffices.add(row);
        }
        same.ifPresent(held::remove);
        held.add(new Recorded.Office(row.id(), seat.memberId(), seat.holderRef(), line.office(), seat.validity()));
    }

    private boolean isRecorded(String organisation, Recorded.Office office) {
        return recorded.offices().getOrDefault(organisation, List.of()).stream()
                .anyMatch(known -> known.id().equals(office.id()));
    }

    private ExternalOfficeWriter.Row row(UUID id, Line line, Validity validity) {
        return ExternalOfficeWriter.Row.of(
                id,
                recorded.units().get(line.organisation()).id(),
                line.seat().memberId(),
                line.seat().holderRef(),
                line.office(),
                validity,
                recording);
    }
}
