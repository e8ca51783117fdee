package vn.dangbo.member.entry;

import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowError;

/** Takes what speaks against one row. */
public final class Objections {

    private final Findings findings;
    private final int row;

    Objections(Findings findings, int row) {
        this.findings = findings;
        this.row = row;
    }

    /** Keeps the row out. */
    public void error(Column column, String code, Object... arguments) {
        findings.add(RowError.error(row, column.code(), code, texts(arguments)));
    }

    /** Does not keep it out: papers of long ago do not always keep the rules of today. */
    public void warning(Column column, String code, Object... arguments) {
        findings.add(RowError.warning(row, column.code(), code, texts(arguments)));
    }

    private static String[] texts(Object... arguments) {
        var texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }
}
