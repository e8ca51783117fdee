package vn.dangbo.platform.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the call of a step has beside its body: whose step it is, and what makes a repetition or a stale view harmless. */
public class StepHeaders {

    @PathParam("id")
    UUID id;

    @HeaderParam(IdempotencyKey.HEADER)
    @Parameter(description = IdempotencyKey.DESCRIPTION)
    String key;

    @HeaderParam(RecordVersion.IF_MATCH)
    @Parameter(description = RecordVersion.OPTIONAL)
    String ifMatch;

    /** The case, or what else the step is taken of. */
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
