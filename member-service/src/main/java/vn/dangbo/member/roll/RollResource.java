package vn.dangbo.member.roll;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Table;

/** Sổ danh sách đảng viên (mẫu 7-HSĐV). */
@Path("/api/v1/members/roll")
@Tag(name = "Members")
public class RollResource {

    private static final int REASON = 500;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    Roll roll;

    @Inject
    ReadAudit audit;

    @Inject
    Clock clock;

    @GET
    @Path("/export")
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(
            operationId = "exportMemberRoll",
            summary = "Sổ danh sách đảng viên (mẫu 7-HSĐV) thành tệp · an organisation's list of members as a file",
            description =
                    "Đảng viên sinh hoạt tại tổ chức vào ngày xem và những người đã rời đi từ đầu năm. Cột không được xem để trống, "
                            + "cột ghi chú nêu rõ. Who sits there on the day, and who has left since the year began. What the "
                            + "caller may not see stays empty, and the last column says so.")
    public Export<List<Object>> export(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it",
                            required = true,
                            example = "KT01")
                    String organisation,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today",
                            example = "2025-12-31")
                    String asOf,
            @QueryParam("reason")
                    @Parameter(
                            description =
                                    "Lý do xem quê quán, số thẻ, số lý lịch không che; bỏ trống thì các cột này để trống · why home"
                                            + " places and numbers are needed in clear; left out, they stay empty",
                            example = "kiểm tra hồ sơ đảng viên năm 2025")
                    String reason,
            @HeaderParam(Purpose.HEADER) @Parameter(description = Purpose.DESCRIPTION) String purpose) {
        var day = Dates.asOf(asOf, clock);
        var why = Fields.text("reason", reason, REASON);
        var listed = caller.scope(Permission.MEMBER_EXPORT);
        var unit = organisations.require(Fields.required("organisation", organisation), listed, day);
        var reach = new Roll.Reach(
                caller.scope(Permission.MEMBER_RECORD_READ),
                caller.scope(Permission.DOSSIER_QUALIFICATIONS_READ),
                why == null ? Scope.nowhere() : caller.scope(Permission.MEMBER_UNMASK));
        var asked = new Roll.Question(unit, day, day.withDayOfYear(1));
        var number = new AtomicInteger();
        return Export.ofCells("roll", RollLine.TITLES, page -> lines(asked, reach, listed, why, number, page));
    }

    /** Numbers in clear are audited person by person, before they are given out. */
    private Page<List<Object>> lines(
            Roll.Question asked,
            Roll.Reach reach,
            Scope listed,
            String reason,
            AtomicInteger number,
            PageRequest page) {
        var found = roll.page(asked, reach, listed, page);
        audit.granted(found.items().stream()
                .filter(one -> one.sight().clear())
                .map(one -> new ReadAudit.Entry(
                        ReadAudit.Operation.UNMASK, one.id(), FieldClass.SENSITIVE, "roll", null, reason))
                .toList());
        return new Page<>(
                found.items().stream()
                        .map(one -> RollLine.of(number.incrementAndGet(), one, asked.since()))
                        .toList(),
                found.next(),
                null);
    }
}
