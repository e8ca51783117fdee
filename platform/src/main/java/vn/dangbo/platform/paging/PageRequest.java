package vn.dangbo.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Parameters;

/** The paging parameters of a list. */
public class PageRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAXIMUM_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "Số dòng một trang, 1–200 · rows a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Con trỏ của trang sau, lấy từ `next` · cursor of the page, from `next`")
    String cursor;

    @QueryParam("count")
    @Parameter(
            description = "true: kèm tổng số dòng · adds the total",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String count;

    /** Rows of a page that nobody asks for by a parameter; 0: they do. */
    private int rows;

    /**
     * A page for the service's own use, longer than clients may ask for.
     *
     * @param cursor null for the first one
     */
    public static PageRequest of(int rows, String cursor) {
        var page = new PageRequest();
        page.rows = rows;
        page.cursor = cursor;
        return page;
    }

    /** Rows wanted. */
    public int limit() {
        return rows > 0 ? rows : Parameters.number("limit", limit, DEFAULT_LIMIT, 1, MAXIMUM_LIMIT);
    }

    /** Rows to fetch: one more than wanted tells whether another page follows. */
    public int fetch() {
        return limit() + 1;
    }

    /** The ordering values of the last row seen; empty texts, which sort before everything, for the first page. */
    public List<String> after(int values) {
        return cursor == null || cursor.isEmpty() ? Collections.nCopies(values, "") : PageToken.parse(cursor, values);
    }

    /**
     * The id of the last row seen, of lists in the order of ids; the least of all for the first page.
     *
     * @throws ProblemException 400 CURSOR_INVALID
     */
    public UUID afterId() {
        var text = after(1).get(0);
        return text.isEmpty()
                ? new UUID(0, 0)
                : Parameters.id(text).orElseThrow(() -> ProblemException.badRequest("cursor", "CURSOR_INVALID"));
    }

    /** Whether the total is asked for. */
    public boolean counted() {
        return Parameters.flag("count", count);
    }
}
