package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Plays a {@link FlowPlan} forward: finds a member and a cell for every planned movement. */
final class Movements {

    private static final int PERCENT_ON_PROBATION_AT_OPENING = 9;
    private static final int PERCENT_WHO_COME_BACK = 5;
    private static final int RETIREMENT_AGE = 60;

    private final Dice dice;
    private final Biography biography;
    private final Register register;
    private final FlowPlan plan;
    private final Map<String, Tree.Cell> cells = new LinkedHashMap<>();

    private Movements(List<Tree.Cell> cells, FlowPlan plan) {
        cells.forEach(cell -> this.cells.put(cell.code(), cell));
        this.plan = plan;
        dice = plan.dice("movements");
        biography = new Biography(plan);
        register = new Register(this.cells);
    }

    /** All members of Kiến Tường who ever had a seat, in the order in which they came. */
    static List<Member> ofKienTuong(Tree tree, FlowPlan plan) {
        Movements movements = new Movements(tree.cells(), plan);
        movements.open(OpeningSizes.byWeight(plan.openingMembers(), movements.cellsOfOpening()));
        return movements.play(Restructuring.ALL);
    }

    /** The same of another town, whose cells stay as they are. */
    static List<Member> ofTown(List<Tree.Cell> cells, FlowPlan plan) {
        Movements movements = new Movements(cells, plan);
        movements.open(OpeningSizes.besideFixed(plan.openingMembers(), movements.cellsOfOpening()));
        return movements.play(List.of());
    }

    private List<Member> play(List<Restructuring> all) {
        List<Restructuring> restructurings = new ArrayList<>(all);
        for (FlowPlan.Event event : plan.events()) {
            while (!restructurings.isEmpty() && !restructurings.get(0).date().isAfter(event.date())) {
                restructurings.remove(0).apply(register);
            }
            happen(event);
        }
        return register.everyone();
    }

    private List<Tree.Cell> cellsOfOpening() {
        return cells.values().stream()
                .filter(cell -> cell.livesOn(plan.opening()))
                .toList();
    }

    private void open(List<Integer> sizes) {
        LocalDate day = plan.opening();
        List<Tree.Cell> open = cellsOfOpening();
        for (int index = 0; index < open.size(); index++) {
            Tree.Cell cell = open.get(index);
            for (int seat = 0; seat < sizes.get(index); seat++) {
                boolean probationer = seat >= OpeningSizes.MINIMUM && dice.chance(PERCENT_ON_PROBATION_AT_OPENING);
                Member member = probationer
                        ? biography.admitted(dice.day(day.minusMonths(11), day.minusDays(7)), cell.residential())
                        : biography.ofLongStanding(day, cell.residential());
                register.enter(member, cell.code(), day, Cause.OPENING);
            }
        }
    }

    private void happen(FlowPlan.Event event) {
        Cause cause = event.cause();
        LocalDate date = event.date();
        switch (cause) {
            case ADMITTED -> {
                Tree.Cell cell = receiver(date, any -> true);
                Member member = event.context().isEmpty()
                        ? biography.admitted(date, cell.residential())
                        : biography.admittedYoung(date, event.context());
                register.enter(member, cell.code(), date, cause);
            }
            case READMITTED ->
                register.enter(
                        biography.readmitted(date), receiver(date, any -> true).code(), date, cause);
            case RESTORED -> {
                Member member = dice.pick(matching(
                        register.gone(Cause.EXPELLED, date.minusYears(4), date.minusMonths(6)),
                        expelled -> register.mayReceive(currentCell(expelled), date)));
                register.seat(member, member.lastSeating().cell(), date, cause);
            }
            case TRANSFER_IN -> arrive(date);
            case MOVED -> move(date);
            case STRUCK_OFF_PROBATIONER -> register.leave(dice.pick(register.probationers(date)), date, cause);
            default -> register.leave(leaver(cause, date), date, cause);
        }
    }

    private void arrive(LocalDate date) {
        Tree.Cell cell = receiver(date, any -> true);
        List<Member> away = register.gone(Cause.TRANSFER_OUT, date.minusYears(5), date.minusMonths(18));
        if (!away.isEmpty() && dice.chance(PERCENT_WHO_COME_BACK)) {
            register.seat(dice.pick(away), cell.code(), date, Cause.TRANSFER_IN);
        } else {
            register.enter(biography.arriving(date, cell.residential()), cell.code(), date, Cause.TRANSFER_IN);
        }
    }

    /** Who retires from an agency joins the cell at home; others change between cells of the same sort. */
    private void move(LocalDate date) {
        List<Member> candidates = register.officialsWhoMayLeave(date);
        List<Member> retiring = candidates.stream()
                .filter(member -> member.age(date) >= RETIREMENT_AGE
                        && !currentCell(member).residential())
                .toList();
        Member member = retiring.isEmpty()
                ? dice.pick(matching(candidates, candidate -> candidate.age(date) < RETIREMENT_AGE))
                : dice.pick(retiring);
        Tree.Cell from = currentCell(member);
        boolean residential = !retiring.isEmpty() || from.residential();
        Tree.Cell to = receiver(date, cell -> cell.residential() == residential && !cell.equals(from));
        register.move(member, to.code(), date);
    }

    private Member leaver(Cause cause, LocalDate date) {
        int lowest =
                switch (cause) {
                    case DECEASED -> dice.chance(85) ? 68 : 40;
                    case TRANSFER_OUT -> 22;
                    default -> 28;
                };
        int highest = cause == Cause.DECEASED ? 120 : 58;
        return dice.pick(matching(
                register.officialsWhoMayLeave(date),
                member -> member.age(date) >= lowest && member.age(date) <= highest));
    }

    private static List<Member> matching(List<Member> members, Predicate<Member> wish) {
        return members.stream().filter(wish).toList();
    }

    private Tree.Cell currentCell(Member member) {
        return cells.get(member.lastSeating().cell());
    }

    private Tree.Cell receiver(LocalDate date, Predicate<Tree.Cell> wish) {
        List<Tree.Cell> open = cells.values().stream()
                .filter(cell -> register.mayReceive(cell, date))
                .filter(wish)
                .toList();
        return open.get(dice.weighted(open.stream().map(Tree.Cell::weight).toList()));
    }
}
