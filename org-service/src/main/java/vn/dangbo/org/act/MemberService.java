package vn.dangbo.org.act;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.Problem;

/**
 * What member-service does for an act: it knows who sits in a cell and moves them. Every call may be repeated: it does
 * its work once. How many sit where, other rooms ask as well.
 */
@ApplicationScoped
public class MemberService {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int CONFLICT = 409;
    /** What is the order's fault; 401 and 403 are the deployment's, and worth trying again. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, CONFLICT);
    /** What member-service says of an act, for which there are texts here as well. */
    private static final Set<String> OF_ACTS = Set.of(
            "TREE_BEHIND",
            "NOT_REVERTIBLE",
            "REVERTS_TOO_EARLY",
            "ALREADY_APPLIED",
            "RESTRUCTURING_RELEASED",
            "RESTRUCTURING_NOT_HELD",
            "RESTRUCTURING_NOT_FOUND");

    @Inject
    ObjectMapper json;

    @Inject
    OidcClient account;

    @ConfigProperty(name = "dangbo.member-service.url")
    Optional<String> url;

    private final TokensHelper tokens = new TokensHelper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * Members of a cell and where they go.
     *
     * @param official those of the members who are official (chính thức) on the day
     */
    record CellRoster(String code, int members, int official, List<Move> moves, int stay) {}

    /** How many go to a cell, and how many of them are official. */
    record Move(String to, int members, int official) {}

    /**
     * Why members cannot be moved like that.
     *
     * @param member whom it is about; null when it is nobody in particular
     * @param name null for one who does not sit in the cell
     */
    record Objection(String code, String organisation, UUID member, String name) {

        private String called() {
            return name != null ? name : member != null ? member.toString() : "…";
        }
    }

    /** What an allocation comes to. */
    record Rosters(List<CellRoster> cells, List<Objection> reasons) {

        /** What speaks against it, as reasons against the act. */
        List<ActPlan.Reason> against() {
            return reasons.stream()
                    .map(objection -> new ActPlan.Reason(
                            objection.code(),
                            objection.organisation(),
                            objection.member(),
                            null,
                            null,
                            List.of(objection.called())))
                    .toList();
        }
    }

    /**
     * Open cases of members.
     *
     * @param kind as member-service names it: TRANSFER, EXIT, DISCIPLINE, BADGE …
     */
    @Schema(name = "ActOpenCases")
    record OpenCase(
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "TRANSFER") String kind,
            @Schema(examples = "2") int open) {}

    private record OpenCases(List<OpenCase> cases) {}

    private record Stocks(List<Stock> cells) {}

    /**
     * How many sit in a cell.
     *
     * @param members all of them
     * @param official those who are official (chính thức)
     */
    public record Stock(String code, int members, int official) {}

    /** Member-service cannot do it now; it is worth trying again. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String what) {
            super(what);
        }
    }

    /** Member-service will not do it, and says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String detail) {
            super(detail);
            this.code = code;
        }

        /** As a reason against the act. */
        ActPlan.Reason reason() {
            return OF_ACTS.contains(code)
                    ? ActPlan.Reason.of(code, null, getMessage())
                    : ActPlan.Reason.of("MEMBER_SERVICE_REFUSED", null, code, getMessage());
        }
    }

    /** What an allocation would come to; cells that the act itself holds are not in its way. */
    Rosters preview(UUID act, MemberAllocation allocation) throws Unavailable, Refused {
        return read(ask("POST", "/internal/restructurings/preview?act=" + act, allocation), Rosters.class);
    }

    /** Holds the cells until the members are moved; with objections nothing is held. */
    Rosters hold(UUID act, MemberAllocation allocation) throws Unavailable, Refused {
        return read(ask("PUT", "/internal/restructurings/" + act, allocation), Rosters.class);
    }

    /** Moves the members; the tree must have changed there too. */
    void apply(UUID act) throws Unavailable, Refused {
        ask("POST", "/internal/restructurings/" + act + "/apply", Map.of());
    }

    void release(UUID act) throws Unavailable, Refused {
        ask("DELETE", "/internal/restructurings/" + act, Map.of());
    }

    /** Members by cell below the organisations at the end of a day. */
    Map<String, Integer> stocks(Collection<String> organisations, LocalDate day) throws Unavailable {
        return cells(organisations, day).stream()
                .collect(java.util.stream.Collectors.toMap(Stock::code, Stock::members, Integer::sum));
    }

    /**
     * How many sit in each cell below the organisations at the end of a day; a cell without members is left out, and one
     * that has members is named whatever it is by now.
     *
     * @throws Unavailable when member-service does not answer
     */
    public List<Stock> cells(Collection<String> organisations, LocalDate day) throws Unavailable {
        try {
            var question = Map.of("day", day, "organisations", organisations);
            return read(ask("POST", "/internal/stocks", question), Stocks.class).cells();
        } catch (Refused refused) {
            throw new Unavailable("member-service: " + refused.code);
        }
    }

    /**
     * Cases of members that are open at the organisations, by kind; a transfer counts at both ends.
     *
     * @throws Unavailable when member-service does not answer
     */
    List<OpenCase> openCases(Collection<String> organisations) throws Unavailable {
        try {
            var question = Map.of("organisations", organisations);
            return read(ask("POST", "/internal/open-cases", question), OpenCases.class)
                    .cases();
        } catch (Refused refused) {
            throw new Unavailable("member-service: " + refused.code);
        }
    }

    private HttpResponse<byte[]> ask(String method, String path, Object body) throws Unavailable, Refused {
        var answer = send(method, path, body);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var refused = refused(json, answer.statusCode(), type, answer.body());
        if (refused.isPresent()) {
            throw refused.get();
        }
        if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT && answer.statusCode() != CONFLICT) {
            throw new Unavailable("member-service: status " + answer.statusCode());
        }
        return answer;
    }

    /** What an answer refuses: a problem is no forecast, though both may come as a conflict. */
    static Optional<Refused> refused(ObjectMapper json, int status, String type, byte[] body) {
        if (!REFUSALS.contains(status) || !type.startsWith(Problem.MEDIA_TYPE)) {
            return Optional.empty();
        }
        try {
            var problem = json.readTree(body);
            return Optional.of(new Refused(
                    problem.path("code").asText("CONFLICT"),
                    problem.path("detail").asText("…")));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> send(String method, String path, Object body) throws Unavailable {
        try {
            var address = URI.create(url.orElseThrow() + path);
            var token = tokens.getTokens(account).await().atMost(TOKEN_TIMEOUT).getAccessToken();
            var request = HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | RuntimeException unreachable) {
            throw new Unavailable("member-service: " + unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping");
        }
    }

    private <T> T read(HttpResponse<byte[]> answer, Class<T> type) throws Unavailable {
        try {
            return json.readValue(answer.body(), type);
        } catch (IOException otherVersion) {
            throw new Unavailable("member-service: " + otherVersion.getClass().getSimpleName());
        }
    }
}
