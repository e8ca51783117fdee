package vn.dangbo.platform.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.dangbo.platform.tabular.RowError;

/** Collects what is wrong with a file, and which rows are thereby out. */
public final class Findings {

    private final BitSet rejected = new BitSet();
    private List<RowError> fresh = new ArrayList<>();
    private int total;

    /** Notes a finding. */
    public void add(RowError finding) {
        total++;
        if (finding.isError() && finding.row() > 0) {
            rejected.set(finding.row());
        }
        // Beyond what is listed, findings are only counted: a file can be wrong in every cell.
        if (total <= ImportJob.LISTED_FINDINGS) {
            fresh.add(finding);
        }
    }

    /** Notes several findings. */
    public void addAll(List<RowError> findings) {
        findings.forEach(this::add);
    }

    /** Notes what is wrong with the file as a whole; no row of it has been looked at for that. */
    void addOfFile(List<RowError> problems) {
        total += problems.size();
        fresh.addAll(problems);
    }

    /** Notes an error of a row. */
    public void error(int row, String column, String code, String... arguments) {
        add(RowError.error(row, column, code, arguments));
    }

    /** Whether the row has an error. */
    public boolean rejects(int row) {
        return rejected.get(row);
    }

    int rejectedRows() {
        return rejected.cardinality();
    }

    int total() {
        return total;
    }

    /** The findings since the last call. */
    List<RowError> takeFresh() {
        var taken = fresh;
        fresh = new ArrayList<>();
        return taken;
    }
}
