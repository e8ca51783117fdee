package vn.dangbo.local.stack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dangbo.local.keycloak.Tokens;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/** Which secrets the services of a stack need. */
public final class StackSecrets {
    private StackSecrets() {}

    /** Those of all services of the house and of any others given, whichever of them are started today. */
    static Secrets of(StateFolder folder, List<ServiceDefinition> services) {
        List<ServiceDefinition> all = Stream.concat(ServiceDefinition.ALL.stream(), services.stream())
                .distinct()
                .toList();
        return Secrets.loadOrCreate(folder, databases(all), clients(all));
    }

    /** The secrets of a state folder that has been started before. */
    public static Secrets of(StateFolder folder) {
        return of(folder, List.of());
    }

    static List<String> databases(List<ServiceDefinition> services) {
        return services.stream()
                .map(ServiceDefinition::database)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The Keycloak clients with a secret of their own: every service that keeps data, and the demo's loader. */
    static List<String> clients(List<ServiceDefinition> services) {
        return Stream.concat(
                        services.stream()
                                .filter(service -> service.database().isPresent())
                                .map(ServiceDefinition::name),
                        Stream.of(Tokens.DEMO_LOADER))
                .distinct()
                .toList();
    }
}
