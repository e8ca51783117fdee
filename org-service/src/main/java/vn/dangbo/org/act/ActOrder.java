package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an act does to the tree, from a day on. Organisations are named by code.
 *
 * @param sources the organisations that the act is about
 * @param targets what comes out of it: new organisations, the survivor, or the sources as they become
 * @param others organisations below the sources that change with them: those of an ended committee that go under another
 *     superior, or cells that take another kind
 * @param delegation what is delegated or revoked; only for DELEGATE and REVOKE
 * @param effectiveOn the first day on which the tree is the new one
 */
record ActOrder(
        ActType type,
        List<String> sources,
        List<Target> targets,
        List<Target> others,
        String delegation,
        LocalDate effectiveOn) {

    /**
     * An organisation as it becomes. What is left out stays as it is; a new organisation takes it from the first source.
     *
     * @param kind when it changes, a subtype that is not given is none
     */
    @Schema(name = "ActTarget")
    record Target(
            @Schema(examples = "KT01C20") String code,
            @Schema(examples = "Chi bộ khu phố 7") String name,
            String shortName,
            @Schema(examples = "SUBORDINATE_CELL") String kind,
            String subtype,
            @Schema(examples = "RESIDENTIAL_GROUP") String sector,
            @Schema(examples = "KT01") String parent) {}

    ActOrder {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        others = List.copyOf(others);
    }

    /** The sources that exist no more afterwards. */
    Set<String> ending() {
        var ending = new HashSet<String>();
        if (type.sources == ActType.Sources.END) {
            ending.addAll(sources);
        }
        targets.forEach(target -> ending.remove(target.code()));
        return ending;
    }

    /** Whether the act sets this one up; a cell that becomes a committee brings its new cells with it. */
    boolean isNew(Target target) {
        return type.targets == ActType.Targets.NEW || type == ActType.RECLASSIFY && !sources.contains(target.code());
    }

    /** What is said of organisations that exist, by code. */
    Map<String, Target> changes() {
        var changes = new LinkedHashMap<String, Target>();
        targets.stream().filter(target -> !isNew(target)).forEach(target -> changes.put(target.code(), target));
        others.forEach(other -> changes.put(other.code(), other));
        return changes;
    }

    /** All organisations that the act names, superiors included. */
    Set<String> named() {
        var named = new HashSet<>(sources);
        Stream.concat(targets.stream(), others.stream()).forEach(target -> {
            named.add(target.code());
            if (target.parent() != null) {
                named.add(target.parent());
            }
        });
        return named;
    }
}
