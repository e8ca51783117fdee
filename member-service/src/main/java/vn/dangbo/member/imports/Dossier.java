package vn.dangbo.member.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

/** One member while a file is read: as recorded, and with what the file has added so far. */
final class Dossier {

    private final UUID id;
    /** What the records hold by now; null as long as they hold nothing. */
    private Recorded recorded;

    private final List<Seating> seatings;
    private Person person;
    /** Row that spoke of the member first; 0 when none has. */
    private int firstRow;

    /**
     * What stands in the records.
     *
     * @param former the memberships before the present one
     * @param elsewhere cells of these seatings that the caller does not reach
     * @param hasOpenCase whether a case is under way that ends with the membership or decides on it, such as a stay as a guest
     */
    record Recorded(
            Person person,
            List<Seating> seatings,
            List<Standing.Former> former,
            Set<UUID> elsewhere,
            boolean hasOpenCase) {

        List<Entry> movements() {
            return Movements.of(seatings, person.sex(), new Standing(person.officialOn(), former));
        }
    }

    Dossier(UUID id, Recorded recorded) {
        this.id = id;
        this.recorded = recorded;
        this.person = recorded == null ? null : recorded.person();
        this.seatings = new ArrayList<>(recorded == null ? List.of() : recorded.seatings());
    }

    UUID id() {
        return id;
    }

    Optional<Recorded> recorded() {
        return Optional.ofNullable(recorded);
    }

    Person person() {
        return person;
    }

    /** What a row says, over what is known; a day as official member in a former membership says nothing of this one. */
    Person said(Person stated) {
        var all = stated.over(person);
        var day = stated.officialOn();
        return day != null && new Standing(day, former()).isFormer(day) ? all.officialSince(person.officialOn()) : all;
    }

    private List<Standing.Former> former() {
        return recorded == null ? List.of() : recorded.former();
    }

    int firstRow() {
        return firstRow;
    }

    /** Notes the row that spoke of the member first, of a dossier read anew. */
    void since(int row) {
        firstRow = row;
    }

    /** Whether a case of the member is under way: what ends the membership must go through it. */
    boolean hasOpenCase() {
        return recorded != null && recorded.hasOpenCase();
    }

    /** Whether the seating, open on record, would end with the membership. */
    boolean leaves(Seating wanted) {
        return !wanted.validity().isOpen()
                && wanted.endCause().endsMembership()
                && seatings.stream()
                        .anyMatch(s -> isSame(s, wanted) && s.validity().isOpen());
    }

    /** Whether a row would change anything. */
    boolean wouldChange(Person newPerson, Seating seating) {
        return !newPerson.equals(person) || !seatings.contains(seating);
    }

    List<Seating> seatings() {
        return List.copyOf(seatings);
    }

    /**
     * Whether the file or the records already have another seating in the time of this one. One that began on the same
     * day in the same cell is the same seating, told anew.
     */
    boolean collides(Seating wanted) {
        return seatings.stream()
                .anyMatch(s -> !isSame(s, wanted) && s.validity().overlaps(wanted.validity()));
    }

    /**
     * The same seating on record, when it has ended there and the wanted one has not: a file of before knows nothing of
     * what happened since, and would bring back who has left.
     */
    Optional<Seating> endedSince(Seating wanted) {
        return recorded == null || !wanted.validity().isOpen()
                ? Optional.empty()
                : recorded.seatings().stream()
                        .filter(s -> isSame(s, wanted) && !s.validity().isOpen())
                        .findFirst();
    }

    /** Whether taking the seating over would change who sits in its cell on or after the day. */
    boolean changesFrom(LocalDate day, Seating wanted) {
        return !seatings.contains(wanted)
                && Stream.concat(Stream.of(wanted), seatings.stream().filter(s -> isSame(s, wanted)))
                        .anyMatch(s -> s.validity().overlaps(Validity.since(day)));
    }

    private static boolean isSame(Seating one, Seating other) {
        return one.cellId().equals(other.cellId())
                && one.validity().from().equals(other.validity().from());
    }

    /** Whether taking the row over would change the counts of a cell that the caller does not reach. */
    boolean disturbsOthers(Person newPerson, Seating seating) {
        return recorded != null
                && missingMovements(newPerson, with(seating)).stream()
                        .anyMatch(entry -> recorded.elsewhere().contains(entry.cellId()));
    }

    /** The ledger entries by which the records fall short of this dossier. */
    List<Entry> missingMovements() {
        return missingMovements(person, seatings);
    }

    private List<Entry> missingMovements(Person asPerson, List<Seating> asSeatings) {
        var wanted = Movements.of(asSeatings, asPerson.sex(), new Standing(asPerson.officialOn(), former()));
        return Movements.difference(recorded == null ? List.of() : recorded.movements(), wanted);
    }

    /** Everything has been written: the next rows of the same file are judged against that. */
    void written() {
        recorded = new Recorded(
                person,
                List.copyOf(seatings),
                former(),
                recorded == null ? Set.of() : recorded.elsewhere(),
                hasOpenCase());
    }

    /** Whether the row tells of a beginning that cannot be: records begin once, and one is admitted once. */
    boolean beginsAgain(Seating wanted) {
        var all = with(wanted);
        var first = all.stream()
                .map(s -> s.validity().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean openingLater = all.stream()
                .anyMatch(s -> s.startCause() == StartCause.OPENING
                        && !s.validity().from().equals(first));
        return openingLater
                || all.stream()
                                .filter(s -> s.startCause() == StartCause.ADMITTED)
                                .count()
                        > 1;
    }

    private List<Seating> with(Seating wanted) {
        var all = new ArrayList<>(seatings);
        all.removeIf(s -> isSame(s, wanted));
        all.add(wanted);
        return all;
    }

    /** Takes a seating over; it replaces the one that it tells anew. */
    void take(int row, Person newPerson, Seating seating) {
        seatings.removeIf(s -> isSame(s, seating));
        seatings.add(seating);
        person = newPerson;
        firstRow = firstRow == 0 ? row : firstRow;
    }

    /** The seating that the member holds now or held last. */
    Seating latest() {
        return seatings.stream()
                .max(Comparator.comparing(s -> s.validity().from()))
                .orElseThrow();
    }

    /** Whether what is said of the person, apart from the seatings, differs from the records. */
    boolean tellsAnew() {
        return recorded == null || !recorded.person().equals(person);
    }

    /** Whether anything differs from the records. */
    boolean changed() {
        return tellsAnew() || !Set.copyOf(recorded.seatings()).equals(Set.copyOf(seatings));
    }

    /** Whether a move into a cell has no move out of another on the same day, or the other way round; acts move too. */
    boolean movesHaveGaps() {
        return !movedOut(EndCause.MOVED).equals(movedIn(StartCause.MOVED))
                || !movedOut(EndCause.RESTRUCTURED).equals(movedIn(StartCause.RESTRUCTURED));
    }

    private Set<LocalDate> movedOut(EndCause cause) {
        return days(s -> s.endCause() == cause, s -> s.validity().to());
    }

    private Set<LocalDate> movedIn(StartCause cause) {
        return days(s -> s.startCause() == cause, s -> s.validity().from());
    }

    private Set<LocalDate> days(Predicate<Seating> which, Function<Seating, LocalDate> day) {
        return seatings.stream().filter(which).map(day).collect(Collectors.toSet());
    }
}
