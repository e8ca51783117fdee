package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grades of organisations beside Kiến Tường, as many of each as the documents print: the grassroots organisations and cells of Dĩ An for 2019
 * (B2, B4), the grassroots organisations of Mỹ Hào for 2020 (D8), and the committee of Tây Hồ for 2023 (C5). Which has which is invented. The
 * 27 excellent cells of Dĩ An are more than the ceiling allows, as printed.
 */
final class TownGrades {

    static final int DIAN_YEAR = 2019;
    static final int MYHAO_YEAR = 2020;

    private static final Map<Grade, Integer> B2 = Map.of(Grade.HTXSNV, 9, Grade.HTTNV, 36, Grade.HTNV, 4);
    private static final Map<Grade, Integer> B4 = Map.of(Grade.HTXSNV, 27, Grade.HTTNV, 94, Grade.HTNV, 17);
    private static final Map<Grade, Integer> D8 = Map.of(Grade.HTXSNV, 8, Grade.HTTNV, 35);

    private final Dice dice = new Dice("grades of the other towns");
    private final List<Unit> units;
    private final Map<String, Grade> ofDiAn = new HashMap<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    TownGrades(List<Unit> units) {
        this.units = units;
        gradeDiAn();
        grade(grassroots("MYHAO"), D8, MYHAO_YEAR, "55-QĐ/TU");
        evaluations.add(Evaluation.ofOrganisation(
                2023, "TAYHO", Grade.HTXSNV, "1187-QĐ/TU", FlowPlan.workingDay(LocalDate.of(2024, 2, 6))));
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    /** The grade of an organisation of Dĩ An for 2019. */
    Grade ofDiAn(String code) {
        return ofDiAn.get(code);
    }

    /** The code of the grassroots organisation to which a cell belongs: the part of its code before the cell's own number. */
    static String grassrootsOf(String cell) {
        return cell.replaceFirst("C\\d\\d$", "");
    }

    /** An excellent committee has no cell below HTTNV, and no other has two. */
    private void gradeDiAn() {
        ofDiAn.putAll(grade(grassroots("DIAN"), B2, DIAN_YEAR, "71-QĐ/TU"));
        List<String> cells = dice.shuffled(codes("DIAN", "SUBORDINATE_CELL"));
        Set<String> lower = new HashSet<>();
        Set<String> committees = new HashSet<>();
        for (String cell : cells) {
            String committee = grassrootsOf(cell);
            if (lower.size() < B4.get(Grade.HTNV)
                    && ofDiAn.get(committee) != Grade.HTXSNV
                    && committees.add(committee)) {
                lower.add(cell);
            }
        }
        List<String> bestLast = new ArrayList<>(lower);
        bestLast.sort(null);
        cells.stream().filter(cell -> !lower.contains(cell)).forEach(bestLast::add);
        ofDiAn.putAll(inOrder(bestLast, B4, DIAN_YEAR, "19-QĐ/ĐU"));
    }

    private List<String> grassroots(String town) {
        List<String> all = new ArrayList<>(codes(town, "GRASSROOTS_COMMITTEE"));
        all.addAll(codes(town, "GRASSROOTS_CELL"));
        return all;
    }

    private List<String> codes(String town, String kind) {
        return units.stream()
                .filter(unit -> unit.town().equals(town) && unit.kind().equals(kind))
                .map(Unit::code)
                .toList();
    }

    private Map<String, Grade> grade(List<String> codes, Map<Grade, Integer> counts, int year, String decision) {
        return inOrder(dice.shuffled(codes), counts, year, decision);
    }

    /** The first of the codes are graded worst. */
    private Map<String, Grade> inOrder(List<String> codes, Map<Grade, Integer> counts, int year, String decision) {
        List<Grade> grades = new ArrayList<>();
        for (Grade grade : List.of(Grade.KHTNV, Grade.HTNV, Grade.HTTNV, Grade.HTXSNV)) {
            for (int number = 0; number < counts.getOrDefault(grade, 0); number++) {
                grades.add(grade);
            }
        }
        if (grades.size() != codes.size()) {
            throw new IllegalStateException(
                    codes.size() + " organisations for " + grades.size() + " grades of " + year);
        }
        LocalDate day = FlowPlan.workingDay(LocalDate.of(year + 1, 2, 14));
        Map<String, Grade> given = new HashMap<>();
        for (int index = 0; index < codes.size(); index++) {
            given.put(codes.get(index), grades.get(index));
        }
        codes.stream()
                .sorted()
                .forEach(
                        code -> evaluations.add(Evaluation.ofOrganisation(year, code, given.get(code), decision, day)));
        return given;
    }
}
