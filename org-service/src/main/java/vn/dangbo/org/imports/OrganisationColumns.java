package vn.dangbo.org.imports;

import java.util.List;
import vn.dangbo.platform.tabular.Column;

/** The columns of a file of organisations: one row is one dated slice of one unit. */
final class OrganisationColumns {

    static final Column CODE = Column.required("code", "Mã tổ chức", "Code", "mã");
    static final Column NAME = Column.required("name", "Tên tổ chức", "Name", "tên");
    static final Column SHORT_NAME = Column.optional("shortName", "Tên viết tắt", "Short name");
    static final Column KIND = Column.required("kind", "Loại tổ chức", "Kind");
    static final Column SUBTYPE = Column.optional("subtype", "Phân loại cấp huyện", "Subtype");
    static final Column SECTOR = Column.optional("sector", "Loại hình", "Sector");
    static final Column PARENT = Column.optional("parent", "Mã cấp trên", "Parent code", "cấp trên");
    static final Column VALID_FROM = Column.required("validFrom", "Từ ngày", "Valid from");
    static final Column VALID_TO = Column.optional("validTo", "Đến trước ngày", "Valid to");

    static final List<Column> ALL =
            List.of(CODE, NAME, SHORT_NAME, KIND, SUBTYPE, SECTOR, PARENT, VALID_FROM, VALID_TO);

    private OrganisationColumns() {}
}
