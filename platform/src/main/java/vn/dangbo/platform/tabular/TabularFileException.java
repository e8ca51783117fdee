package vn.dangbo.platform.tabular;

import java.util.ArrayList;
import java.util.List;

/** The file as a whole cannot be read (any further). Its message holds codes and rows only, nothing of the content. */
public final class TabularFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<RowError> problems;

    /** @param problems at least one */
    public TabularFileException(List<RowError> problems) {
        super(problems.stream()
                .map(problem -> problem.code() + " (row " + problem.row() + ")")
                .toList()
                .toString());
        this.problems = new ArrayList<>(problems);
    }

    TabularFileException(String code, String... arguments) {
        this(0, code, arguments);
    }

    TabularFileException(int row, String code, String... arguments) {
        this(List.of(RowError.error(row, "", code, arguments)));
    }

    /** What is wrong; at least one error. */
    public List<RowError> problems() {
        return List.copyOf(problems);
    }
}
