package vn.dangbo.platform.web;

import java.util.List;
import java.util.function.Function;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;

/**
 * A whole list as CSV or XLSX, by Accept. It is the list's own query asked page by page, each page in a transaction of its
 * own: memory does not grow with the list, a slow receiver holds nothing open, and what the list masks or leaves out is
 * masked and left out here. What changes meanwhile may be met or not, as by somebody who leafs through.
 *
 * @param name of the file, without its ending
 * @param titles the header
 * @param cells the cells of a row, one for each title: texts, numbers, days, nulls
 * @param first the first page, asked for before the answer begins, so that what is wrong can still be said
 * @param pages the list's query
 */
public record Export<T>(
        String name,
        List<String> titles,
        Function<T, List<Object>> cells,
        Page<T> first,
        Function<PageRequest, Page<T>> pages) {

    /** Rows in a page: one read takes milliseconds, and a thousand rows are a megabyte or two. */
    private static final int ROWS = 1_000;

    /**
     * An export of a list.
     *
     * @param row the record that the list is made of; its components are the columns, see {@link RecordColumns}
     * @param pages the list's query
     */
    public static <T extends Record> Export<T> of(String name, Class<T> row, Function<PageRequest, Page<T>> pages) {
        var columns = RecordColumns.of(row);
        return new Export<>(name, columns.titles(), columns::cells, pages.apply(PageRequest.of(ROWS, null)), pages);
    }

    /**
     * An export of rows that are cells already.
     *
     * @param pages the rows' query; a page may have any number of them
     */
    public static Export<List<Object>> ofCells(
            String name, List<String> titles, Function<PageRequest, Page<List<Object>>> pages) {
        return new Export<>(name, titles, Function.identity(), pages.apply(PageRequest.of(ROWS, null)), pages);
    }

    /** What the rows are given to. */
    interface Rows {
        void take(List<?> cells) throws java.io.IOException;
    }

    void writeTo(Rows rows) throws java.io.IOException {
        rows.take(titles);
        for (var page = first; page != null; page = following(page)) {
            for (var item : page.items()) {
                rows.take(cells.apply(item));
            }
        }
    }

    private Page<T> following(Page<T> page) {
        return page.next() == null ? null : pages.apply(PageRequest.of(ROWS, page.next()));
    }
}
