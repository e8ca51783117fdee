package vn.dangbo.platform.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Draws the way of a kind of case from its steps, as Mermaid: the documents show what the code does. */
public final class StateDiagram {

    private StateDiagram() {}

    /**
     * The diagram.
     *
     * @param first the state in which a case begins
     * @param steps all constants of the enum of its steps
     */
    public static <S extends Enum<S>, T extends Enum<T> & Transition<S>> String of(S first, T[] steps) {
        var arrows = new LinkedHashMap<String, String>();
        for (var step : steps) {
            step.from().stream()
                    .sorted()
                    .forEach(from ->
                            arrows.merge(from + " --> " + step.to(), step.name(), (one, other) -> one + ", " + other));
        }
        var ends = Arrays.stream(first.getDeclaringClass().getEnumConstants())
                .filter(state ->
                        Arrays.stream(steps).noneMatch(step -> step.from().contains(state)))
                .map(state -> "    " + state + " --> [*]\n");
        return "```mermaid\nstateDiagram-v2\n    [*] --> " + first + "\n"
                + arrows.entrySet().stream()
                        .map(arrow -> "    " + arrow.getKey() + ": " + arrow.getValue() + "\n")
                        .collect(Collectors.joining())
                + ends.collect(Collectors.joining()) + "```\n";
    }
}
