package vn.dangbo.org.territory;

import java.util.List;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of administrative units: one row is one unit in a span, or one of its successors. */
final class AdminUnitColumns {

    static final Column CODE = Column.required("code", "Mã đơn vị hành chính", "Code", "mã");
    static final Column SCHEME = Column.required("scheme", "Danh mục", "Scheme");
    static final Column LEVEL = Column.required("level", "Cấp", "Level");
    static final Column NAME = Column.required("name", "Tên đơn vị hành chính", "Name", "tên");
    static final Column PARENT = Column.optional("parent", "Mã đơn vị cấp trên", "Parent code", "cấp trên");
    static final Column VALID_FROM = Column.required("validFrom", "Từ ngày", "Valid from");
    static final Column VALID_TO = Column.optional("validTo", "Đến trước ngày", "Valid to");
    static final Column LEGAL_BASIS = Column.optional("legalBasis", "Căn cứ pháp lý", "Legal basis");
    static final Column SUCCESSOR = Column.optional("successor", "Mã đơn vị kế tiếp", "Successor code");
    static final Column SHARE = Column.optional("share", "Toàn bộ hay một phần", "Share");
    static final Column SUCCESSION_BASIS =
            Column.optional("successionBasis", "Căn cứ sắp xếp", "Legal basis of the succession");

    static final List<Column> ALL = List.of(
            CODE, SCHEME, LEVEL, NAME, PARENT, VALID_FROM, VALID_TO, LEGAL_BASIS, SUCCESSOR, SHARE, SUCCESSION_BASIS);

    private AdminUnitColumns() {}
}
