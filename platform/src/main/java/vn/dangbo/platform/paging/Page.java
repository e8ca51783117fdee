package vn.dangbo.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} rows, in the list's order
 * @param next cursor of the following page; null on the last one
 * @param total number of all rows, when {@code count=true} asked for it
 */
public record Page<T>(
        List<T> items,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total) implements Paged {

    /** A list that always fits into one answer, as no caller can make it longer. */
    public static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, null, null);
    }

    /**
     * A page of a list that is short by nature and has been read as a whole, such as a history.
     *
     * @param rows all rows, in ascending order of the key
     * @param key by what the list is ordered, as a text that sorts as the list does; no two rows have the same
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
        var after = request.after(1).get(0);
        var following = rows.stream()
                .filter(row -> key.apply(row).compareTo(after) > 0)
                .limit(request.fetch())
                .toList();
        return cut(following, request, row -> List.of(key.apply(row)), request.counted() ? (long) rows.size() : null);
    }

    /**
     * Cuts the page from rows fetched with one more than the limit, which tells whether another page follows.
     *
     * @param key the values of the row by which the list is ordered
     */
    public static <T> Page<T> cut(List<T> rows, PageRequest request, Function<T, List<String>> key, Long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        var items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, PageToken.of(key.apply(items.get(items.size() - 1))), total);
    }
}
