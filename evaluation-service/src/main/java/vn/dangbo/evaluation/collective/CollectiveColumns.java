package vn.dangbo.evaluation.collective;

import java.util.List;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of collectives: one row is what a collective was in a span. */
final class CollectiveColumns {

    static final Column CODE = Column.required("code", "Mã tập thể", "Code", "mã");
    static final Column NAME = Column.required("name", "Tên tập thể", "Name", "tên");
    static final Column TYPE = Column.required("type", "Loại tập thể", "Type", "loại");
    static final Column LEVEL = Column.required("level", "Cấp", "Level");
    static final Column ORGANISATION =
            Column.required("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức");
    static final Column VALID_FROM = Column.required("validFrom", "Từ ngày", "Valid from");
    static final Column VALID_TO = Column.optional("validTo", "Đến trước ngày", "Valid to");

    static final List<Column> ALL = List.of(CODE, NAME, TYPE, LEVEL, ORGANISATION, VALID_FROM, VALID_TO);

    private CollectiveColumns() {}
}
