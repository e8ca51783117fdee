package vn.dangbo.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import vn.dangbo.platform.tabular.TabularWriter;

/** An answer that can also be had as CSV or XLSX, by Accept. */
public interface Table {

    /** Media type of CSV. */
    String CSV = "text/csv";

    /** Media type of XLSX. */
    String XLSX = TabularWriter.XLSX_MEDIA_TYPE;

    /** Name of the file, without its ending. */
    @JsonIgnore
    String tableName();

    /** The header. */
    @JsonIgnore
    List<String> tableTitles();

    /** The rows: texts, dates, numbers, nulls. */
    @JsonIgnore
    List<List<?>> tableRows();
}
