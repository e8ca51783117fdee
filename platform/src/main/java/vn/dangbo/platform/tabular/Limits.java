package vn.dangbo.platform.tabular;

/**
 * How much an upload may be. They keep a mistaken or hostile file from taking the service's memory or hours.
 *
 * @param fileBytes size of the file itself
 * @param unpackedBytes what an XLSX (a zip) may unpack to, all parts read together; stops zip bombs
 * @param rows filled rows under the header
 * @param columns columns of the header
 * @param cellCharacters length of one cell, in UTF-16 units
 */
public record Limits(long fileBytes, long unpackedBytes, int rows, int columns, int cellCharacters) {
    /** 100 MiB, unpacked 1 GiB, 500,000 rows (a province has 300,000 members), 200 columns, 4,000 characters. */
    public static final Limits DEFAULT = new Limits(100L << 20, 1L << 30, 500_000, 200, 4_000);

    public Limits {
        if (fileBytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || cellCharacters < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
        if (columns > RawRow.MAX_COLUMNS || cellCharacters > RawCell.MAX_CHARACTERS) {
            throw new IllegalArgumentException("no spreadsheet has more than " + RawRow.MAX_COLUMNS
                    + " columns or more than " + RawCell.MAX_CHARACTERS + " characters in a cell");
        }
    }

    /** The same limits with another number of rows. */
    public Limits withRows(int newRows) {
        return new Limits(fileBytes, unpackedBytes, newRows, columns, cellCharacters);
    }
}
