package vn.dangbo.evaluation.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dangbo.evaluation.records.RecordColumns;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.records.RecordImport;
import vn.dangbo.evaluation.supervision.InspectionRequest.Turns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.InvalidValueException;

/**
 * Takes files of inspections: one row is one inspection, with the turns by subject and conclusion in one cell, as
 * {@code ORGANISATION GOOD 12; MEMBER FAULT 3}.
 */
@ApplicationScoped
public class InspectionImport extends RecordImport<InspectionRequest> {

    private static final Column TYPE = Column.required("type", "Hình thức", "Type", "hình thức kiểm tra");
    private static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision no.");
    private static final Column STARTED_ON = Column.required("startedOn", "Ngày bắt đầu", "Started on");
    private static final Column CONCLUDED_ON = Column.required("concludedOn", "Ngày kết luận", "Concluded on");
    private static final Column TURNS = Column.required("subjects", "Số lượt theo kết luận", "Turns by conclusion");

    private static final Pattern PART = Pattern.compile("(ORGANISATION|MEMBER) ([A-Z_]{1,40}) ([0-9]{1,7})");

    /** Fields of one number of turns, which all stand in one cell. */
    private static final Set<String> IN_TURNS = Set.of("subject", "conclusion", "turns");

    @Inject
    Inspections inspections;

    @Override
    public String kind() {
        return "inspections";
    }

    @Override
    public List<Column> columns() {
        return columns(TYPE, DECISION_NO, STARTED_ON, CONCLUDED_ON, TURNS);
    }

    @Override
    public Permission permission() {
        return Permission.INSPECTION_WRITE;
    }

    @Override
    protected InspectionRequest read(RowReader row) {
        return new InspectionRequest(
                row.text(RecordColumns.ORGANISATION).orElse(null),
                row.text(TYPE).orElse(null),
                row.text(DECISION_NO).orElse(null),
                row.date(STARTED_ON).orElse(null),
                row.date(CONCLUDED_ON).orElse(null),
                row.value(TURNS, InspectionImport::turns).orElse(null));
    }

    private static List<Turns> turns(String text) {
        return Arrays.stream(text.split(";")).map(InspectionImport::part).toList();
    }

    private static Turns part(String text) {
        var part = PART.matcher(text.strip());
        if (!part.matches()) {
            throw new InvalidValueException("TURNS_INVALID", text.strip());
        }
        return new Turns(InspectionSubject.valueOf(part.group(1)), part.group(2), Integer.valueOf(part.group(3)));
    }

    @Override
    protected String columnOf(String field) {
        return IN_TURNS.contains(field) ? TURNS.code() : field;
    }

    @Override
    protected RecordEntry check(InspectionRequest request, Scope scope) {
        return inspections.check(request, scope);
    }
}
