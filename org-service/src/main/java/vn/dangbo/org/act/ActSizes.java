package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dangbo.org.act.ActFigures.Place;
import vn.dangbo.org.act.ActThresholds.Count;
import vn.dangbo.org.rule.RuleParameters;
import vn.dangbo.platform.sql.Sql;

/** Finds out how many members the organisations that come out of an act have, and has them judged. */
@ApplicationScoped
class ActSizes {

    /** All at and below the organisations, as they are on a day. */
    private static final String BELOW = """
            select o.code, v.kind, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            left join organisation_edge e on e.child_id = o.id and e.validity @> cast(:day as date)
            left join organisation p on p.id = e.parent_id
            where o.id = any(array(
                select down.descendant_id
                from organisation named
                join organisation_closure down on down.ancestor_id = named.id and down.validity @> cast(:day as date)
                where named.code = any(:codes)))
            """;

    @Inject
    Sql sql;

    @Inject
    RuleParameters parameters;

    @Inject
    MemberService members;

    private record Placed(String code, Place place) {}

    /**
     * The judgement of an act by the Charter's numbers.
     *
     * @param rosters who moves with the act; null when that is not known now
     * @throws MemberService.Unavailable when a decision would need numbers that cannot be had now
     */
    ActThresholds.Judged judge(Act act, ActForecast.Outlook outlook, List<MemberService.CellRoster> rosters)
            throws MemberService.Unavailable {
        var day = act.proposal().effectiveOn();
        var thresholds = parameters.thresholds(day);
        var judgement = new ActThresholds(act.proposal(), outlook.plan(), outlook.facts());
        var counted = judgement.counted();
        if (counted.isEmpty() || rosters == null) {
            return judgement.withoutNumbers(thresholds);
        }
        var codes = new HashSet<>(counted);
        codes.addAll(outlook.plan().after().keySet());
        outlook.assumed().forEach(earlier -> codes.addAll(earlier.order().named()));
        try {
            return judgement.judge(thresholds, tree(codes, day), stocks(codes, day), rosters);
        } catch (MemberService.Unavailable later) {
            if (judgement.mustBeCounted()) {
                throw later;
            }
            return judgement.withoutNumbers(thresholds);
        }
    }

    private Map<String, Count> stocks(Collection<String> codes, LocalDate day) throws MemberService.Unavailable {
        return members.cells(codes, day).stream()
                .collect(Collectors.toMap(
                        MemberService.Stock::code, stock -> new Count(stock.members(), stock.official()), Count::plus));
    }

    private Map<String, Place> tree(Collection<String> codes, LocalDate day) {
        return sql
                .list(
                        BELOW,
                        Map.of("codes", codes.toArray(String[]::new), "day", day),
                        row -> new Placed(
                                row.get("code", String.class),
                                new Place(row.get("kind", String.class), row.get("parent", String.class))))
                .stream()
                .collect(Collectors.toMap(Placed::code, Placed::place));
    }
}
