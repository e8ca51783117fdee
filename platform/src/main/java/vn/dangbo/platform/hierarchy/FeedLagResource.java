package vn.dangbo.platform.hierarchy;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.dangbo.platform.feed.FeedLag;

/**
 * Whether this service knows every unit that org-service knows. For whoever runs the system: a file of members is
 * handed in after its organisations have arrived. Not routed by the gateway; tells two positions of the feed.
 */
@Path("/internal/feed-lag")
public class FeedLagResource {

    @Inject
    OrganisationFeedReader reader;

    @GET
    @PermitAll
    @Operation(hidden = true)
    public FeedLag lag() throws InterruptedException {
        try {
            return reader.lag();
        } catch (IOException | RuntimeException unreachable) {
            return FeedLag.UNKNOWN;
        }
    }
}
