package vn.dangbo.evaluation.observation.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.observation.Measure;
import vn.dangbo.evaluation.observation.ObservationQueries;
import vn.dangbo.evaluation.observation.ObservationRequest.Content;
import vn.dangbo.evaluation.observation.ObservationStep;
import vn.dangbo.evaluation.observation.ObservationView;
import vn.dangbo.evaluation.observation.ObservationWriter;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;

/**
 * One file of declared figures being read. Each row is declared and submitted; approving stays to another person. A row that
 * says what the latest revision says changes nothing; one that says something else of an approved or returned figure is
 * its next revision.
 */
final class ObservationFile implements ImportHandler.Session {

    private final ImportContext context;
    private final ObservationQueries queries;
    private final ObservationWriter writer;
    private final ObservationLineReader reader;
    private final ObservationWriter.Author author;
    private final Map<Object, Integer> seen = new HashMap<>();

    ObservationFile(
            ImportContext context, ObservationQueries queries, ObservationWriter writer, ObservationLineReader reader) {
        this.context = context;
        this.queries = queries;
        this.writer = writer;
        this.reader = reader;
        this.author = new ObservationWriter.Author(context.recordedBy(), context.subject(), context.importId());
    }

    @Override
    public void accept(List<Row> rows, boolean write) {
        var lines =
                rows.stream().map(row -> reader.read(row, context.findings())).toList();
        var units = queries.units(
                lines.stream()
                        .map(ObservationLine::organisation)
                        .filter(code -> code != null)
                        .distinct()
                        .toList(),
                context.scope());
        for (var line : lines) {
            var unit = line.organisation() == null ? null : units.get(line.organisation());
            if (line.organisation() != null && unit == null) {
                error(line, ObservationColumns.ORGANISATION, "ORGANISATION_UNKNOWN", line.organisation());
            }
            if (unit != null && line.isWhole()) {
                take(line, unit, write);
            }
        }
    }

    private void take(ObservationLine line, UUID unit, boolean write) {
        var earlier = seen.putIfAbsent(List.of(line.organisation(), line.subject()), line.row());
        if (earlier != null) {
            error(line, ObservationColumns.METRIC, "OBSERVATION_TWICE", String.valueOf(earlier));
            return;
        }
        var recorded = queries.find(unit, line.subject(), context.scope());
        if (recorded.filter(said -> says(said, line.content())).isPresent()) {
            return;
        }
        if (recorded.filter(said -> !ObservationStep.CORRECT.allowedIn(said.status()))
                .isPresent()) {
            error(
                    line,
                    ObservationColumns.METRIC,
                    "OBSERVATION_UNDER_WAY",
                    recorded.get().status().name());
            return;
        }
        if (write) {
            declare(line, unit, recorded);
        }
    }

    private void declare(ObservationLine line, UUID unit, Optional<ObservationView> recorded) {
        var id = recorded.map(ObservationView::id).orElseGet(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
        int revision = recorded.map(said -> said.revision() + 1).orElse(1);
        if (recorded.isPresent()) {
            writer.revise(id, revision, line.content(), author);
        } else {
            writer.open(id, unit, line.subject(), line.content(), author);
        }
        writer.step(id, revision, ObservationStep.SUBMIT, null, author);
    }

    private static boolean says(ObservationView said, Content content) {
        return same(said.measure(), content.measure())
                && new Content(null, said.asOf(), said.source(), said.note())
                        .equals(new Content(null, content.asOf(), content.source(), content.note()));
    }

    /** Numbers are compared by size: 97.50 is 97.5. */
    private static boolean same(Measure one, Measure other) {
        return one.stripped().equals(other.stripped());
    }

    private void error(ObservationLine line, Column column, String code, String... arguments) {
        context.findings().error(line.row(), column.code(), code, arguments);
    }
}
