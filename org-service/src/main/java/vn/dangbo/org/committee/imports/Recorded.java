package vn.dangbo.org.committee.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.time.Validity;

/**
 * What is recorded of the units that a file names, as far as the caller reaches.
 *
 * @param units by code
 * @param committees by code of the unit
 * @param offices by code of the unit
 */
record Recorded(Map<String, Unit> units, Map<String, List<Committee>> committees, Map<String, List<Office>> offices) {

    /** A committee with its seats. */
    record Committee(UUID id, Term term, List<Seat> seats) {
        Committee(UUID id, Term term) {
            this(id, term, new ArrayList<>());
        }
    }

    /** A seat. */
    record Seat(UUID id, SeatFacts facts) {}

    /** An office outside the Party. */
    record Office(UUID id, UUID memberId, String holderRef, String office, Validity validity) {}
}
