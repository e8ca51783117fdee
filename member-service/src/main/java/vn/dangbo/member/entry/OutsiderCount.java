package vn.dangbo.member.entry;

import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.elsewhere.PeopleElsewhere;
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
    private final PeopleElsewhere people;
    private int count;

    OutsiderCount(ImportContext context, int maximum, PeopleElsewhere people) {
        this.context = context;
        this.maximum = maximum;
        this.people = people;
    }

    /**
     * One more.
     *
     * @param person whose number it is
     * @throws TabularFileException when there have been as many as a file may have, or as the account may name in a day;
     *     nothing is said of this row
     */
    public void next(int row, UUID person) {
        var reader = new ReadAudit.Reader(
                context.subject(), context.recordedBy(), ReadAudit.Reader.units(context.grants()), null);
        boolean within = people.met(reader, person, context.importId());
        if (count == maximum) {
            LOG.warnf(
                    "Import %s of %s is refused at row %d: it names more than %d members outside the scope",
                    context.importId(), context.recordedBy(), row, maximum);
            throw new TabularFileException(
                    List.of(RowError.error(row, "", "TOO_MANY_ELSEWHERE", String.valueOf(maximum))));
        }
        if (!within) {
            throw closed(row, people);
        }
        count++;
    }

    static TabularFileException closed(int row, PeopleElsewhere people) {
        return new TabularFileException(
                List.of(RowError.error(row, "", "TOO_MANY_ELSEWHERE_TODAY", String.valueOf(people.mostADay()))));
    }
}
