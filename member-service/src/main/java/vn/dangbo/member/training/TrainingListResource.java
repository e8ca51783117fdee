package vn.dangbo.member.training;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** Trainings (đào tạo, bồi dưỡng) of all members in reach. */
@Path("/api/v1/trainings")
@Tag(name = "Members")
public class TrainingListResource {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    @Inject
    TrainingCodeLists codes;

    @Inject
    TrainingList trainings;

    /** To what a list of trainings may be narrowed. */
    public static class TrainingListParameters {

        @QueryParam("member")
        @Parameter(description = "UUID của đảng viên · the member")
        String member;

        @QueryParam("organisation")
        @Parameter(description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it", example = "KT01")
        String organisation;

        @QueryParam("program")
        @Parameter(
                description = "Chương trình, theo danh mục training-programs · programme, of that code list",
                example = "TRUNG_CAP_LLCT")
        String program;

        @QueryParam("year")
        @Parameter(description = "Bắt đầu trong năm nào · the year in which it began", example = "2024")
        String year;

        @QueryParam("running")
        @Parameter(description = "true: chỉ những khóa chưa kết thúc vào ngày đó · only those not ended by the day")
        String running;

        @QueryParam("asOf")
        @Parameter(
                description = "Ngày xem, mặc định hôm nay · the day, today when left out: what began later is left out",
                example = "2024-12-31")
        String asOf;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.MEMBER_READ)
    @Operation(
            operationId = "listAllTrainings",
            summary =
                    "Đào tạo, bồi dưỡng trong phạm vi, ghi trước đứng trước · trainings in reach, oldest record first")
    public Page<TrainingView> list(@BeanParam TrainingListParameters wanted, @BeanParam PageRequest page) {
        var scope = caller.scope(Permission.MEMBER_READ);
        return trainings.page(filter(wanted, scope), scope, page);
    }

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(operationId = "exportTrainings", summary = "Toàn bộ danh sách thành tệp · all of them as a file")
    public Export<TrainingView> export(@BeanParam TrainingListParameters wanted) {
        var scope = desk.exporting();
        var filter = filter(wanted, scope);
        return Export.of("trainings", TrainingView.class, page -> trainings.page(filter, scope, page));
    }

    private TrainingList.Filter filter(TrainingListParameters wanted, Scope scope) {
        return new TrainingList.Filter(
                // an id of nobody finds nothing
                wanted.member == null ? null : Parameters.id(wanted.member).orElse(new UUID(0, 0)),
                wanted.organisation == null ? null : organisations.require(wanted.organisation, scope, desk.today()),
                Parameters.code("program", wanted.program, () -> codes.codes(TrainingCodeLists.PROGRAMS)),
                wanted.year == null
                        ? null
                        : Parameters.number("year", wanted.year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear()),
                Parameters.flag("running", wanted.running),
                Dates.asOf(wanted.asOf, clock));
    }
}
