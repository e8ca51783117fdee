package vn.dangbo.evaluation.result;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** Results of the yearly evaluation, row by row. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
public class EvaluationResource {

    private static final String ID = "Mã kết quả đánh giá · id of the result";

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    EvaluationQueries queries;

    @Inject
    EvaluationHistory history;

    @Inject
    EvaluationCodes codes;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "listEvaluations",
            summary = "Kết quả đánh giá, xếp loại trong phạm vi · results inside the caller's scope",
            description =
                    "Năm mới nhất trước; trong một năm theo thứ tự cây tổ chức. The latest year first, then in the order of "
                            + "the tree. A unit's results include those of all that stood below it on 31 December of the year.")
    public Page<EvaluationView> list(@BeanParam EvaluationParameters parameters, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.EVALUATION_READ);
        return queries.list(filter(parameters, scope), scope, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(
            operationId = "exportEvaluations",
            summary = "Toàn bộ danh sách kết quả thành tệp · all results in scope as a file, card numbers masked")
    public Export<EvaluationView> export(@BeanParam EvaluationParameters parameters) {
        var scope = caller.scope(Permission.MEMBER_EXPORT);
        var filter = filter(parameters, scope);
        return Export.of("evaluations", EvaluationView.class, page -> queries.list(filter, scope, page));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getEvaluation",
            summary = "Một kết quả đánh giá, số thẻ được che · one result, the card number masked")
    public EvaluationView get(@PathParam("id") @Parameter(description = ID) String id) {
        return require(id);
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permission.Name.EVALUATION_READ)
    @Operation(
            operationId = "getEvaluationHistory",
            summary = "Các lần ghi của một kết quả · what the result said over time, by whom and from which file")
    public Page<EvaluationHistoryEntry> history(
            @PathParam("id") @Parameter(description = ID) String id, @BeanParam PageRequest page) {
        var entries = history.of(require(id).id(), caller.scope(Permission.EVALUATION_READ));
        return Page.of(entries, page, entry -> "%019d".formatted(entry.position()));
    }

    private EvaluationQueries.Filter filter(EvaluationParameters parameters, Scope scope) {
        return parameters.filter(codes, reference -> organisations
                .require(reference, scope, VietnamTime.today(clock))
                .id());
    }

    private EvaluationView require(String id) {
        return Parameters.id(id)
                .flatMap(uuid -> queries.one(uuid, caller.scope(Permission.EVALUATION_READ)))
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", id));
    }
}
