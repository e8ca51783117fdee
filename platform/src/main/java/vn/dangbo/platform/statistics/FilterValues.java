package vn.dangbo.platform.statistics;

import java.util.Collection;
import java.util.List;
import vn.dangbo.platform.web.Parameters;

/** The values that a filter of a metric takes. One that nothing can match would give a nought that looks like a figure. */
@FunctionalInterface
public interface FilterValues {

    /** Name of the query parameter that carries filters. */
    String PARAMETER = "filter";

    /** @throws vn.dangbo.platform.problem.ProblemException 400 for a value that nothing can have */
    void check(String value);

    /** Codes of a list. */
    static FilterValues codes(Collection<String> codes) {
        var allowed = List.copyOf(codes);
        return value -> Parameters.code(PARAMETER, value, () -> allowed);
    }

    /** Whole numbers, both ends included. */
    static FilterValues numbers(int smallest, int greatest) {
        return value -> Parameters.number(PARAMETER, value, smallest, greatest);
    }
}
