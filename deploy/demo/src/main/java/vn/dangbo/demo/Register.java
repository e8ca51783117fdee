package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sits in which cell while time is played forward. */
final class Register {

    /** Whoever came to a cell so recently does not leave it again. */
    private static final int SETTLED_DAYS = 200;

    /** Nobody new is sent to a cell that ends so soon: a probationer would have to move. */
    private static final int MONTHS_BEFORE_THE_END = 13;

    private final List<Member> everyone = new ArrayList<>();
    private final Map<String, List<Member>> seated = new HashMap<>();
    private final Map<String, Tree.Cell> cells;

    /** Of these cells, by code. */
    Register(Map<String, Tree.Cell> cells) {
        this.cells = cells;
    }

    /** All members in the order in which they came. */
    List<Member> everyone() {
        return everyone;
    }

    List<Member> seatedIn(String cell) {
        return seated.computeIfAbsent(cell, code -> new ArrayList<>());
    }

    void enter(Member member, String cell, LocalDate date, Cause cause) {
        everyone.add(member);
        seat(member, cell, date, cause);
    }

    void seat(Member member, String cell, LocalDate date, Cause cause) {
        member.sit(cell, date, cause);
        seatedIn(cell).add(member);
    }

    void leave(Member member, LocalDate date, Cause cause) {
        seatedIn(member.lastSeating().cell()).remove(member);
        member.leave(date, cause);
    }

    /** From one cell to another on the same day. */
    void move(Member member, String cell, LocalDate date) {
        leave(member, date, Cause.MOVED);
        seat(member, cell, date, Cause.MOVED);
    }

    long officials(String cell, LocalDate date) {
        return seatedIn(cell).stream().filter(member -> member.isOfficial(date)).count();
    }

    boolean mayReceive(Tree.Cell cell, LocalDate date) {
        return cell.livesOn(date)
                && cell.to().isAfter(date.plusMonths(MONTHS_BEFORE_THE_END))
                && seatedIn(cell.code()).size() < cell.most();
    }

    /** The settled official members whom their cells can do without, in the order in which they came. */
    List<Member> officialsWhoMayLeave(LocalDate date) {
        Map<String, Long> officials = new HashMap<>();
        return everyone.stream()
                .filter(member -> member.lastSeating().isOpen() && member.isOfficial(date) && isSettled(member, date))
                .filter(member -> officials.computeIfAbsent(member.lastSeating().cell(), cell -> officials(cell, date))
                        > cells.get(member.lastSeating().cell()).least())
                .toList();
    }

    List<Member> probationers(LocalDate date) {
        return everyone.stream()
                .filter(member -> member.lastSeating().isOpen() && !member.isOfficial(date) && isSettled(member, date))
                .toList();
    }

    /** Who left for that cause between the two days, and did not come back. */
    List<Member> gone(Cause cause, LocalDate from, LocalDate to) {
        return everyone.stream()
                .filter(member -> member.lastSeating().end() == cause)
                .filter(member -> member.lastSeating().to().isAfter(from)
                        && member.lastSeating().to().isBefore(to))
                .toList();
    }

    private static boolean isSettled(Member member, LocalDate date) {
        Seating seat = member.lastSeating();
        return seat.from().isBefore(date)
                && (seat.start() == Cause.OPENING
                        || seat.from().plusDays(SETTLED_DAYS).isBefore(date));
    }
}
