package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.campaign.ProgressCount.State;
import vn.dangbo.evaluation.rule.RuleSet;

/**
 * Sums up how far a campaign is. Pure.
 *
 * @param steps codes of the rule set's steps in their order
 * @param windowDays from how many of the last days the pace is taken
 */
record Progress(CampaignView campaign, List<String> steps, LocalDate asOf, int windowDays) {

    /** The step whose day the forecast is about. */
    private static final String DECISION = "DECIDED";

    /** Steps whose pace is counted besides that of the decision. */
    private static final List<String> PACED = List.of("REVIEWED", "APPRAISED");

    static Progress of(CampaignView campaign, RuleSet rules, LocalDate asOf, int windowDays) {
        var steps = rules.workflow().steps().stream().map(RuleSet.Step::code).toList();
        return new Progress(campaign, steps, asOf, windowDays);
    }

    /** All lines, from the counts of the unit asked for and of those directly below it. */
    ProgressView view(String organisation, List<ProgressCount> counts, List<PaceCount> paces) {
        var own = counts.stream().filter(count -> count.unit() == null).toList();
        var below = counts.stream()
                .filter(count -> count.unit() != null)
                .collect(Collectors.groupingBy(ProgressCount::unit, TreeMap::new, Collectors.toList()));
        return new ProgressView(
                organisation,
                asOf,
                line(organisation, null, counts, paces),
                line(
                        organisation,
                        null,
                        own,
                        paces.stream().filter(pace -> pace.unit() == null).toList()),
                below.entrySet().stream()
                        .map(unit -> line(
                                unit.getKey(),
                                unit.getValue().get(0).name(),
                                unit.getValue(),
                                paces.stream()
                                        .filter(pace -> unit.getKey().equals(pace.unit()))
                                        .toList()))
                        .toList());
    }

    private ProgressView.Line line(
            String organisation, String name, List<ProgressCount> counts, List<PaceCount> paces) {
        long remaining = sum(counts, State.REMAINING);
        var due = campaign.calendar().get(DECISION);
        return new ProgressView.Line(
                organisation,
                name,
                counts.stream().mapToLong(ProgressCount::subjects).sum(),
                sum(counts, State.DECIDED),
                sum(counts, State.EXCLUDED),
                sum(counts, State.PENDING),
                remaining,
                counts.stream()
                        .collect(Collectors.groupingBy(
                                ProgressCount::step, TreeMap::new, Collectors.summingLong(ProgressCount::subjects))),
                overdue(counts),
                due == null
                        ? null
                        : Forecast.of(
                                remaining,
                                counts.stream().mapToLong(ProgressCount::recent).sum(),
                                windowDays,
                                ChronoUnit.DAYS.between(asOf, due)),
                forecasts(counts, paces));
    }

    private Map<String, Forecast> forecasts(List<ProgressCount> counts, List<PaceCount> paces) {
        var forecasts = new TreeMap<String, Forecast>();
        PACED.stream()
                .filter(step -> steps.contains(step) && campaign.calendar().containsKey(step))
                .forEach(step -> forecasts.put(
                        step,
                        Forecast.of(
                                without(step, counts),
                                paces.stream()
                                        .filter(pace -> pace.step().equals(step))
                                        .mapToLong(PaceCount::subjects)
                                        .sum(),
                                windowDays,
                                ChronoUnit.DAYS.between(
                                        asOf, campaign.calendar().get(step)))));
        return forecasts;
    }

    /** Subjects still to be decided that have not taken the step, and have to. */
    private long without(String step, List<ProgressCount> counts) {
        return counts.stream()
                .filter(count -> count.state() == State.REMAINING)
                .filter(count -> steps.indexOf(count.step()) < steps.indexOf(step))
                .filter(count -> campaign.mode(count.kind(), step) != FlowMode.OFF)
                .mapToLong(ProgressCount::subjects)
                .sum();
    }

    private Map<String, Long> overdue(List<ProgressCount> counts) {
        var overdue = new TreeMap<String, Long>();
        for (var step : steps) {
            var due = campaign.calendar().get(step);
            if (due == null || !due.isBefore(asOf)) {
                continue;
            }
            long late = without(step, counts);
            if (late > 0) {
                overdue.put(step, late);
            }
        }
        return overdue;
    }

    private static long sum(List<ProgressCount> counts, State state) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(ProgressCount::subjects)
                .sum();
    }
}
