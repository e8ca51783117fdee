package vn.dangbo.member.dossier;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Permission;

/** Restricted sections of a dossier: items 27, 28 and 30 of the form. */
@Path("/api/v1/members/{id}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class RestrictedDossierResource extends SectionResource {

    @GET
    @Path("/history")
    @PermissionsAllowed(Permission.Name.DOSSIER_HISTORY_READ)
    @Operation(operationId = "getDossierHistory", summary = "Hồ sơ: lịch sử bản thân · dossier: personal history")
    public RestResponse<SectionView<PersonalHistory>> history(@BeanParam SectionRead asked) {
        return read(Section.HISTORY, asked);
    }

    @PUT
    @Path("/history")
    @PermissionsAllowed(Permission.Name.DOSSIER_HISTORY_WRITE)
    @Operation(
            operationId = "writeDossierHistory",
            summary = "Ghi hồ sơ: lịch sử bản thân · writes the section: personal history")
    public RestResponse<SectionView<PersonalHistory>> writeHistory(
            @BeanParam SectionWrite asked, SectionRequest<PersonalHistory> said) {
        return write(Section.HISTORY, asked, said);
    }

    @GET
    @Path("/foreign-ties")
    @PermissionsAllowed(Permission.Name.DOSSIER_FOREIGN_TIES_READ)
    @Operation(operationId = "getDossierForeignTies", summary = "Hồ sơ: quan hệ nước ngoài · dossier: foreign ties")
    public RestResponse<SectionView<ForeignTies>> foreignTies(@BeanParam SectionRead asked) {
        return read(Section.FOREIGN_TIES, asked);
    }

    @PUT
    @Path("/foreign-ties")
    @PermissionsAllowed(Permission.Name.DOSSIER_FOREIGN_TIES_WRITE)
    @Operation(
            operationId = "writeDossierForeignTies",
            summary = "Ghi hồ sơ: quan hệ nước ngoài · writes the section: foreign ties")
    public RestResponse<SectionView<ForeignTies>> writeForeignTies(
            @BeanParam SectionWrite asked, SectionRequest<ForeignTies> said) {
        return write(Section.FOREIGN_TIES, asked, said);
    }

    @GET
    @Path("/economy")
    @PermissionsAllowed(Permission.Name.DOSSIER_ECONOMY_READ)
    @Operation(operationId = "getDossierEconomy", summary = "Hồ sơ: hoàn cảnh kinh tế · dossier: economy")
    public RestResponse<SectionView<Economy>> economy(@BeanParam SectionRead asked) {
        return read(Section.ECONOMY, asked);
    }

    @PUT
    @Path("/economy")
    @PermissionsAllowed(Permission.Name.DOSSIER_ECONOMY_WRITE)
    @Operation(
            operationId = "writeDossierEconomy",
            summary = "Ghi hồ sơ: hoàn cảnh kinh tế · writes the section: economy")
    public RestResponse<SectionView<Economy>> writeEconomy(
            @BeanParam SectionWrite asked, SectionRequest<Economy> said) {
        return write(Section.ECONOMY, asked, said);
    }
}
