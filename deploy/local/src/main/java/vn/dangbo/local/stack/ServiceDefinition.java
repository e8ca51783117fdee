package vn.dangbo.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One service of the house.
 *
 * @param name module, process, Keycloak client and log of the service
 * @param database its own database; empty when it keeps no data
 * @param heapMegabytes the most its heap may grow to
 * @param followsOrganisations whether it keeps a copy of the organisations from the feed
 */
public record ServiceDefinition(
        String name, Optional<String> database, int heapMegabytes, boolean followsOrganisations) {

    /** The door to all the others. */
    public static final String GATEWAY = "gateway";

    /** All services; a new one needs a line here and a port in {@code PortPlan}. */
    public static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition("org-service", Optional.of("org"), 512, false),
            new ServiceDefinition("member-service", Optional.of("member"), 512, true),
            new ServiceDefinition("evaluation-service", Optional.of("evaluation"), 512, true),
            new ServiceDefinition(GATEWAY, Optional.empty(), 256, false));

    /** The packaged program in a built checkout. */
    public Path jar(Path checkout) {
        return checkout.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
