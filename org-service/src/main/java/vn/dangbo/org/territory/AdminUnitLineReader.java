package vn.dangbo.org.territory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.platform.time.Validity;

/** Reads rows and finds what is wrong with one by itself. */
record AdminUnitLineReader(AdminUnitRules rules, Clock clock) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    private static final List<String> SHARES = List.of("ALL", "PART");
    private static final int MAXIMUM_NAME = 200;
    private static final int MAXIMUM_BASIS = 300;

    /** The row, empty when it has an error; that is in the findings then. */
    Optional<AdminUnitLine> read(Row row, Findings findings) {
        var reader = new RowReader(row, clock);
        var unit = unit(reader);
        var successor = successor(reader, unit.map(AdminUnit::validity).orElse(null));
        unit.ifPresent(u ->
                rules.judge(u, (column, code, arguments) -> findings.error(row.number(), column, code, arguments)));
        findings.addAll(reader.errors());
        return unit.filter(u -> !reader.hasErrors() && !findings.rejects(row.number()))
                .map(u -> new AdminUnitLine(row.number(), u, successor));
    }

    private Optional<AdminUnit> unit(RowReader reader) {
        var code = reader.pattern(AdminUnitColumns.CODE, CODE, "KIENTUONG");
        var scheme = reader.code(AdminUnitColumns.SCHEME, rules.schemes().keySet());
        var level = reader.code(AdminUnitColumns.LEVEL, rules.ranks().keySet());
        var name = reader.text(AdminUnitColumns.NAME, MAXIMUM_NAME).map(Folding::compose);
        var parent = reader.pattern(AdminUnitColumns.PARENT, CODE, "LONGAN");
        var from = reader.date(AdminUnitColumns.VALID_FROM);
        var to = reader.date(AdminUnitColumns.VALID_TO);
        var basis = reader.text(AdminUnitColumns.LEGAL_BASIS, MAXIMUM_BASIS);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.error(AdminUnitColumns.VALID_TO, "SPAN_REVERSED");
        }
        if (reader.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new AdminUnit(
                null,
                code.orElseThrow(),
                scheme.orElseThrow(),
                level.orElseThrow(),
                name.orElseThrow(),
                parent.orElse(null),
                new Validity(from.orElseThrow(), to.orElse(null)),
                basis.orElse(null)));
    }

    private static AdminUnitLine.Successor successor(RowReader reader, Validity validity) {
        var code = reader.pattern(AdminUnitColumns.SUCCESSOR, CODE, "KIENTUONG-P");
        var share = reader.code(AdminUnitColumns.SHARE, SHARES);
        var basis = reader.text(AdminUnitColumns.SUCCESSION_BASIS, MAXIMUM_BASIS);
        if (code.isEmpty()) {
            return null;
        }
        if (validity != null && validity.isOpen()) {
            reader.error(AdminUnitColumns.SUCCESSOR, "ADMIN_SUCCESSOR_WITHOUT_END");
        }
        if (share.isEmpty()) {
            reader.requiredText(AdminUnitColumns.SHARE);
        }
        return new AdminUnitLine.Successor(code.get(), share.orElse(null), basis.orElse(null));
    }
}
