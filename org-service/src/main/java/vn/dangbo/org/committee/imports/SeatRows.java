package vn.dangbo.org.committee.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.dangbo.org.committee.CommitteeFields;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.Objections;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.org.seat.SeatWriter;

/**
 * The seats of one committee: what is recorded, and what a file says. A row is the recorded seat of the same role,
 * holder and first day; of seats without a holder, the first such row is the first such seat.
 */
final class SeatRows {

    private final CommitteeRules rules;
    private final Term term;
    private final Map<Key, Recorded.Seat> recorded = new LinkedHashMap<>();
    private final Map<Key, SeatFacts> standing = new LinkedHashMap<>();
    private final Map<Key, Integer> unknown = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** What a seat is known by; {@code ordinal} tells seats without a holder apart. */
    private record Key(String role, String holder, LocalDate from, int ordinal) {}

    private record Row(Key key, SeatFacts facts, Objections objections) {}

    SeatRows(CommitteeRules rules, Term term, List<Recorded.Seat> before) {
        this.rules = rules;
        this.term = term;
        before.forEach(seat -> {
            var key = key(seat.facts());
            recorded.put(key, seat);
        });
        unknown.clear();
    }

    /** A seat that ends with the term ends when the term now does. */
    private SeatFacts follow(SeatFacts facts) {
        return (facts.validity().isOpen() || facts.endsWithTerm())
                        && (term.validity().isOpen()
                                || facts.validity()
                                        .from()
                                        .isBefore(term.validity().to()))
                ? facts.ended(term.validity().to(), term.validity().isOpen() ? null : SeatFacts.TERM_END, null)
                : facts;
    }

    private Key key(SeatFacts facts) {
        var holder = facts.memberId() != null ? facts.memberId().toString() : facts.holderRef();
        var key = new Key(facts.role(), holder, facts.validity().from(), 0);
        return holder != null ? key : new Key(key.role(), null, key.from(), unknown.merge(key, 1, Integer::sum));
    }

    /**
     * Takes a row, unless the rules refuse it.
     *
     * @param good whether the row has had no objection
     */
    void add(SeatFacts facts, Objections objections, BooleanSupplier good) {
        rules.judge(facts, term, objections);
        var key = key(facts);
        if (good.getAsBoolean()) {
            rows.add(new Row(key, facts, objections));
        }
    }

    /**
     * Leaves out the rows that something is in the way of. What is recorded of a seat stands when its row is out, so that
     * others may then be in the way of it: this goes on until nothing changes.
     */
    void settle() {
        boolean settled = false;
        while (!settled) {
            standing.clear();
            recorded.forEach((key, seat) -> {
                if (rows.stream().noneMatch(row -> row.key().equals(key))) {
                    standing.put(key, follow(seat.facts()));
                }
            });
            settled = !rows.removeIf(row -> {
                var obstacle = obstacle(row);
                obstacle.ifPresentOrElse(
                        code -> row.objections().add(CommitteeFields.ROLE, code),
                        () -> standing.put(row.key(), row.facts()));
                return obstacle.isPresent();
            });
        }
    }

    private Optional<String> obstacle(Row row) {
        var facts = row.facts();
        for (var other : standing.entrySet()) {
            if (other.getKey().role().equals(facts.role())
                    && other.getValue().validity().overlaps(facts.validity())) {
                if (row.key().holder() != null
                        && row.key().holder().equals(other.getKey().holder())) {
                    return Optional.of("SEAT_HELD_TWICE");
                }
                if (rules.singleRoles().contains(facts.role())) {
                    return Optional.of("SEAT_TAKEN");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all seats lie inside the term, those too that the file does not name. */
    boolean keepInside(Objections objections) {
        long outside = standing.values().stream()
                .filter(seat -> !term.validity().contains(seat.validity()))
                .count();
        if (outside > 0) {
            objections.add(CommitteeFields.TERM_TO, "SEATS_OUTSIDE_TERM", String.valueOf(outside));
        }
        return outside == 0;
    }

    /** Adds what differs from the recorded seats to the plan. */
    void write(UUID committee, UUID organisation, Recording recording, Supplier<UUID> ids, Plan plan) {
        var changed = new ArrayList<SeatWriter.Row>();
        standing.forEach((key, facts) -> {
            var before = recorded.get(key);
            if (before == null) {
                plan.newSeats.add(new SeatWriter.Row(ids.get(), committee, organisation, facts, false, recording));
            } else if (!before.facts().equals(facts)) {
                boolean ends = facts.validity().to() != null
                        && !Objects.equals(
                                facts.validity().to(), before.facts().validity().to());
                changed.add(new SeatWriter.Row(before.id(), committee, organisation, facts, ends, recording));
            }
        });
        plan.changedSeats.addAll(changed);
    }
}
