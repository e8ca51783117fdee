package vn.dangbo.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides which members are women, so that figure E5 is met. */
final class Sexes {

    /** Women among 100 members of a cell of that sector, before the total is met; other sectors {@link #USUAL_WOMEN}. */
    private static final Map<String, Integer> WOMEN =
            Map.of("ARMY", 8, "POLICE", 15, "EDUCATION", 66, "HEALTH", 58, "FRONT_MASS", 55);

    private static final int USUAL_WOMEN = 42;

    private Sexes() {}

    /**
     * Says who is a woman: among the members of figure E5 exactly its number, divided over the sectors in proportion to what is usual
     * there; among the others each by chance.
     */
    static Set<Member> women(List<Member> members, Tree tree) {
        Dice dice = new Dice("sex");
        Map<String, List<Member>> counted = new TreeMap<>();
        Set<Member> women = new HashSet<>();
        for (Member member : members) {
            Seating seat = member.seatingOn(Figures.E5_DATE).orElse(null);
            if (seat != null) {
                counted.computeIfAbsent(sector(seat, tree), sector -> new ArrayList<>())
                        .add(member);
            } else if (dice.chance(WOMEN.getOrDefault(sector(member.lastSeating(), tree), USUAL_WOMEN))) {
                women.add(member);
            }
        }
        List<Integer> shares = Shares.of(
                Figures.E5_WOMEN,
                counted.entrySet().stream()
                        .map(group -> group.getValue().size() * WOMEN.getOrDefault(group.getKey(), USUAL_WOMEN))
                        .toList());
        int group = 0;
        for (List<Member> sector : counted.values()) {
            women.addAll(dice.shuffled(sector).subList(0, shares.get(group++)));
        }
        return women;
    }

    /** Says by chance who is a woman in another town; before the military service they are men. */
    static Set<Member> women(List<Member> members, List<Tree.Cell> cells, FlowPlan plan) {
        Dice dice = plan.dice("sex");
        Map<String, String> sectors = cells.stream().collect(Collectors.toMap(Tree.Cell::code, Tree.Cell::sector));
        Set<Member> women = new HashSet<>();
        for (Member member : members) {
            String sector = sectors.get(member.lastSeating().cell());
            if (dice.chance(WOMEN.getOrDefault(sector, USUAL_WOMEN))
                    && !member.context().equals(TownPlans.BEFORE_ENLISTMENT)) {
                women.add(member);
            }
        }
        return women;
    }

    private static String sector(Seating seat, Tree tree) {
        return tree.slice(seat.cell(), seat.from()).sector();
    }
}
