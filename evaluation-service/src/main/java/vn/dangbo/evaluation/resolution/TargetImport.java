package vn.dangbo.evaluation.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import vn.dangbo.evaluation.observation.PeriodType;
import vn.dangbo.evaluation.records.RecordColumns;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.records.RecordImport;
import vn.dangbo.evaluation.resolution.TargetRequest.Level;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.InvalidValueException;

/** Takes files of targets: one row is one target; other levels of a target on record are set by request. */
@ApplicationScoped
public class TargetImport extends RecordImport<TargetRequest> {

    private static final Column METRIC = Column.required("metric", "Chỉ tiêu", "Metric", "mã chỉ tiêu");
    /** As statistics take them, several with a blank or "&amp;" between them. */
    private static final Column FILTERS = Column.optional("filters", "Bộ lọc", "Filters");

    private static final Column PERIOD_TYPE = Column.required("periodType", "Loại kỳ", "Period type", "kỳ");
    private static final Column FROM = Column.required("from", "Từ ngày", "From");
    private static final Column TO = Column.required("to", "Đến ngày", "To");
    private static final Column VALUE = Column.required("value", "Mức phải đạt", "Level", "số liệu");
    private static final Column DIRECTION = Column.required("direction", "Chiều so sánh", "Direction");
    private static final Column SOURCE = Column.required("source", "Nguồn", "Source");

    @Inject
    Targets targets;

    @Override
    public String kind() {
        return "targets";
    }

    @Override
    public List<Column> columns() {
        return columns(METRIC, FILTERS, PERIOD_TYPE, FROM, TO, VALUE, DIRECTION, SOURCE);
    }

    @Override
    public Permission permission() {
        return Permission.TARGET_WRITE;
    }

    @Override
    protected TargetRequest read(RowReader row) {
        return new TargetRequest(
                row.text(RecordColumns.ORGANISATION).orElse(null),
                row.text(METRIC).orElse(null),
                row.text(FILTERS).map(text -> List.of(text.split("[&\\s]+"))).orElse(List.of()),
                row.code(PERIOD_TYPE, PeriodType.class).orElse(null),
                row.date(FROM).orElse(null),
                row.date(TO).orElse(null),
                new Level(
                        row.value(VALUE, TargetImport::number).orElse(null),
                        row.text(DIRECTION).orElse(null),
                        row.text(SOURCE).orElse(null)));
    }

    /** With a point, or a comma as it is written in Vietnamese. */
    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException none) {
            throw new InvalidValueException("DECIMAL_INVALID", text);
        }
    }

    @Override
    protected RecordEntry check(TargetRequest request, Scope scope) {
        return targets.check(request, scope);
    }
}
