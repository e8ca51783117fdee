package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the file of awards.
 *
 * @param organisation empty for a member
 * @param person null for an organisation
 * @param year empty when a term is honoured
 * @param term empty when a year is honoured
 */
record Award(
        String organisation,
        Person person,
        String form,
        String decisionNo,
        LocalDate decidedOn,
        String year,
        String term,
        String merit) {

    private static final LocalDate OF_2020 = LocalDate.of(2020, 12, 24);
    private static final LocalDate OF_2024 = LocalDate.of(2024, 12, 20);
    private static final LocalDate OF_THE_TERM = LocalDate.of(2025, 4, 25);

    /** D10: 8 organisations and one member of Mỹ Hào in 2020. A11: in the town of document 000. */
    static List<Award> of(List<Unit> units, Corps myHao, Corps tu000) {
        List<Award> awards = new ArrayList<>();
        Dice dice = new Dice("awards");
        grassroots(units, "MYHAO")
                .subList(0, 8)
                .forEach(code -> awards.add(ofUnit(code, "178-QĐ/TU", OF_2020, "2020")));
        dice.shuffled(myHao.officialsOn(OF_2020)).stream()
                .limit(1)
                .forEach(person -> awards.add(new Award(
                        "", person, "GIAY_KHEN", "178-QĐ/TU", OF_2020, "2020", "", "hoàn thành xuất sắc nhiệm vụ")));
        awards.add(ofUnit(grassroots(units, "TU000").get(2), "954-QĐ/TU", OF_2024, "2024"));
        List<Person> honoured = dice.shuffled(tu000.officialsFrom(OF_2024, OF_THE_TERM));
        honoured.stream()
                .limit(9)
                .forEach(person -> awards.add(new Award(
                        "", person, "GIAY_KHEN", "954-QĐ/TU", OF_2024, "2024", "", "hoàn thành xuất sắc nhiệm vụ")));
        honoured.stream()
                .skip(9)
                .limit(7)
                .forEach(person -> awards.add(new Award(
                        "",
                        person,
                        "BIEU_DUONG",
                        "1020-QĐ/TU",
                        OF_THE_TERM,
                        "",
                        "2020-2025",
                        "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")));
        return awards;
    }

    private static Award ofUnit(String code, String decisionNo, LocalDate day, String year) {
        return new Award(code, null, "GIAY_KHEN", decisionNo, day, year, "", "tổ chức đảng tiêu biểu");
    }

    private static List<String> grassroots(List<Unit> units, String town) {
        return units.stream()
                .filter(unit -> unit.town().equals(town) && unit.kind().equals("GRASSROOTS_COMMITTEE"))
                .map(Unit::code)
                .toList();
    }
}
