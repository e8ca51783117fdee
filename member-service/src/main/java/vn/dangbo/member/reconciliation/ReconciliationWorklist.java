package vn.dangbo.member.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Fields;

/** What a superior sees of a period: the units right below it, and what may explain a difference. */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliations")
public class ReconciliationWorklist {

    @Inject
    CaseDesk desk;

    @Inject
    CaseBook book;

    @Inject
    Organisations organisations;

    @Inject
    Periods periods;

    @Inject
    ReconciliationProgress progress;

    @Inject
    QuarterMovements movements;

    /**
     * How the units right below an organisation stand.
     *
     * @param computed of those units together, by the records
     * @param declared of those that have declared
     * @param dueOn last day by which the period is to be closed; absent when no rule is known
     * @param overdue how many are not closed although it has passed
     */
    @Schema(name = "ReconciliationProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            LocalDate from,
            LocalDate quarterEnd,
            LocalDate dueOn,
            Count computed,
            Count declared,
            @Schema(examples = "2") long overdue,
            List<ReconciliationProgress.Row> organisations) {}

    @GET
    @Path("/progress")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "getReconciliationProgress",
            summary = "Số theo hệ thống và số khai của các đơn vị trực thuộc · the records and the books, unit by unit")
    public Progress ofPeriod(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức cấp trên · the superior",
                            required = true,
                            example = "KT01")
                    String organisation,
            @QueryParam("quarterEnd")
                    @Parameter(
                            description = "Ngày cuối kỳ · last day of the period",
                            required = true,
                            example = "2026-09-30")
                    String quarterEnd) {
        var period = periods.ending(Dates.required("quarterEnd", quarterEnd));
        var scope = desk.reading();
        var unit = organisations.require(Fields.required("organisation", organisation), scope, period.to());
        var dueOn = periods.dueOn(period.to());
        boolean late = dueOn != null && desk.today().isAfter(dueOn);
        var rows = progress.of(unit, period.to(), late, scope);
        return new Progress(
                period.from(),
                period.to(),
                dueOn,
                rows.stream().map(ReconciliationProgress.Row::computed).reduce(Count.NONE, Count::plus),
                rows.stream()
                        .map(ReconciliationProgress.Row::declared)
                        .filter(Objects::nonNull)
                        .reduce(Count.NONE, Count::plus),
                rows.stream().filter(ReconciliationProgress.Row::overdue).count(),
                rows);
    }

    @GET
    @Path("/{id}/movements")
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listReconciliationMovements",
            summary = "Biến động đảng viên trong kỳ của đơn vị · who came, left or became official in the period")
    public Page<QuarterMovements.Line> movements(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var scope = desk.reading();
        var one = book.find(Reconciliation.KIND, id, scope)
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
        return movements.of(one.place().id(), periods.ending(one.facts().quarterEnd()), scope, page);
    }
}
