package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of the tree that takes members along: on that day members of the first cells are seated in the others, in turn.
 *
 * @param movers how many; {@link #ALL_MEMBERS} empties the cells, which end that day
 */
record Restructuring(LocalDate date, List<String> from, List<String> to, int movers) {

    private static final int ALL_MEMBERS = Integer.MAX_VALUE;

    /** In the order of time. Renamings and changes of parent are only in {@code tree.txt}: they move nobody. */
    static final List<Restructuring> ALL = List.of(
            // The quarter KT01C03 had grown: a new cell is split off, helped by its neighbours.
            new Restructuring(
                    LocalDate.of(2016, 3, 1), List.of("KT01C03", "KT01C01", "KT01C05"), List.of("KT01C10"), 9),
            // Two grassroots cells become one committee: KT20 changes its kind, KT26 ends.
            new Restructuring(
                    LocalDate.of(2016, 7, 1),
                    List.of("KT20", "KT26"),
                    List.of("KT20C01", "KT20C02", "KT20C03", "KT20C04"),
                    ALL_MEMBERS),
            new Restructuring(
                    LocalDate.of(2017, 1, 1), List.of("KT03C04", "KT03C01", "KT03C02"), List.of("KT03C09"), 9),
            // A grassroots cell ends and lives on as a cell below a committee.
            new Restructuring(LocalDate.of(2018, 4, 1), List.of("KT25"), List.of("KT19C05"), ALL_MEMBERS),
            // Two neighbouring hamlets are merged.
            new Restructuring(LocalDate.of(2018, 10, 1), List.of("KT05C09"), List.of("KT05C08"), ALL_MEMBERS));

    /** Moves the members; when only some go, the officials of longest standing in the larger cells first. */
    void apply(Register register) {
        List<Member> moving = new ArrayList<>();
        if (movers == ALL_MEMBERS) {
            from.forEach(cell -> moving.addAll(register.seatedIn(cell)));
        }
        while (movers != ALL_MEMBERS && moving.size() < movers) {
            String largest = from.stream()
                    .max(Comparator.comparingLong(cell -> remaining(register, cell, moving)))
                    .orElseThrow();
            moving.add(register.seatedIn(largest).stream()
                    .filter(member -> member.isOfficial(date) && !moving.contains(member))
                    .findFirst()
                    .orElseThrow());
        }
        for (int index = 0; index < moving.size(); index++) {
            register.move(moving.get(index), to.get(index % to.size()), date);
        }
    }

    private long remaining(Register register, String cell, List<Member> moving) {
        return register.seatedIn(cell).stream()
                .filter(member -> member.isOfficial(date) && !moving.contains(member))
                .count();
    }
}
