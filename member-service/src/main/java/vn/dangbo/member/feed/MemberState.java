package vn.dangbo.member.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A member as the feed carries it: what counts for the evaluation, and no name. Days are half-open; a null end is open.
 *
 * @param cardNumber null before a card is given; whoever keeps it keeps it encrypted
 * @param admittedOn null when it is not recorded
 * @param officialOn from which day official (chính thức); null on probation
 * @param seatings official ones, in the order of time
 * @param stays as guest of other cells (sinh hoạt tạm thời)
 * @param overlays what lies over the membership for a while
 * @param formerCards numbers of cards that the person had before, those of merged records among them; nobody else is given one
 * @param mergedRecords records of the same person that went into this one
 */
public record MemberState(
        UUID id,
        String cardNumber,
        LocalDate admittedOn,
        LocalDate officialOn,
        List<Seating> seatings,
        List<Stay> stays,
        List<Overlay> overlays,
        List<String> formerCards,
        List<UUID> mergedRecords) {

    /** Name of the feed. */
    public static final String FEED = "members";

    /** A member is now as told; without data the record was merged into another, which tells it, and is to be forgotten. */
    public static final String CHANGED = "vn.dangbo.member.changed";

    /** A decision on discipline is now as told. */
    public static final String DISCIPLINE_CHANGED = "vn.dangbo.discipline.changed";

    /**
     * An official seating.
     *
     * @param endCause code list {@code seating-end-causes}; null for one that is open
     */
    public record Seating(UUID cell, LocalDate from, LocalDate to, String endCause) {}

    /** A time as guest. */
    public record Stay(UUID cell, LocalDate from, LocalDate to) {}

    /** @param type code list {@code overlay-types} */
    public record Overlay(String type, LocalDate from, LocalDate to) {}

    /**
     * A decision on discipline: form and days, never the matter.
     *
     * @param member null for the organisation itself
     * @param occurredOn first day on which the violation can have been; null where it is not recorded
     * @param endedOn when it was annulled or replaced; null while it stands
     */
    public record Discipline(
            UUID id,
            UUID member,
            UUID organisation,
            String form,
            LocalDate announcedOn,
            LocalDate occurredOn,
            LocalDate endedOn) {}
}
