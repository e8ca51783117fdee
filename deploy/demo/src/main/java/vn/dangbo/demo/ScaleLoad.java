package vn.dangbo.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads a synthetic nation straight into the databases of the services, by {@code COPY}: for measuring, where the import API would take too
 * long. Trees, people and dates are the same on every run; what is encrypted differs, as it should. Nobody in it exists.
 *
 * <p>The connections are those of the owner roles, because no policy binds them. Services may be running meanwhile.
 */
public final class ScaleLoad {

    private static final int CHUNK = 10_000;
    private static final List<String> TREE =
            List.of("organisation", "organisation_version", "organisation_edge", "organisation_closure");
    private static final List<String> PERSONS = List.of("member", "seating", "movement");

    private final ScaleUnits units;
    private final ScalePeople people;
    private final Progress progress;

    /** Is told how many people have been written, and how many they will be. */
    public interface Progress {
        void written(long people, long all);
    }

    public ScaleLoad(Scale scale, Progress progress) {
        this.units = new ScaleUnits(scale.cells());
        this.people = new ScalePeople(scale, units.cells());
        this.progress = progress;
    }

    /** Code of the root, by which it is told whether a scale has been loaded. */
    public static String root() {
        return ScaleUnits.ROOT;
    }

    /** Whether a nation stands in the database already. */
    public static boolean isLoaded(Connection database) throws SQLException {
        try (PreparedStatement sql = database.prepareStatement("select 1 from organisation where code = ?")) {
            sql.setString(1, ScaleUnits.ROOT);
            try (ResultSet row = sql.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Takes the numbers of the units; the same go into every database.
     *
     * @param authority the database that gives numbers: org-service's, or the only one
     */
    public long reserve(Connection authority) throws SQLException {
        return ScaleTree.reserve(authority, units.all().size());
    }

    /** The tree as a copy of it, such as evaluation-service's. */
    public void copyOfTree(Connection database, long firstNumber) throws SQLException {
        inOne(database, () -> new ScaleTree(units.all(), firstNumber).write(database));
        tidy(database, TREE);
    }

    /** The tree where it is owned, announced in the feed. Comes last: nobody hears of a unit that is half there. */
    public void ownedTree(Connection database, long firstNumber) throws SQLException {
        ScaleTree tree = new ScaleTree(units.all(), firstNumber);
        inOne(database, () -> {
            tree.write(database);
            tree.announce(database);
        });
        tidy(database, TREE);
    }

    /**
     * The people, ten thousand in a transaction; their cells stand there already.
     *
     * @param keys {@code DANGBO_CRYPTO_KEYS} of member-service
     * @param lookupKey its {@code DANGBO_CRYPTO_LOOKUP_KEY}
     */
    public void members(Connection database, long firstNumber, String keys, String lookupKey) throws SQLException {
        ScaleMembers members =
                new ScaleMembers(new ScaleTree(units.all(), firstNumber).paths(database), keys, lookupKey);
        for (int first = 0; first < people.count(); first += CHUNK) {
            List<ScalePeople.ScalePerson> chunk = new ArrayList<>();
            for (int number = first; number < Math.min(first + CHUNK, people.count()); number++) {
                chunk.add(people.person(number));
            }
            inOne(database, () -> members.write(database, chunk));
            progress.written(first + chunk.size(), people.count());
        }
        tidy(database, PERSONS);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inOne(Connection database, Work work) throws SQLException {
        database.setAutoCommit(false);
        try {
            work.run();
            database.commit();
        } catch (SQLException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** What the database does by itself some minutes later: until then it plans as if the tables were small. */
    private static void tidy(Connection database, List<String> tables) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("vacuum (analyze) " + String.join(", ", tables));
        }
    }
}
