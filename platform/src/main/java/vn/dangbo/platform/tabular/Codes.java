package vn.dangbo.platform.tabular;

/** The codes of {@link RowError}. Each has a text in both message files, with the arguments named here. */
public final class Codes {
    /** The file has no content at all. */
    public static final String EMPTY_FILE = "EMPTY_FILE";
    /** A header, but no row under it. */
    public static final String NO_ROWS = "NO_ROWS";
    /** The file is too large: {0} limit in MiB. */
    public static final String FILE_TOO_LARGE = "FILE_TOO_LARGE";
    /** What the XLSX unpacks to is too large: {0} limit in MiB. */
    public static final String UNPACKED_TOO_LARGE = "UNPACKED_TOO_LARGE";
    /** More rows than allowed: {0} limit. */
    public static final String TOO_MANY_ROWS = "TOO_MANY_ROWS";
    /** More columns than allowed: {0} limit. */
    public static final String TOO_MANY_COLUMNS = "TOO_MANY_COLUMNS";
    /** An old binary workbook (.xls), or one with a password: {0} file name. */
    public static final String XLS_NOT_SUPPORTED = "XLS_NOT_SUPPORTED";
    /** Neither CSV nor XLSX: {0} file name. */
    public static final String FILE_KIND_UNSUPPORTED = "FILE_KIND_UNSUPPORTED";
    /** The workbook cannot be read. */
    public static final String XLSX_DAMAGED = "XLSX_DAMAGED";
    /** A quotation mark in this row opens or closes wrongly, or the row is endless. */
    public static final String CSV_BROKEN = "CSV_BROKEN";
    /** A required column is missing: {0} code, {1} Vietnamese label, {2} English label. */
    public static final String MISSING_COLUMN = "MISSING_COLUMN";
    /** Two columns mean the same: {0} code, {1} Vietnamese label, {2} English label. */
    public static final String DUPLICATE_COLUMN = "DUPLICATE_COLUMN";
    /** A column we do not know, ignored: {0} its header. */
    public static final String UNKNOWN_COLUMN = "UNKNOWN_COLUMN";

    /** A formula in a cell. */
    public static final String FORMULA_NOT_ALLOWED = "FORMULA_NOT_ALLOWED";
    /** A spreadsheet error in a cell: {0} such as #N/A. */
    public static final String CELL_ERROR = "CELL_ERROR";
    /** A cell is too long: {0} limit in characters. */
    public static final String CELL_TOO_LONG = "CELL_TOO_LONG";
    /** A cell says what no spreadsheet can mean. */
    public static final String CELL_UNREADABLE = "CELL_UNREADABLE";
    /** Bytes that are no text in the file's encoding. */
    public static final String ENCODING_INVALID = "ENCODING_INVALID";
    /** A control character or half a character: {0} such as U+0000. */
    public static final String CHARACTER_NOT_ALLOWED = "CHARACTER_NOT_ALLOWED";
    /** The row has cells to the right of the last header. */
    public static final String EXTRA_CELLS = "EXTRA_CELLS";
    /** Text with loose marks (NFD), taken over composed. A warning. */
    public static final String NOT_NFC = "NOT_NFC";

    /** Nothing stands where something must. */
    public static final String REQUIRED = "REQUIRED";
    /** Text too long: {0} limit in characters. */
    public static final String TEXT_TOO_LONG = "TEXT_TOO_LONG";
    /** No date: {0} the text. */
    public static final String DATE_INVALID = "DATE_INVALID";
    /** Date out of range: {0} date, {1} earliest, {2} latest. */
    public static final String DATE_OUT_OF_RANGE = "DATE_OUT_OF_RANGE";
    /** Not one of the codes: {0} the text, {1} the codes allowed. */
    public static final String CODE_UNKNOWN = "CODE_UNKNOWN";
    /** Not of the form required: {0} the text, {1} an example. */
    public static final String FORMAT_INVALID = "FORMAT_INVALID";
    /** No whole number: {0} the text. */
    public static final String INTEGER_INVALID = "INTEGER_INVALID";
    /** Number out of range: {0} number, {1} smallest, {2} greatest. */
    public static final String INTEGER_OUT_OF_RANGE = "INTEGER_OUT_OF_RANGE";

    private Codes() {}
}
