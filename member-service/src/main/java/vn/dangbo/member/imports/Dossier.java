package vn.dangbo.member.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;

/** One member while a file is read: as recorded, and with what the file has added so far. */
final class Dossier {

    private final UUID id;
    /** Null for a member whom the file brings in. */
    private final Recorded recorded;

    private final List<Seating> seatings;
    private Person person;
    /** Row that spoke of the member first; 0 when none has. */
    private int firstRow;

    /** What stood in the records before the file. */
    record Recorded(Person person, List<Seating> seatings) {}

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

    int firstRow() {
        return firstRow;
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

    private static boolean isSame(Seating one, Seating other) {
        return one.cellId().equals(other.cellId())
                && one.validity().from().equals(other.validity().from());
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
                .max(java.util.Comparator.comparing(s -> s.validity().from()))
                .orElseThrow();
    }

    /** Whether anything differs from the records. */
    boolean changed() {
        return recorded == null
                || !recorded.person().equals(person)
                || !java.util.Set.copyOf(recorded.seatings()).equals(java.util.Set.copyOf(seatings));
    }

    /** Whether a move into a cell has no move out of another on the same day. */
    boolean movesFromNowhere() {
        return seatings.stream().filter(s -> s.startCause() == StartCause.MOVED).anyMatch(in -> seatings.stream()
                .noneMatch(out -> out.endCause() == EndCause.MOVED
                        && in.validity().from().equals(out.validity().to())));
    }
}
