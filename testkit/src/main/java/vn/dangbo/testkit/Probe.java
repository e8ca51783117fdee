package vn.dangbo.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one operation is called for a target, and how its answer tells whether the target was reached.
 *
 * @param sees what the operation lets a caller with the permission see
 * @param call calls it
 */
public record Probe(Sees sees, Function<Attempt, Outcome> call) {

    /** What the caller's place decides. */
    public enum Sees {
        /** The target, when the grant reaches it. */
        WHAT_THE_GRANT_REACHES,
        /** The same for everybody who has the permission. */
        EVERYTHING,
        /** Nothing of what others own, whatever the grant. */
        NOTHING_OF_OTHERS
    }

    /** What an answer says. */
    public enum Outcome {
        REACHED,
        /** 404, or a list without the target. */
        WITHHELD,
        /** 403: the role lacks the permission. */
        REFUSED,
        /** 401: no token. */
        UNAUTHENTICATED;

        /**
         * Reads an answer.
         *
         * @param reached whether a successful answer holds the target
         */
        public static Outcome of(Response answer, Predicate<Response> reached) {
            int status = answer.statusCode();
            return switch (status) {
                case 401 -> problem(answer, UNAUTHENTICATED);
                case 403 -> problem(answer, REFUSED);
                case 404 -> problem(answer, WITHHELD);
                default -> {
                    if (status < 200 || status > 299) {
                        throw new AssertionError("Answer " + status + ": " + answer.asString());
                    }
                    yield reached.test(answer) ? REACHED : WITHHELD;
                }
            };
        }

        private static Outcome problem(Response answer, Outcome outcome) {
            if (!answer.contentType().startsWith("application/problem+json")
                    || answer.<Integer>path("status") != answer.statusCode()) {
                throw new AssertionError("Not a problem document: " + answer.asString());
            }
            return outcome;
        }
    }

    /**
     * One call to be made.
     *
     * @param token null for a caller without one
     * @param grant the caller's only grant, which is also the account's name; null without a token
     */
    public record Attempt(String token, String grant, Relation.Target target) {

        /** A request as this caller. */
        public RequestSpecification request() {
            return token == null ? given() : given().auth().oauth2(token);
        }
    }

    /** An item: 404 outside the caller's scope. {@code {target}} in the path stands for the target's code. */
    public static Probe item(String path) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(get(attempt, path), answer -> true));
    }

    /**
     * A list that leaves out what the caller does not reach.
     *
     * @param holds whether the answer holds the target
     */
    public static Probe list(String path, Predicate<Response> holds) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(get(attempt, path), holds));
    }

    /** Something that is the same for everybody with the permission. */
    public static Probe open(String path) {
        return new Probe(Sees.EVERYTHING, attempt -> Outcome.of(get(attempt, path), answer -> true));
    }

    private static Response get(Attempt attempt, String path) {
        return attempt.request().get(path.replace("{target}", attempt.target().code()));
    }
}
