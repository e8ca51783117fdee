package vn.dangbo.org.committee.imports;

import java.time.LocalDate;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;

/**
 * A row that could be read.
 *
 * @param seat null when the row tells of the committee alone
 * @param office office outside the Party that the holder has as long as the seat; null for none
 */
record Line(int row, String organisation, Term term, SeatFacts seat, String office) {

    /** What a committee is known by: of one unit, one kind, one beginning. */
    record Key(String organisation, String kind, LocalDate from) {}

    Key key() {
        return new Key(organisation, term.kind(), term.validity().from());
    }
}
