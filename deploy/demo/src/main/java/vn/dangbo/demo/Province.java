package vn.dangbo.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the demo tells of the towns: their members, and what is recorded of them. */
final class Province {

    /** Two letters of each town for the numbers of CVs. */
    private static final Map<String, String> LETTERS =
            Map.of(Tree.TOWN, "KT", "TU000", "TU", "DIAN", "DA", "TAYHO", "TH", "MYHAO", "MH", "T2HUYEN", "HH");

    private final List<Unit> units;
    private final Map<String, Integer> sizes;
    private final Map<String, List<Tree.Cell>> cells = new LinkedHashMap<>();
    private final Map<String, Corps> towns = new LinkedHashMap<>();

    private Province(List<Unit> units) {
        this.units = units;
        sizes = CellSizes.invented(units);
    }

    /** Kiến Tường first, then the others. */
    static Province of(Tree tree, List<Unit> units) {
        Province province = new Province(units);
        Identities identities = new Identities();
        FlowPlan first = FlowPlan.ofKienTuong();
        List<Member> members = Movements.ofKienTuong(tree, first);
        province.add(first, identities.of(LETTERS.get(first.town()), members, Sexes.women(members, tree)));
        for (FlowPlan plan : TownPlans.ALL) {
            List<Tree.Cell> own = TownCells.of(plan.town(), units, province.sizes);
            province.cells.put(plan.town(), own);
            List<Member> others = Movements.ofTown(own, plan);
            province.add(plan, identities.of(LETTERS.get(plan.town()), others, Sexes.women(others, own, plan)));
        }
        return province;
    }

    private void add(FlowPlan plan, List<Person> people) {
        towns.put(plan.town(), new Corps(plan, people));
    }

    Corps corps(String town) {
        return towns.get(town);
    }

    Stream<Person> people() {
        return towns.values().stream().flatMap(corps -> corps.people().stream());
    }

    List<Seat> committees() {
        List<Member> members = new ArrayList<>(people().map(Person::member).toList());
        return Committees.of(units, new CellSizes(sizes, members));
    }

    List<Training> trainings() {
        return Training.of(corps(Tree.TOWN), corps("TU000"));
    }

    List<Award> awards() {
        return Award.of(units, corps("MYHAO"), corps("TU000"));
    }

    List<Discipline> disciplines() {
        return Discipline.of(corps("TU000"));
    }

    List<Badge> badges() {
        return Badge.of(corps("MYHAO"));
    }

    List<Stay> stays() {
        return Stay.of(corps(Tree.TOWN), corps("TAYHO"), cells.get("DIAN"));
    }
}
