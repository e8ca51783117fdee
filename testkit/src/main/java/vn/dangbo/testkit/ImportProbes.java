package vn.dangbo.testkit;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;

/** Probes of handing in files, and of what became of them. */
public final class ImportProbes {

    /** May hand in files of every kind. */
    private static final String GRANT = "ORG_OFFICER:*:subtree";

    private static final String EMPTY_FILE = "code\n";

    private ImportProbes() {}

    /** Adds those of the operations that every service with imports has. */
    public static PermissionMatrix addTo(PermissionMatrix matrix, String kind) {
        return matrix.probe("getImport", "of one's own", own(kind))
                .probe("getImport", "of somebody else", ofSomebodyElse(kind, ""))
                .probe("followImport", "of somebody else", ofSomebodyElse(kind, "/events"));
    }

    /**
     * A dry run of a file with one row, which is accepted when the caller reaches the target.
     *
     * @param row {@code {target}} stands for the target's code
     */
    public static Probe row(String kind, String header, String row) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var file = header + "\n" + row.replace("{target}", attempt.target().code()) + "\n";
            return Outcome.of(
                    submit(attempt, kind, file),
                    taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                    .extract()
                                    .<Integer>path("accepted")
                            == 1);
        });
    }

    /** An import that the same account handed in when it could. */
    private static Probe own(String kind) {
        return new Probe(Sees.EVERYTHING, attempt -> read(attempt, kind, "", account(attempt)));
    }

    private static Probe ofSomebodyElse(String kind, String part) {
        return new Probe(Sees.NOTHING_OF_OTHERS, attempt -> read(attempt, kind, part, "somebody else"));
    }

    private static String account(Attempt attempt) {
        return attempt.grant() == null ? "somebody" : attempt.grant();
    }

    private static Outcome read(Attempt attempt, String kind, String part, String owner) {
        var handedIn = new Attempt(TestTokens.ofAccount(owner, GRANT), null, attempt.target());
        var location = submit(handedIn, kind, EMPTY_FILE)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Outcome.of(attempt.request().get(location.substring(location.indexOf("/api")) + part), answer -> true);
    }

    private static Response submit(Attempt attempt, String kind, String content) {
        return ImportCalls.submit(
                attempt.request(), kind, true, "matrix.csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
