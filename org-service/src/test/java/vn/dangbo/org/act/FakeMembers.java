package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Stands for member-service, which is another process: so many members in each cell, all else done at once. */
class FakeMembers extends MemberService {

    private final Map<String, Integer> members = new TreeMap<>();
    private final Map<String, Integer> official = new TreeMap<>();

    /** Members of a cell, the last of whom are on probation. */
    FakeMembers with(String cell, int all, int ofThemOfficial) {
        members.put(cell, all);
        official.put(cell, ofThemOfficial);
        return this;
    }

    @Override
    Rosters preview(UUID act, MemberAllocation allocation) {
        var rosters = new ArrayList<CellRoster>();
        for (var cell : allocation.cells()) {
            int left = members.getOrDefault(cell.code(), 0);
            int leftOfficial = official.getOrDefault(cell.code(), 0);
            var moves = new ArrayList<Move>();
            for (var named : allocation.allocations()) {
                if (named.from().equals(cell.code()) && !named.to().equals(cell.code())) {
                    // Who is named is official as long as there are such.
                    int count = named.members().size();
                    int counted = Math.min(count, leftOfficial);
                    moves.add(new Move(named.to(), count, counted));
                    left -= count;
                    leftOfficial -= counted;
                }
            }
            if (cell.restTo() != null && !cell.restTo().equals(cell.code())) {
                moves.add(new Move(cell.restTo(), left, leftOfficial));
                left = 0;
            }
            rosters.add(new CellRoster(
                    cell.code(),
                    members.getOrDefault(cell.code(), 0),
                    official.getOrDefault(cell.code(), 0),
                    moves,
                    left));
        }
        return new Rosters(rosters, List.of());
    }

    @Override
    List<OpenCase> openCases(Collection<String> organisations) {
        return organisations.stream()
                .filter(members::containsKey)
                .map(cell -> new OpenCase(cell, "TRANSFER", 1))
                .toList();
    }

    @Override
    Rosters hold(UUID act, MemberAllocation allocation) {
        return preview(act, allocation);
    }

    @Override
    void apply(UUID act) {}

    @Override
    void release(UUID act) {}

    @Override
    public List<Stock> cells(Collection<String> organisations, LocalDate day) {
        return members.entrySet().stream()
                .map(cell -> new Stock(cell.getKey(), cell.getValue(), official.get(cell.getKey())))
                .toList();
    }
}
