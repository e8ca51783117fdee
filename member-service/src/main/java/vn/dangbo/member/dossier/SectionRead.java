package vn.dangbo.member.dossier;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.platform.web.KnownAt;

/** What comes with every reading of a section. */
public class SectionRead {

    @PathParam("id")
    String id;

    @QueryParam("knownAt")
    @Parameter(description = KnownAt.DESCRIPTION, example = "2025-07-02")
    String knownAt;

    @HeaderParam(Purpose.HEADER)
    @Parameter(description = Purpose.DESCRIPTION)
    String purpose;

    Instant moment() {
        return knownAt == null ? null : KnownAt.parse(knownAt);
    }
}
