package vn.dangbo.member.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.entry.EntryExports;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Table;

/** Registers as the files that imports take. */
@Path("/api/v1/exports/{register}")
@Tag(name = "Exports")
public class EntryExportResource {

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    EntryKinds kinds;

    @Inject
    EntryExports exports;

    @GET
    @Produces({Table.CSV, Table.XLSX})
    @PermissionsAllowed(Permission.Name.MEMBER_EXPORT)
    @Operation(
            operationId = "exportEntries",
            summary = "Toàn bộ một sổ thành tệp nhập lại được · a whole register as a file that an import takes",
            description = "Cột như tệp mẫu nhập; đảng viên được nêu bằng mã trong hệ thống, không kèm số thẻ hay số căn"
                    + " cước. The columns are those of the import's template; members are named by their id here, without"
                    + " any number.")
    public Export<List<Object>> export(
            @PathParam("register") @Parameter(description = EntryKinds.DESCRIPTION, example = EntryKinds.EXAMPLE)
                    String register,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Mã hoặc UUID của tổ chức, gồm cấp dưới · unit, with all below it",
                            example = "KT01")
                    String organisation) {
        var kind = kinds.named(register);
        var scope = desk.exporting();
        return exports.of(
                kind, organisation == null ? null : organisations.require(organisation, scope, desk.today()), scope);
    }
}
