package vn.dangbo.evaluation.records;

import vn.dangbo.platform.tabular.Column;

/** The column that files of all kinds of record have. */
public final class RecordColumns {

    /** Code of the organisation. */
    public static final Column ORGANISATION =
            Column.required("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức");

    private RecordColumns() {}
}
