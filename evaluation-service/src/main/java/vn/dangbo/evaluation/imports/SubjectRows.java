package vn.dangbo.evaluation.imports;

/**
 * Remembers in which row of a file each subject stood: an open-addressing table of 128-bit keys, 20 bytes a slot, so that
 * a file of a million rows takes 42 MB. The keys must be spread evenly, as hashes are; two different subjects with the
 * same 128 bits are not to be expected in any file.
 */
final class SubjectRows {

    private static final int FIRST_SLOTS = 1024;

    private long[] highs = new long[FIRST_SLOTS];
    private long[] lows = new long[FIRST_SLOTS];
    /** 0 is an empty slot: rows are numbered from 1. */
    private int[] rows = new int[FIRST_SLOTS];

    private int size;

    /**
     * Notes the row of a subject unless one is noted already.
     *
     * @return the row noted before; 0 when there is none
     */
    int put(long high, long low, int row) {
        int slot = slot(high, low);
        if (rows[slot] != 0) {
            return rows[slot];
        }
        highs[slot] = high;
        lows[slot] = low;
        rows[slot] = row;
        size++;
        if (size > rows.length / 4 * 3) {
            grow();
        }
        return 0;
    }

    private int slot(long high, long low) {
        int mask = rows.length - 1;
        int slot = Long.hashCode(high * 31 + low) & mask;
        while (rows[slot] != 0 && (highs[slot] != high || lows[slot] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHighs = highs;
        var oldLows = lows;
        var oldRows = rows;
        highs = new long[oldRows.length * 2];
        lows = new long[oldRows.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(oldHighs[i], oldLows[i]);
                highs[slot] = oldHighs[i];
                lows[slot] = oldLows[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
