package vn.dangbo.member.entry;

import java.util.List;
import org.jboss.logging.Logger;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowError;
import vn.dangbo.platform.tabular.TabularFileException;

/**
 * Counts the rows of a file that name members outside the caller's scope. That such a number is taken has to be said,
 * so a file could ask whether numbers belong to members at all: it may do so a few times, and never unnoticed.
 */
public final class OutsiderCount {

    private static final Logger LOG = Logger.getLogger(OutsiderCount.class);

    private final ImportContext context;
    private final int maximum;
    private int count;

    public OutsiderCount(ImportContext context, int maximum) {
        this.context = context;
        this.maximum = maximum;
    }

    /**
     * One more.
     *
     * @throws TabularFileException when there have been as many as a file may have; nothing is said of this row
     */
    public void next(int row) {
        if (count == maximum) {
            LOG.warnf(
                    "Import %s of %s is refused at row %d: it names more than %d members outside the scope",
                    context.importId(), context.recordedBy(), row, maximum);
            throw new TabularFileException(
                    List.of(RowError.error(row, "", "TOO_MANY_ELSEWHERE", String.valueOf(maximum))));
        }
        count++;
        LOG.warnf(
                "Import %s of %s names a member outside the scope in row %d (%d in this file)",
                context.importId(), context.recordedBy(), row, count);
    }
}
