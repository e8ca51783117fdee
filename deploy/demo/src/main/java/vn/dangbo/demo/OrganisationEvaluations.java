package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grades of organisations: the town committee over the years of figure E1a, its grassroots organisations from the first year of figure E11,
 * and their cells in the year of figure E5.
 */
final class OrganisationEvaluations {

    private static final int CELL_YEAR = Figures.E5_DATE.getYear();

    /** Grassroots organisations graded HTNV from the first to the last year; never KHTNV (figure E11). */
    private static final List<Integer> LOWER_BY_YEAR = List.of(3, 3, 2, 2, 2);

    /** A good committee of that many cells has one that is graded HTNV. */
    private static final int CELLS_WITH_ONE_LOWER = 6;

    private static final int LOWER_CELLS_OF_A_LOWER_COMMITTEE = 2;

    private final Dice dice = new Dice("organisation grades");
    private final Map<String, Grade> gradesOfCellYear = new HashMap<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final Tree tree;

    OrganisationEvaluations(Tree tree) {
        this.tree = tree;
        for (int year = Figures.E1A_FIRST_YEAR; year <= Figures.E1A_LAST_YEAR; year++) {
            gradeTown(year);
        }
        for (int index = 0; index < LOWER_BY_YEAR.size(); index++) {
            gradeGrassroots(Figures.E11_FIRST_YEAR + index, LOWER_BY_YEAR.get(index));
        }
        gradeCells();
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    /** The grade of a cell, grassroots or below a committee, in the year of figure E5. */
    Grade gradeOfCell(String code) {
        return gradesOfCellYear.get(code);
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private void gradeTown(int year) {
        Grade grade = year == Figures.E1A_YEAR_WITHOUT_TOP_GRADE ? Grade.HTTNV : Grade.HTXSNV;
        LocalDate day = FlowPlan.workingDay(LocalDate.of(year + 1, 2, 20));
        evaluations.add(Evaluation.ofOrganisation(year, Tree.TOWN, grade, (60 + year % 10) + "-QĐ/TU", day));
    }

    private void gradeGrassroots(int year, int lower) {
        List<Tree.Slice> shuffled =
                dice.shuffled(List.copyOf(tree.grassroots(endOf(year)).keySet()));
        List<Tree.Slice> committees =
                shuffled.stream().filter(organisation -> !organisation.isCell()).toList();
        Map<String, Grade> grades = new HashMap<>();
        committees.subList(0, lower).forEach(committee -> grades.put(committee.code(), Grade.HTNV));
        spread(codes(shuffled), grades);
        LocalDate day = FlowPlan.workingDay(LocalDate.of(year + 1, 2, 10));
        tree.grassroots(endOf(year))
                .keySet()
                .forEach(organisation -> evaluations.add(Evaluation.ofOrganisation(
                        year,
                        organisation.code(),
                        grades.get(organisation.code()),
                        (310 + year % 10) + "-QĐ/TU",
                        day)));
        if (year == CELL_YEAR) {
            gradesOfCellYear.putAll(grades);
        }
    }

    /** A committee graded HTXSNV has no cell below HTTNV; one graded HTNV has two, and one such committee has a cell that failed. */
    private void gradeCells() {
        boolean oneFailed = false;
        int number = 10;
        for (Map.Entry<Tree.Slice, List<Tree.Slice>> entry :
                tree.grassroots(endOf(CELL_YEAR)).entrySet()) {
            if (entry.getKey().isCell()) {
                continue;
            }
            List<String> cells = codes(dice.shuffled(entry.getValue()));
            Map<String, Grade> grades = new HashMap<>();
            int lower = lowerCells(gradesOfCellYear.get(entry.getKey().code()), cells.size());
            cells.subList(0, lower).forEach(cell -> grades.put(cell, Grade.HTNV));
            if (lower == LOWER_CELLS_OF_A_LOWER_COMMITTEE && !oneFailed) {
                grades.put(cells.get(0), Grade.KHTNV);
                oneFailed = true;
            }
            spread(cells, grades);
            gradesOfCellYear.putAll(grades);
            String decision = number++ + "-QĐ/ĐU";
            LocalDate day = FlowPlan.workingDay(LocalDate.of(CELL_YEAR + 1, 1, 10));
            codes(entry.getValue())
                    .forEach(cell -> evaluations.add(
                            Evaluation.ofOrganisation(CELL_YEAR, cell, grades.get(cell), decision, day)));
        }
    }

    private static int lowerCells(Grade committee, int cells) {
        return switch (committee) {
            case HTXSNV -> 0;
            case HTTNV -> cells < CELLS_WITH_ONE_LOWER ? 0 : 1;
            default -> LOWER_CELLS_OF_A_LOWER_COMMITTEE;
        };
    }

    /** As many HTXSNV as the ceiling allows to those without a grade yet, the last of them first; HTTNV to the rest. */
    private static void spread(List<String> codes, Map<String, Grade> grades) {
        List<String> good =
                codes.stream().filter(code -> !grades.containsKey(code)).toList();
        int excellent = Grade.excellentAllowed(good.size());
        for (int index = 0; index < good.size(); index++) {
            grades.put(good.get(index), index < good.size() - excellent ? Grade.HTTNV : Grade.HTXSNV);
        }
    }

    private static List<String> codes(List<Tree.Slice> organisations) {
        return organisations.stream().map(Tree.Slice::code).toList();
    }
}
