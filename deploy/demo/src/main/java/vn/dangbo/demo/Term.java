package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A term (nhiệm kỳ) on the days {@code [from, to)}.
 *
 * @param label as officials write it, such as 2020–2025
 * @param congressNo roman; empty where no document prints it, or for bodies that the superior appointed
 * @param elected false where the unit began in the middle of the term, so that its body was appointed
 */
record Term(String label, String congressNo, LocalDate from, LocalDate to, boolean elected) {

    private static final String FILE = "terms.txt";

    /** Congresses at the grassroots end so many days before that of the town: as printed, 10 June for 6 August 2020. */
    private static final int GRASSROOTS_AHEAD = 57;

    private static final int CELLS_AHEAD = 102;
    private static final int SPREAD = 42;

    /** Subordinate cells elect twice in five years. */
    private static final int CELL_MONTHS = 30;

    /** The terms of a province or town, in the order of time. */
    static List<Term> ofTown(String town) {
        List<List<String>> lines = ResourceLines.of(FILE).stream()
                .map(line -> ResourceLines.fields(FILE, line, 4))
                .filter(fields -> fields.get(0).equals(town))
                .toList();
        List<Term> terms = new ArrayList<>();
        lines.forEach(fields ->
                terms.add(new Term(fields.get(1), fields.get(2), LocalDate.parse(fields.get(3)), Tree.OPEN, true)));
        return consecutive(terms);
    }

    /** The terms of a grassroots organisation in a town with these terms. Its own congresses have no number. */
    static List<Term> ofGrassroots(List<Term> town, Dice dice) {
        return consecutive(town.stream()
                .map(term -> new Term(term.label, "", ahead(term, GRASSROOTS_AHEAD, dice), Tree.OPEN, true))
                .toList());
    }

    /** The terms of a subordinate cell in a town with these terms; the demo has those of the last five years only. */
    static List<Term> ofCell(List<Term> town, Dice dice) {
        Term last = town.get(town.size() - 1);
        LocalDate first = ahead(last, CELLS_AHEAD, dice);
        LocalDate second = first.plusMonths(CELL_MONTHS);
        return consecutive(List.of(
                new Term(first.getYear() + "–" + second.getYear(), "", first, Tree.OPEN, true),
                new Term(second.getYear() + "–" + (first.getYear() + 5), "", second, Tree.OPEN, true)));
    }

    private static LocalDate ahead(Term term, int days, Dice dice) {
        return term.from.minusDays(dice.between(days, days + SPREAD));
    }

    private static List<Term> consecutive(List<Term> terms) {
        List<Term> result = new ArrayList<>();
        for (int index = 0; index < terms.size(); index++) {
            Term term = terms.get(index);
            LocalDate to = index + 1 < terms.size() ? terms.get(index + 1).from : Tree.OPEN;
            result.add(new Term(term.label, term.congressNo, term.from, to, term.elected));
        }
        return List.copyOf(result);
    }

    /** The part of the term in which a unit lives: empty list when there is none. */
    List<Term> within(LocalDate begins, LocalDate ends) {
        LocalDate first = from.isBefore(begins) ? begins : from;
        LocalDate last = to.isAfter(ends) ? ends : to;
        if (!first.isBefore(last)) {
            return List.of();
        }
        boolean whole = first.equals(from);
        return List.of(new Term(label, whole ? congressNo : "", first, last, elected && whole));
    }
}
