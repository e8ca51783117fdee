package vn.dangbo.local.command;

import picocli.CommandLine.IVersionProvider;
import vn.dangbo.local.BuildFacts;

/** The versions of what would be started. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        BuildFacts facts = BuildFacts.load();
        return new String[] {
            "Dangbo " + facts.version(),
            "PostgreSQL " + facts.postgresVersion(),
            "Keycloak " + facts.keycloakVersion(),
            "Java " + Runtime.version()
        };
    }
}
