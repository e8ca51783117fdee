package vn.dangbo.org.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.org.record.OrganisationRecords;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.InvalidValueException;
import vn.dangbo.platform.time.Validity;

/**
 * Takes files of organisations: whole trees, also such as ended long ago. A unit can be judged only beside those above
 * it, so the file is read to its end first and written in one transaction.
 */
@ApplicationScoped
public class OrganisationImport implements ImportHandler {

    /** Last step of the path. */
    public static final String KIND = "organisations";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    private static final int MAXIMUM_NAME_LENGTH = 300;

    @Inject
    OrganisationRecords records;

    @Inject
    OrganisationBook book;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return OrganisationColumns.ALL;
    }

    @Override
    public Permission permission() {
        return Permission.ORGANISATION_IMPORT;
    }

    @Override
    public Session begin(ImportContext context) {
        var scope = context.scope();
        var findings = context.findings();
        var rules = records.rules();
        // Only somebody who reaches the whole deployment may set up a unit above all others.
        var file = new OrganisationFile(rules, Map.of(), scope.equals(Scope.everywhere()), findings::add);
        return new Session() {
            @Override
            public void accept(List<Row> rows, boolean write) {
                for (var row : rows) {
                    read(row, rules, findings).ifPresent(slice -> file.add(slice, !findings.rejects(row.number())));
                }
            }

            @Override
            public void complete(boolean write) {
                file.recorded(
                        records.timelines(file.codes(), scope),
                        records.timelines(records.below(file.codes(), scope), scope));
                file.taken(records.takenOutside(file.codes(), scope));
                var changed = file.judge();
                if (write) {
                    book.write(
                            changed,
                            new OrganisationBook.Cause(context.recordedBy(), "IMPORT", context.importId(), null));
                }
            }
        };
    }

    /** A row as far as it can be read; empty when not even the unit or the span is known. */
    private Optional<Slice> read(Row row, KindRules rules, Findings findings) {
        var reader = new RowReader(row, clock);
        var code = reader.pattern(OrganisationColumns.CODE, CODE, "KT01C01");
        var name = reader.text(OrganisationColumns.NAME, MAXIMUM_NAME_LENGTH);
        var shortName = reader.text(OrganisationColumns.SHORT_NAME, MAXIMUM_NAME_LENGTH);
        var kind = reader.code(OrganisationColumns.KIND, rules.kinds());
        var subtype = reader.code(OrganisationColumns.SUBTYPE, rules.subtypeCodes());
        var sector = reader.code(OrganisationColumns.SECTOR, rules.sectors());
        var parent = reader.pattern(OrganisationColumns.PARENT, CODE, "KT01");
        var validity = validity(reader);
        if (kind.isPresent() && subtype.isPresent() && validity.isPresent()) {
            if (!rules.subtypeFits(subtype.get(), kind.get(), validity.get())) {
                reader.error(OrganisationColumns.SUBTYPE, "SUBTYPE_NOT_OF_KIND", subtype.get(), kind.get());
            }
        }
        findings.addAll(reader.errors());
        if (code.isEmpty() || validity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Slice(
                row.number(),
                code.get(),
                validity.get(),
                new UnitState(
                        name.orElse(""),
                        shortName.orElse(null),
                        kind.orElse(""),
                        subtype.orElse(null),
                        sector.orElse(null),
                        parent.orElse(null))));
    }

    private static Optional<Validity> validity(RowReader reader) {
        var from = reader.date(OrganisationColumns.VALID_FROM);
        var to = reader.date(OrganisationColumns.VALID_TO);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Validity(from.get(), to.orElse(null)));
        } catch (InvalidValueException reversed) {
            reader.error(OrganisationColumns.VALID_TO, "SPAN_REVERSED");
            return Optional.empty();
        }
    }
}
