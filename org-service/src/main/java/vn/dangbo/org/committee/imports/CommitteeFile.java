package vn.dangbo.org.committee.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.CommitteeWriter;
import vn.dangbo.org.committee.Objections;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.RowError;

/**
 * Judges a file of committees against what is recorded. Pure: gives what would change, and says what is wrong with the
 * other rows. A committee of which the term is wrong is left out whole; of seats, only the wrong ones are.
 */
final class CommitteeFile {

    private final CommitteeRules rules;
    private final Findings findings;
    private final Recording recording;
    private final Supplier<UUID> ids;
    private final Map<Line.Key, List<Line>> groups = new LinkedHashMap<>();

    CommitteeFile(CommitteeRules rules, Findings findings, Recording recording, Supplier<UUID> ids) {
        this.rules = rules;
        this.findings = findings;
        this.recording = recording;
        this.ids = ids;
    }

    /** Adds a row. */
    void add(Line line) {
        groups.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
    }

    /** Codes of the units that the rows name. */
    Set<String> units() {
        var codes = new HashSet<String>();
        groups.keySet().forEach(key -> codes.add(key.organisation()));
        return codes;
    }

    /** What the good rows change. */
    Plan judge(Recorded recorded) {
        var good = new LinkedHashMap<Line.Key, SeatRows>();
        groups.forEach((key, lines) -> {
            if (termIsGood(lines, recorded)) {
                var seats = seats(key, lines, recorded);
                if (seats.keepInside(objections(lines.get(0).row()))) {
                    good.put(key, seats);
                } else {
                    leaveOutWhole(lines);
                }
            }
        });
        settle(good.keySet(), recorded);
        var plan = new Plan();
        var offices = new OfficeRows(recorded, findings, recording, ids);
        good.forEach((key, seats) -> plan(key, seats, recorded, plan, offices));
        return plan;
    }

    /**
     * Leaves out the terms that something is in the way of. What is recorded of a term stands when its rows are out, so
     * that others may then be in the way of it: this goes on until nothing changes.
     */
    private void settle(Set<Line.Key> good, Recorded recorded) {
        boolean settled = false;
        while (!settled) {
            var standing = StandingTerms.recorded(rules, recorded, good);
            settled = !good.removeIf(key -> {
                var lines = groups.get(key);
                var term = lines.get(0).term();
                var obstacle = standing.inTheWayOf(key, term);
                obstacle.ifPresentOrElse(
                        found -> {
                            error(lines.get(0).row(), found.column(), found.code());
                            leaveOutWhole(lines);
                        },
                        () -> standing.add(key, term));
                return obstacle.isPresent();
            });
        }
    }

    private boolean termIsGood(List<Line> lines, Recorded recorded) {
        var first = lines.get(0);
        var unit = recorded.units().get(first.organisation());
        if (unit == null) {
            lines.forEach(line -> error(
                    line.row(), CommitteeColumns.ORGANISATION.code(), "ORGANISATION_NOT_FOUND", line.organisation()));
            return false;
        }
        lines.stream()
                .filter(line -> !line.term().equals(first.term()))
                .forEach(line -> error(
                        line.row(), CommitteeColumns.TERM_LABEL.code(), "TERM_DIFFERS", String.valueOf(first.row())));
        rules.judge(first.term(), unit, objections(first.row()));
        return leaveOutWhole(lines);
    }

    private boolean leaveOutWhole(List<Line> lines) {
        if (lines.stream().noneMatch(line -> findings.rejects(line.row()))) {
            return true;
        }
        lines.stream()
                .filter(line -> !findings.rejects(line.row()))
                .toList()
                .forEach(line -> error(line.row(), CommitteeColumns.TERM_LABEL.code(), "TERM_REJECTED"));
        return false;
    }

    private static Optional<Recorded.Committee> before(Line.Key key, Recorded recorded) {
        return recorded.committees().getOrDefault(key.organisation(), List.of()).stream()
                .filter(c -> c.term().kind().equals(key.kind())
                        && c.term().validity().from().equals(key.from()))
                .findFirst();
    }

    private SeatRows seats(Line.Key key, List<Line> lines, Recorded recorded) {
        var before = before(key, recorded).map(Recorded.Committee::seats).orElse(List.of());
        var seats = new SeatRows(rules, lines.get(0).term(), before);
        for (var line : lines) {
            if (line.seat() != null) {
                seats.add(line.seat(), objections(line.row()), () -> !findings.rejects(line.row()));
            }
        }
        seats.settle();
        return seats;
    }

    private void plan(Line.Key key, SeatRows seats, Recorded recorded, Plan plan, OfficeRows offices) {
        var lines = groups.get(key);
        var first = lines.get(0);
        var before = before(key, recorded);
        rules.warning(first.term())
                .ifPresent(code ->
                        findings.add(RowError.warning(first.row(), CommitteeColumns.OFFICIAL_MEMBERS.code(), code)));
        if (before.isEmpty() && lines.stream().allMatch(line -> findings.rejects(line.row()))) {
            return;
        }
        var unit = recorded.units().get(key.organisation()).id();
        var id = before.map(Recorded.Committee::id).orElseGet(ids);
        var row = new CommitteeWriter.Row(id, unit, first.term(), recording);
        if (before.isEmpty()) {
            plan.newCommittees.add(row);
        } else if (!before.get().term().equals(first.term())) {
            plan.changedCommittees.add(row);
        }
        seats.write(id, unit, recording, ids, plan);
        lines.stream()
                .filter(line -> line.office() != null && !findings.rejects(line.row()))
                .toList()
                .forEach(line -> offices.add(line, plan));
    }

    private Objections objections(int row) {
        return (field, code, arguments) -> findings.add(
                // Papers of long ago do not always name the decision.
                code.equals("END_DECISION_MISSING")
                        ? RowError.warning(row, CommitteeColumns.of(field), code, arguments)
                        : RowError.error(row, CommitteeColumns.of(field), code, arguments));
    }

    private void error(int row, String column, String code, String... arguments) {
        findings.error(row, column, code, arguments);
    }
}
