package vn.dangbo.member.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.Table;

/** The worklist of yearly supplements. */
@Path("/api/v1/supplements")
@Tag(name = "Supplements")
public class SupplementProgressResource {

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    SupplementOpening opening;

    @Inject
    SupplementProgress progress;

    /** Of which year and organisation. */
    public static class Asked {

        @QueryParam("organisation")
        @Parameter(
                description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it",
                required = true,
                example = "KT01")
        String organisation;

        @QueryParam("year")
        @Parameter(description = "Năm · year", required = true, example = "2026")
        String year;
    }

    private record Question(OrganisationRef organisation, int year, LocalDate day) {}

    /**
     * How far an organisation is with a year.
     *
     * @param day whose members are counted: the year's last one, or today
     * @param dueOn last day for the supplements of the year; absent when no rule is known
     * @param overdue whether that day has passed
     */
    @Schema(name = "SupplementProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            @Schema(examples = "2026") int year,
            LocalDate day,
            LocalDate dueOn,
            boolean overdue,
            List<SupplementProgress.Row> organisations) {}

    @GET
    @Path("/progress")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "getSupplementProgress",
            summary = "Tiến độ phiếu bổ sung của năm theo tổ chức trực thuộc · how far the units right below are")
    public Progress ofYear(@BeanParam Asked asked) {
        var scope = desk.reading();
        var question = question(asked, scope);
        var dueOn = opening.dueOn(question.year());
        return new Progress(
                question.year(),
                question.day(),
                dueOn,
                dueOn != null && desk.today().isAfter(dueOn),
                progress.counts(question.organisation(), question.year(), question.day(), scope));
    }

    @GET
    @Path("/missing")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.MEMBER_CASE_READ)
    @Operation(
            operationId = "listMissingSupplements",
            summary = "Đảng viên chưa có phiếu bổ sung được xác nhận của năm · members without a confirmed one")
    public Page<SupplementProgress.Missing> missing(@BeanParam Asked asked, @BeanParam PageRequest page) {
        var scope = desk.reading();
        var question = question(asked, scope);
        return progress.missing(question.organisation(), question.year(), question.day(), scope, page);
    }

    @GET
    @Path("/missing/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(
            operationId = "exportMissingSupplements",
            summary = "Danh sách đảng viên chưa có phiếu thành tệp · that list as a file")
    public Export<SupplementProgress.Missing> exportMissing(@BeanParam Asked asked) {
        var scope = desk.exporting();
        var question = question(asked, scope);
        return Export.of(
                "supplements-missing",
                SupplementProgress.Missing.class,
                page -> progress.missing(question.organisation(), question.year(), question.day(), scope, page));
    }

    private Question question(Asked asked, Scope scope) {
        var today = desk.today();
        int year = Parameters.number(
                "year", Fields.required("year", asked.year), AsOf.EARLIEST.getYear(), today.getYear());
        var last = LocalDate.of(year, 12, 31);
        var day = last.isAfter(today) ? today : last;
        return new Question(
                organisations.require(Fields.required("organisation", asked.organisation), scope, day), year, day);
    }
}
