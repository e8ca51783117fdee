package vn.dangbo.evaluation.observation.imports;

import java.util.List;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of declared figures: one row declares one figure. */
final class ObservationColumns {

    static final Column METRIC = Column.required("metric", "Chỉ tiêu", "Metric", "mã chỉ tiêu");
    static final Column ITEM = Column.optional("item", "Mục", "Item");
    static final Column ORGANISATION =
            Column.required("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức");
    static final Column COVERAGE = Column.optional("coverage", "Phạm vi số liệu", "Coverage");
    static final Column PERIOD_TYPE = Column.required("periodType", "Loại kỳ", "Period type", "kỳ");
    static final Column FROM = Column.required("from", "Từ ngày", "From");
    static final Column TO = Column.required("to", "Đến ngày", "To");
    static final Column COMPARATOR = Column.optional("comparator", "Dấu so sánh", "Comparator");
    static final Column VALUE = Column.optional("value", "Giá trị", "Value", "số liệu");
    static final Column LOW = Column.optional("low", "Giá trị thấp", "Low");
    static final Column HIGH = Column.optional("high", "Giá trị cao", "High");
    static final Column NUMERATOR = Column.optional("numerator", "Tử số", "Numerator");
    static final Column DENOMINATOR = Column.optional("denominator", "Mẫu số", "Denominator");
    static final Column AS_OF = Column.optional("asOf", "Tính đến ngày", "As of");
    static final Column SOURCE = Column.required("source", "Nguồn", "Source");
    static final Column NOTE = Column.optional("note", "Ghi chú", "Note");

    static final List<Column> ALL = List.of(
            METRIC,
            ITEM,
            ORGANISATION,
            COVERAGE,
            PERIOD_TYPE,
            FROM,
            TO,
            COMPARATOR,
            VALUE,
            LOW,
            HIGH,
            NUMERATOR,
            DENOMINATOR,
            AS_OF,
            SOURCE,
            NOTE);

    private ObservationColumns() {}

    /** The column of a field of a request. */
    static Column of(String field) {
        return ALL.stream()
                .filter(column -> column.code().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
