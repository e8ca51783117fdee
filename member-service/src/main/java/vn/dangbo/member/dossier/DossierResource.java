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

/** Sections of a dossier that those who keep it may see. */
@Path("/api/v1/members/{id}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierResource extends SectionResource {

    @GET
    @Path("/qualifications")
    @PermissionsAllowed(Permission.Name.DOSSIER_QUALIFICATIONS_READ)
    @Operation(operationId = "getDossierQualifications", summary = "Hồ sơ: trình độ · dossier: qualifications")
    public RestResponse<SectionView<Qualifications>> qualifications(@BeanParam SectionRead asked) {
        return read(Section.QUALIFICATIONS, asked);
    }

    @PUT
    @Path("/qualifications")
    @PermissionsAllowed(Permission.Name.DOSSIER_QUALIFICATIONS_WRITE)
    @Operation(
            operationId = "writeDossierQualifications",
            summary = "Ghi hồ sơ: trình độ · writes the section: qualifications")
    public RestResponse<SectionView<Qualifications>> writeQualifications(
            @BeanParam SectionWrite asked, SectionRequest<Qualifications> said) {
        return write(Section.QUALIFICATIONS, asked, said);
    }

    @GET
    @Path("/career")
    @PermissionsAllowed(Permission.Name.DOSSIER_CAREER_READ)
    @Operation(operationId = "getDossierCareer", summary = "Hồ sơ: quá trình công tác · dossier: career")
    public RestResponse<SectionView<Career>> career(@BeanParam SectionRead asked) {
        return read(Section.CAREER, asked);
    }

    @PUT
    @Path("/career")
    @PermissionsAllowed(Permission.Name.DOSSIER_CAREER_WRITE)
    @Operation(
            operationId = "writeDossierCareer",
            summary = "Ghi hồ sơ: quá trình công tác · writes the section: career")
    public RestResponse<SectionView<Career>> writeCareer(@BeanParam SectionWrite asked, SectionRequest<Career> said) {
        return write(Section.CAREER, asked, said);
    }

    @GET
    @Path("/family")
    @PermissionsAllowed(Permission.Name.DOSSIER_FAMILY_READ)
    @Operation(operationId = "getDossierFamily", summary = "Hồ sơ: gia đình · dossier: family")
    public RestResponse<SectionView<Family>> family(@BeanParam SectionRead asked) {
        return read(Section.FAMILY, asked);
    }

    @PUT
    @Path("/family")
    @PermissionsAllowed(Permission.Name.DOSSIER_FAMILY_WRITE)
    @Operation(operationId = "writeDossierFamily", summary = "Ghi hồ sơ: gia đình · writes the section: family")
    public RestResponse<SectionView<Family>> writeFamily(@BeanParam SectionWrite asked, SectionRequest<Family> said) {
        return write(Section.FAMILY, asked, said);
    }

    @GET
    @Path("/health")
    @PermissionsAllowed(Permission.Name.DOSSIER_HEALTH_READ)
    @Operation(operationId = "getDossierHealth", summary = "Hồ sơ: sức khỏe, chính sách · dossier: health and merits")
    public RestResponse<SectionView<Health>> health(@BeanParam SectionRead asked) {
        return read(Section.HEALTH, asked);
    }

    @PUT
    @Path("/health")
    @PermissionsAllowed(Permission.Name.DOSSIER_HEALTH_WRITE)
    @Operation(
            operationId = "writeDossierHealth",
            summary = "Ghi hồ sơ: sức khỏe, chính sách · writes the section: health and merits")
    public RestResponse<SectionView<Health>> writeHealth(@BeanParam SectionWrite asked, SectionRequest<Health> said) {
        return write(Section.HEALTH, asked, said);
    }
}
