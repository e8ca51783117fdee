package vn.dangbo.evaluation.records;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;

/**
 * Takes files of one kind of record. Each row is checked as a request is and written as if it were posted; a row that is on
 * record just so changes nothing.
 *
 * @param <R> the request
 */
public abstract class RecordImport<R> implements ImportHandler {

    private static final int NOT_FOUND = 404;

    @Inject
    Clock clock;

    /** Reads the row's cells; what cannot be read is in the reader's errors, and the request is not looked at. */
    protected abstract R read(RowReader row);

    /** @throws ProblemException for what cannot be recorded, naming the field */
    protected abstract RecordEntry check(R request, Scope scope);

    /** The column in which a field of the request stands, where it is called otherwise. */
    protected String columnOf(String field) {
        return field;
    }

    @Override
    public Session begin(ImportContext context) {
        return (rows, write) -> rows.forEach(row -> take(row, context, write));
    }

    private void take(Row row, ImportContext context, boolean write) {
        var reader = new RowReader(row, clock);
        var request = read(reader);
        context.findings().addAll(reader.errors());
        if (reader.hasErrors()) {
            return;
        }
        try {
            var entry = check(request, context.scope());
            if (!entry.isRecorded(context.scope()) && write) {
                entry.write(context.recordedBy());
            }
        } catch (ProblemException refused) {
            context.findings()
                    .error(
                            row.number(),
                            column(refused),
                            refused.code(),
                            refused.arguments().stream().map(String::valueOf).toArray(String[]::new));
        }
    }

    private String column(ProblemException refused) {
        // what is not found is the organisation: nothing else is looked up
        var field = refused.status() == NOT_FOUND ? RecordColumns.ORGANISATION.code() : columnOf(refused.field());
        return columns().stream()
                .map(Column::code)
                .filter(code -> code.equals(field))
                .findFirst()
                .orElse("");
    }

    /** The columns, the organisation first. */
    protected static List<Column> columns(Column... others) {
        return Stream.concat(Stream.of(RecordColumns.ORGANISATION), Stream.of(others))
                .toList();
    }
}
