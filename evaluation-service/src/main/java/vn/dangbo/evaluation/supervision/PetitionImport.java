package vn.dangbo.evaluation.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.evaluation.records.RecordColumns;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.records.RecordImport;
import vn.dangbo.evaluation.supervision.PetitionRequest.Progress;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowReader;

/**
 * Takes files of petitions: one row is one petition of the commission's register, with the days on which it was accepted,
 * rejected, resolved. The number in the register must be there: by it the same petition is known again.
 */
@ApplicationScoped
public class PetitionImport extends RecordImport<PetitionImport.Line> {

    private static final Column KIND = Column.required("kind", "Loại đơn", "Kind of petition");
    private static final Column RECEIVED_ON = Column.required("receivedOn", "Ngày nhận", "Received on");
    private static final Column REGISTER_NO = Column.required("registerNo", "Số vào sổ", "Register no.", "số sổ");
    private static final Column ACCEPTED_ON = Column.optional("acceptedOn", "Ngày thụ lý", "Accepted on");
    private static final Column REJECTED_ON = Column.optional("rejectedOn", "Ngày không thụ lý", "Rejected on");
    private static final Column RESOLVED_ON = Column.optional("resolvedOn", "Ngày giải quyết xong", "Resolved on");

    @Inject
    Petitions petitions;

    /** A row as far as it could be read. */
    public record Line(PetitionRequest request, List<Progress> steps) {}

    @Override
    public String kind() {
        return "petitions";
    }

    @Override
    public List<Column> columns() {
        return columns(KIND, RECEIVED_ON, REGISTER_NO, ACCEPTED_ON, REJECTED_ON, RESOLVED_ON);
    }

    @Override
    public Permission permission() {
        return Permission.PETITION_WRITE;
    }

    @Override
    protected Line read(RowReader row) {
        var request = new PetitionRequest(
                row.text(RecordColumns.ORGANISATION).orElse(null),
                row.text(KIND).orElse(null),
                row.date(RECEIVED_ON).orElse(null),
                row.text(REGISTER_NO).orElse(null));
        var steps = new ArrayList<Progress>();
        step(row, ACCEPTED_ON, PetitionStep.ACCEPT, steps);
        step(row, REJECTED_ON, PetitionStep.REJECT, steps);
        step(row, RESOLVED_ON, PetitionStep.RESOLVE, steps);
        return new Line(request, steps);
    }

    private static void step(RowReader row, Column column, PetitionStep step, List<Progress> steps) {
        row.date(column).map((LocalDate on) -> new Progress(step, on)).ifPresent(steps::add);
    }

    @Override
    protected RecordEntry check(Line line, Scope scope) {
        return petitions.check(line.request(), line.steps(), scope);
    }
}
