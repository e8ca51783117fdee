package vn.dangbo.member.partner;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;

/** Our own public keys, to be given to partners. */
@Path("/api/v1/hand-over-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-over")
public class OwnKeysResource {

    @Inject
    OwnKeys keys;

    /**
     * Our keys as a JWK set (RFC 7517), with what it needs to compare them.
     *
     * @param deployment our name for machines
     * @param thumbprints of the keys in their order (RFC 7638, SHA-256)
     */
    @Schema(name = "OwnKeySet")
    record OwnKeySet(
            @Schema(examples = "dangbo.longan.example") String deployment,
            List<PublicJwk> keys,
            List<String> thumbprints) {}

    @GET
    @PermissionsAllowed(Permission.Name.HAND_OVER_PARTNER_READ)
    @Operation(
            operationId = "getHandOverKeys",
            summary = "Khóa công khai của hệ thống này · our own public keys, to be given to partners")
    public OwnKeySet get() {
        var deployment = keys.deployment();
        var published = keys.published();
        return new OwnKeySet(
                deployment,
                published,
                published.stream().map(PublicJwk::thumbprint).toList());
    }
}
