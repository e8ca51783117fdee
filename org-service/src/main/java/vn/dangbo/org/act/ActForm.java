package vn.dangbo.org.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/** Judges whether an act is well formed: who takes part, and whether they exist. Pure. */
final class ActForm {

    private final ActOrder order;
    private final ActFacts facts;
    private final List<Reason> reasons = new ArrayList<>();

    private ActForm(ActOrder order, ActFacts facts) {
        this.order = order;
        this.facts = facts;
    }

    /** What is wrong with the act before its outcome is looked at. */
    static List<Reason> check(ActOrder order, ActFacts facts) {
        var form = new ActForm(order, facts);
        form.cardinality();
        form.sources();
        form.targets();
        form.others();
        return form.reasons;
    }

    private void cardinality() {
        var type = order.type();
        count("SOURCES_COUNT", order.sources().size(), type.leastSources, type.mostSources);
        count("TARGETS_COUNT", order.targets().size(), type.leastTargets, type.mostTargets);
        var seen = new HashSet<String>();
        order.sources().stream().filter(code -> !seen.add(code)).forEach(code -> reject("NAMED_TWICE", code));
        seen.clear();
        Stream.concat(order.targets().stream(), order.others().stream())
                .map(ActOrder.Target::code)
                .filter(code -> !seen.add(code))
                .forEach(code -> reject("NAMED_TWICE", code));
    }

    private void count(String code, int number, int least, int most) {
        if (number < least || number > most) {
            reject(code, null, order.type().name(), String.valueOf(least), String.valueOf(most));
        }
    }

    private void sources() {
        for (var code : order.sources()) {
            standing(code);
            if (order.ending().contains(code)) {
                endable(code);
            }
        }
    }

    /** An organisation that began on the very day cannot end on it: it would never have been. */
    private void endable(String code) {
        facts.timeline(code)
                .filter(timeline ->
                        timeline.at(order.effectiveOn().minusDays(1)).isEmpty())
                .ifPresent(timeline -> reject(
                        "ORGANISATION_NOT_ALIVE",
                        code,
                        order.effectiveOn().minusDays(1).toString()));
    }

    private void targets() {
        var sources = new HashSet<>(order.sources());
        for (var target : order.targets()) {
            switch (order.type().targets) {
                case NEW -> fresh(target);
                case ONE_OF_THE_SOURCES -> {
                    if (!sources.contains(target.code())) {
                        reject("TARGET_NOT_A_SOURCE", target.code());
                    }
                    kind(target);
                }
                case THE_SOURCES -> {
                    if (sources.remove(target.code())) {
                        kind(target);
                        fields(target);
                    } else if (order.isNew(target)) {
                        fresh(target);
                    } else {
                        reject("TARGET_NOT_A_SOURCE", target.code());
                    }
                }
                case NONE -> {}
            }
        }
        if (order.type().targets == ActType.Targets.THE_SOURCES) {
            sources.forEach(code -> reject("TARGET_MISSING", code));
        }
    }

    private void fresh(ActOrder.Target target) {
        if (facts.timeline(target.code()).isPresent()) {
            reject("CODE_TAKEN", target.code());
        }
        if (target.name() == null) {
            reject("NAME_MISSING", target.code());
        }
        boolean modelled = !order.sources().isEmpty() && order.type() != ActType.RECLASSIFY;
        if (!modelled && (target.kind() == null || target.parent() == null)) {
            reject(target.kind() == null ? "KIND_MISSING" : "PARENT_MISSING", target.code(), target.code());
        }
        kind(target);
        superior(target);
    }

    private void others() {
        for (var other : order.others()) {
            standing(other.code());
            if (!facts.isBelow(other.code(), order.sources(), order.effectiveOn())) {
                reject("NOT_BELOW_SOURCE", other.code());
            }
            if (order.ending().contains(other.code())) {
                reject("NAMED_TWICE", other.code());
            }
            kind(other);
            superior(other);
        }
    }

    /** Each kind of act changes what its name says and nothing else. */
    private void fields(ActOrder.Target target) {
        boolean renames = target.name() != null || target.shortName() != null;
        boolean moves = target.parent() != null;
        boolean reclassifies = target.kind() != null || target.subtype() != null || target.sector() != null;
        boolean good =
                switch (order.type()) {
                    case RENAME -> target.name() != null && !moves && !reclassifies;
                    case REPARENT -> moves && !reclassifies && !renames;
                    // "chi bộ" becomes "đảng bộ": a new kind nearly always brings a new name
                    case RECLASSIFY -> reclassifies && !moves;
                    default -> true;
                };
        if (!good) {
            reject("FIELDS_NOT_OF_ACT", target.code(), order.type().name());
        }
        superior(target);
    }

    private void kind(ActOrder.Target target) {
        if (target.kind() != null && !facts.kinds().kinds().contains(target.kind())) {
            reject("KIND_UNKNOWN", target.code(), target.kind());
        }
        if (target.sector() != null && !facts.kinds().sectors().contains(target.sector())) {
            reject("SECTOR_UNKNOWN", target.code(), target.sector());
        }
        if (target.subtype() != null) {
            var subtype = facts.kinds().subtypes().get(target.subtype());
            if (subtype == null
                    || !subtype.validity().contains(order.effectiveOn())
                    || target.kind() != null && !subtype.kind().equals(target.kind())) {
                reject("SUBTYPE_NOT_OF_KIND", target.code(), target.subtype(), String.valueOf(target.kind()));
            }
        }
    }

    private void superior(ActOrder.Target target) {
        if (target.parent() != null
                && facts.timeline(target.parent()).isEmpty()
                && order.targets().stream().noneMatch(other -> Objects.equals(other.code(), target.parent()))) {
            reject("PARENT_UNKNOWN", target.code(), target.parent());
        }
    }

    /** Alive on the day, and nothing is recorded of it after the day that the act would overturn. */
    private void standing(String code) {
        var timeline = facts.timeline(code);
        if (timeline.isEmpty()) {
            reject("ORGANISATION_UNKNOWN", code);
            return;
        }
        if (timeline.get().at(order.effectiveOn()).isEmpty()) {
            reject("ORGANISATION_NOT_ALIVE", code, order.effectiveOn().toString());
            return;
        }
        timeline.get().slices().stream()
                .map(DatedSlices.Slice<UnitState>::validity)
                .filter(span -> span.from().isAfter(order.effectiveOn()))
                .findFirst()
                .ifPresent(span -> reject("LATER_CHANGE", code, span.from().toString()));
        var end =
                timeline.get().slices().get(timeline.get().slices().size() - 1).validity();
        if (order.ending().contains(code) && end.to() != null) {
            reject("LATER_CHANGE", code, end.to().toString());
        }
    }

    private void reject(String code, String organisation, String... arguments) {
        reasons.add(Reason.of(code, organisation, arguments));
    }
}
