package vn.dangbo.local.command;

import java.io.PrintStream;
import vn.dangbo.local.keycloak.DemoRealm;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.keycloak.Tokens;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.stack.ServiceDefinition;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.StateFolder;

/** What somebody needs to know to use a running stack. */
final class Summary {
    private Summary() {}

    static void print(PrintStream out, StateFolder folder, PortPlan ports) {
        String gateway = "http://localhost:" + ports.port(ServiceDefinition.GATEWAY);
        out.println("  API         " + gateway + "/api/v1");
        out.println("  OpenAPI     " + gateway + "/openapi");
        out.println("  Swagger UI  " + gateway + "/swagger-ui");
        out.println("  Keycloak    " + KeycloakServer.url(ports) + " (account " + KeycloakServer.ADMIN
                + ", password in " + folder.secrets() + ")");
        out.println("  PostgreSQL  127.0.0.1:" + ports.port(PostgresServer.NAME) + " (passwords in " + folder.secrets()
                + ")");
        out.println("  Accounts    password " + DemoRealm.PASSWORD + ":");
        DemoRealm.accounts().forEach(account -> out.println("              " + account));
        out.println("  Clients     " + Tokens.PROVINCE_SYSTEM + " (secret " + DemoRealm.PASSWORD + ")");
        out.println("  A token     ./dangbo token " + Tokens.PROVINCE_SYSTEM);
    }
}
