package vn.dangbo.member.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.entry.Cells;
import vn.dangbo.member.entry.OutsiderCount;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowError;

/**
 * One file of members. Keeps a dossier of every member the file has named, so that the last row is judged against the
 * first, and a dry run finds what a real run finds.
 */
final class MemberSession implements ImportHandler.Session {

    private final ImportContext context;
    private final Findings findings;
    private final MemberRowParser parser;
    private final Cells cells;
    private final MemberRecords records;
    private final OutsiderCount outsiders;
    private final CellHolds holds;
    private final CvNumbers cvNumbers;
    /** The member to whom the account belongs that handed the file in; null for none. */
    private final UUID own;

    private final Map<String, Dossier> byPersonalId = new HashMap<>();
    private final Map<String, Dossier> byCard = new HashMap<>();
    /** Everybody whom the file has named, as last read. */
    private final Map<UUID, Dossier> named = new LinkedHashMap<>();

    MemberSession(
            ImportContext context,
            MemberRowParser parser,
            Cells cells,
            MemberRecords records,
            CellHolds holds,
            CvNumbers cvNumbers,
            OutsiderCount outsiders,
            UUID own) {
        this.context = context;
        this.findings = context.findings();
        this.parser = parser;
        this.cells = cells;
        this.records = records;
        this.outsiders = outsiders;
        this.holds = holds;
        this.cvNumbers = cvNumbers;
        this.own = own;
    }

    @Override
    public void accept(List<Row> rows, boolean write) {
        if (write) {
            holds.share();
            forget();
        }
        var parsed = rows.stream()
                .map(row -> parser.parse(row, findings))
                .flatMap(Optional::stream)
                .toList();
        var cellsByCode = cells.find(parsed.stream().map(MemberRow::cell).collect(Collectors.toSet()), context.scope());
        var recorded = records.find(unknown(parsed), context.scope(), write);
        var people = parsed.stream().map(MemberRow::person).toList();
        if (write) {
            cvNumbers.hold(people);
        }
        cvNumbers.read(people, context.scope());
        var held =
                holds.heldFrom(cellsByCode.values().stream().map(Cells.Cell::id).toList());
        Set<Dossier> touched = new LinkedHashSet<>();
        for (var row : parsed) {
            judge(row, cellsByCode.get(row.cell()), recorded, held).ifPresent(touched::add);
        }
        if (write) {
            var changed = touched.stream().filter(Dossier::changed).toList();
            records.write(changed, context);
            changed.forEach(Dossier::written);
        }
    }

    /**
     * Between two chunks a case or an act may have changed a member, and a dossier of before would write them back. What
     * this file has said of them is in the records by now.
     */
    private void forget() {
        byPersonalId.clear();
        byCard.clear();
    }

    @Override
    public void complete(boolean write) {
        named.values().stream()
                .filter(Dossier::movesHaveGaps)
                .forEach(dossier -> findings.add(
                        RowError.warning(dossier.firstRow(), MemberColumns.START_CAUSE.code(), "MOVES_DO_NOT_JOIN")));
    }

    private List<Person> unknown(List<MemberRow> rows) {
        return rows.stream()
                .map(MemberRow::person)
                .filter(p -> !byPersonalId.containsKey(p.personalIdHash()) || !byCard.containsKey(p.cardNumberHash()))
                .toList();
    }

    /** The dossier that the row has changed; empty when the row has an error. */
    private Optional<Dossier> judge(
            MemberRow row, Cells.Cell cell, MemberRecords.Found recorded, Map<UUID, LocalDate> held) {
        if (cell == null) {
            return error(row, MemberColumns.CELL, "CELL_UNKNOWN", row.cell());
        }
        if (!cell.holds(row.seated())) {
            return error(
                    row,
                    MemberColumns.CELL,
                    "CELL_NOT_ALIVE",
                    row.cell(),
                    row.seated().from().toString());
        }
        var found = dossier(row, recorded);
        if (found == null) {
            return Optional.empty();
        }
        if (found.firstRow() > 0 && !found.person().sameAs(row.person())) {
            return error(row, MemberColumns.FULL_NAME, "MEMBER_CONTRADICTS", String.valueOf(found.firstRow()));
        }
        // A card number and a birth date are enough to find somebody, not to make somebody else of them.
        if (found.firstRow() == 0
                && found.recorded().isPresent()
                && row.person().personalIdHash() == null
                && !found.person().sameAs(row.person())) {
            return error(row, MemberColumns.FULL_NAME, "MEMBER_DIFFERS");
        }
        var person = found.said(row.person());
        if (cvNumbers.refuses(row.number(), found, person, findings, outsiders)) {
            return Optional.empty();
        }
        var seating = new Seating(cell.id(), row.seated(), row.startCause(), row.endCause());
        var heldFrom = held.get(cell.id());
        if (heldFrom != null && found.changesFrom(heldFrom, seating)) {
            return error(row, MemberColumns.CELL, "CELL_HELD", row.cell(), heldFrom.toString());
        }
        var ended = found.endedSince(seating);
        if (ended.isPresent()) {
            return error(
                    row,
                    MemberColumns.SEATED_TO,
                    "SEATING_ENDED",
                    ended.get().validity().to().toString(),
                    ended.get().endCause().name());
        }
        if (found.collides(seating)) {
            return error(row, MemberColumns.SEATED_FROM, "SEATINGS_OVERLAP");
        }
        if (found.beginsAgain(seating)) {
            return error(
                    row,
                    MemberColumns.START_CAUSE,
                    "BEGINS_AGAIN",
                    row.startCause().name());
        }
        if (found.disturbsOthers(person, seating)) {
            return error(row, MemberColumns.OFFICIAL_ON, "COUNTED_ELSEWHERE");
        }
        if (found.id().equals(own) && found.wouldChange(person, seating)) {
            return error(row, MemberColumns.PERSONAL_ID, "OWN_RECORD");
        }
        if (found.leaves(seating) && found.hasOpenCase()) {
            return error(row, MemberColumns.END_CAUSE, "CASE_OPEN");
        }
        found.take(row.number(), person, seating);
        cvNumbers.told(row.number(), found);
        named.put(found.id(), found);
        if (person.personalIdHash() != null) {
            byPersonalId.put(person.personalIdHash(), found);
        }
        if (person.cardNumberHash() != null) {
            byCard.put(person.cardNumberHash(), found);
        }
        return Optional.of(found);
    }

    /** Whose row it is; null, with a finding, when the numbers point to different people. */
    private Dossier dossier(MemberRow row, MemberRecords.Found recorded) {
        var person = row.person();
        var byId = person.personalIdHash() == null
                ? null
                : known(byPersonalId, person.personalIdHash(), recorded.byPersonalId());
        var byNumber =
                person.cardNumberHash() == null ? null : known(byCard, person.cardNumberHash(), recorded.byCard());
        Stream.of(byId, byNumber).filter(Objects::nonNull).forEach(this::resume);
        var foreign = recorded.outside(person);
        if (foreign != null) {
            outsiders.next(row.number(), foreign);
            error(row, MemberColumns.CARD_NUMBER, "MEMBER_ELSEWHERE");
            return null;
        }
        if (byNumber != null
                && (byId != null && byId != byNumber || byId == null && !isSame(byNumber.person(), person))) {
            var other = byNumber.firstRow();
            error(row, MemberColumns.CARD_NUMBER, other > 0 ? "CARD_TWICE" : "CARD_TAKEN", String.valueOf(other));
            return null;
        }
        if (byId != null) {
            return byId;
        }
        return byNumber != null ? byNumber : new Dossier(UuidVersion7Strategy.INSTANCE.generateUuid(null), null);
    }

    /** What was read anew is known since the row that spoke of the member first. */
    private void resume(Dossier dossier) {
        var before = named.get(dossier.id());
        if (before != null) {
            dossier.since(before.firstRow());
        }
    }

    /** A card number alone makes a key only together with the birth date; a personal id that differs speaks against it. */
    private static boolean isSame(Person holder, Person claimant) {
        boolean idsAgree = holder.personalIdHash() == null
                || claimant.personalIdHash() == null
                || holder.personalIdHash().equals(claimant.personalIdHash());
        return idsAgree && holder.birthDate().equals(claimant.birthDate());
    }

    private static Dossier known(Map<String, Dossier> inFile, String key, Map<String, Dossier> recorded) {
        var dossier = inFile.get(key);
        return dossier != null ? dossier : recorded.get(key);
    }

    private Optional<Dossier> error(MemberRow row, Column column, String code, String... arguments) {
        findings.error(row.number(), column.code(), code, arguments);
        return Optional.empty();
    }
}
