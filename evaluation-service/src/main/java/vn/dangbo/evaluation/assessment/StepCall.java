package vn.dangbo.evaluation.assessment;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.RecordVersion;

/** What the call of every step has beside its body. */
public class StepCall {

    @PathParam("id")
    UUID id;

    @HeaderParam(IdempotencyKey.HEADER)
    @Parameter(description = IdempotencyKey.DESCRIPTION)
    String key;

    @HeaderParam(RecordVersion.IF_MATCH)
    @Parameter(description = RecordVersion.OPTIONAL)
    String ifMatch;

    public UUID id() {
        return id;
    }

    /** The key that makes a repetition harmless; null without one. */
    public String key() {
        return key;
    }

    /** The version that the caller has seen; null without one. */
    public String ifMatch() {
        return ifMatch;
    }
}
