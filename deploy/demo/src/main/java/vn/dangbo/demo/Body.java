package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One term of one body of one unit, to which seats are added. */
final class Body {

    static final String BY_CONGRESS = "ELECTED_CONGRESS";
    static final String BY_COMMITTEE = "ELECTED_COMMITTEE";
    static final String APPOINTED = "APPOINTED";

    private final Unit unit;
    private final String kind;
    private final Term term;
    private final int plannedSeats;
    private final int officialMembers;
    private final LocalDate confirmedOn;
    private final String confirmation;
    private final Dice dice;
    private final List<Seat> seats = new ArrayList<>();

    Body(Unit unit, String kind, Term term, int plannedSeats, int officialMembers, Dice dice) {
        this.unit = unit;
        this.kind = kind;
        this.term = term;
        this.plannedSeats = plannedSeats;
        this.officialMembers = officialMembers;
        this.dice = dice;
        confirmedOn = term.from().plusDays(dice.between(7, 30));
        confirmation = decision();
    }

    /** Adds a seat for the whole term. Who is not elected by the congress is elected by the committee. */
    void seat(String role, String holder, boolean byCongress, String office) {
        String mode = byCongress ? BY_CONGRESS : BY_COMMITTEE;
        add(role, holder, term.elected() ? mode : APPOINTED, term.from(), term.to(), "", office);
    }

    /**
     * Adds a seat that changes hands in the term.
     *
     * @param on the day from which on the second one holds it
     * @param reason why the first one leaves
     * @param modes how the one and the other came
     */
    void change(String role, List<String> holders, LocalDate on, String reason, List<String> modes, String office) {
        add(role, holders.get(0), modes.get(0), term.from(), on, reason, office);
        add(role, holders.get(1), modes.get(1), on, term.to(), "", office);
    }

    private void add(
            String role, String holder, String mode, LocalDate from, LocalDate to, String reason, String office) {
        boolean elected = mode.startsWith("ELECTED");
        seats.add(new Seat(
                unit.code(),
                kind,
                term,
                plannedSeats,
                officialMembers,
                holder,
                role,
                mode,
                from,
                to,
                elected ? "" : decision(),
                elected ? confirmedOn : null,
                elected ? confirmation : "",
                reason,
                reason.equals("LEFT_POST") ? decision() : "",
                office));
    }

    private String decision() {
        return dice.between(1, 400) + (unit.kind().equals("SUBORDINATE_CELL") ? "-QĐ/ĐU" : "-QĐ/TU");
    }

    List<Seat> seats() {
        return seats;
    }
}
