package vn.dangbo.platform.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit with its whole dated history, as the organisation feed carries it. Half-open intervals; a null end is open.
 *
 * @param successorId the unit that took over an ended one whole; null when none did
 */
public record OrganisationState(
        UUID id,
        long number,
        String code,
        LocalDate establishedOn,
        LocalDate endedOn,
        UUID successorId,
        List<Version> versions,
        List<Edge> edges) {

    /** Feed on which units are announced. */
    public static final String FEED = "organisations";
    /** Event type of a new or changed unit. */
    public static final String CHANGED = "vn.dangbo.organisation.changed";

    /** What the unit is in [validFrom, validTo). */
    public record Version(
            LocalDate validFrom,
            LocalDate validTo,
            String name,
            String shortName,
            String searchKey,
            String kind,
            String subtype,
            String sector) {}

    /** Whom the unit belongs to in [validFrom, validTo). */
    public record Edge(UUID parentId, LocalDate validFrom, LocalDate validTo) {}
}
