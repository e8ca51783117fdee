package vn.dangbo.local.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.dangbo.demo.Scale;
import vn.dangbo.demo.ScaleLoad;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.postgres.DatabaseSetup;
import vn.dangbo.local.postgres.PostgresServer;
import vn.dangbo.local.progress.Progress;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.Secrets;

/** Puts a synthetic nation into the three databases, as their owners. */
public final class ScaleLoader {
    private static final String ORG = "org";
    private static final String MEMBER = "member";
    private static final String EVALUATION = "evaluation";

    private final PortPlan ports;
    private final Secrets secrets;
    private final Progress progress;

    public ScaleLoader(PortPlan ports, Secrets secrets, Progress progress) {
        this.ports = ports;
        this.secrets = secrets;
        this.progress = progress;
    }

    /**
     * Loads it once; a load that was cut off is begun again after {@code ./dangbo reset}.
     *
     * @throws LaunchException when one is there already, or a database refuses it
     */
    public void load(Scale scale) {
        try (Connection org = owner(ORG);
                Connection member = owner(MEMBER);
                Connection evaluation = owner(EVALUATION)) {
            for (Connection database : new Connection[] {org, member, evaluation}) {
                if (ScaleLoad.isLoaded(database)) {
                    throw new LaunchException("A nation stands here already: ./dangbo reset makes room for another.");
                }
            }
            load(scale, org, member, evaluation);
        } catch (SQLException e) {
            throw new LaunchException("The nation could not be loaded: " + e.getMessage() + ".", e);
        }
    }

    private void load(Scale scale, Connection org, Connection member, Connection evaluation) throws SQLException {
        progress.say(
                "A synthetic nation is loaded, %,d members in %,d cells:".formatted(scale.members(), scale.cells()));
        ScaleLoad load = new ScaleLoad(scale, (done, all) -> progress.bar("people", done, all));
        long first = load.reserve(org);
        load.copyOfTree(evaluation, first);
        load.copyOfTree(member, first);
        load.members(member, first, secrets.get(Secrets.CRYPTO_KEYS), secrets.get(Secrets.CRYPTO_LOOKUP_KEY));
        // Last, because it announces the units: the services that follow the feed find them as they are.
        load.ownedTree(org, first);
        progress.say("Its root is the organisation " + ScaleLoad.root() + ".");
    }

    private Connection owner(String database) throws SQLException {
        return DriverManager.getConnection(
                PostgresServer.url(ports.port(PostgresServer.NAME), database),
                DatabaseSetup.owner(database),
                secrets.get(Secrets.databaseOwner(database)));
    }
}
