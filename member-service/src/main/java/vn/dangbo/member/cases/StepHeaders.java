package vn.dangbo.member.cases;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.RecordVersion;

/** What comes with every step on a case. */
public class StepHeaders {

    @PathParam("id")
    UUID id;

    @HeaderParam(IdempotencyKey.HEADER)
    @Parameter(description = IdempotencyKey.DESCRIPTION)
    String key;

    @HeaderParam(RecordVersion.IF_MATCH)
    @Parameter(description = RecordVersion.OPTIONAL)
    String ifMatch;

    /** The case. */
    public UUID id() {
        return id;
    }

    /** The Idempotency-Key; null for none. */
    public String key() {
        return key;
    }

    /** The ETag of what the client has read; null for none. */
    public String ifMatch() {
        return ifMatch;
    }
}
