package vn.dangbo.member.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between two states of a record, field by field; fields inside others stand after a dot. Pure. */
final class Differences {

    private Differences() {}

    /**
     * The changes, in the order of the fields' names.
     *
     * @param leftOut fields that are no facts of the person
     */
    static List<Sheet.Change> of(JsonNode before, JsonNode after, Set<String> leftOut) {
        return of(before, after, before, after, leftOut);
    }

    /**
     * The same, with the values as they may be shown: two numbers that look alike when they are masked have changed all
     * the same.
     */
    static List<Sheet.Change> of(
            JsonNode before, JsonNode after, JsonNode shownBefore, JsonNode shownAfter, Set<String> leftOut) {
        var was = flat(before);
        var is = flat(after);
        var wasShown = flat(shownBefore);
        var isShown = flat(shownAfter);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        var changes = new ArrayList<Sheet.Change>();
        for (var name : names) {
            if (!leftOut.contains(name) && !Objects.equals(was.get(name), is.get(name))) {
                changes.add(new Sheet.Change(name, wasShown.get(name), isShown.get(name)));
            }
        }
        return changes;
    }

    private static SortedMap<String, String> flat(JsonNode node) {
        var values = new TreeMap<String, String>();
        add(values, "", node);
        return values;
    }

    private static void add(SortedMap<String, String> values, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            values, name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue()));
        } else if (!node.isNull() && !node.isMissingNode() && !(node.isArray() && node.isEmpty())) {
            values.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
