package vn.dangbo.member.handover;

import static io.restassured.RestAssured.given;
import static vn.dangbo.member.handover.Exchange.*;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;

/** Probes of hand-overs: of a member who leaves CELL1, and of one who comes to it. What a call has taken on is replaced. */
public final class HandOverProbes {

    private static final String OUT = "/api/v1/transfers-out";
    private static final String IN = "/api/v1/transfers-in";
    private static final String PARTNERS = "/api/v1/hand-over-partners";

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();
    private final AtomicLong people = new AtomicLong(100_000_000_000L);
    private Exchange exchange;

    private HandOverProbes(Registers registers) {
        this.registers = registers;
    }

    /** Adds them. */
    public static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new HandOverProbes(registers);
        probes.departures(matrix);
        probes.arrivals(matrix);
        probes.partners(matrix);
    }

    private void departures(PermissionMatrix matrix) {
        matrix.probe("listTransfersOut", list(OUT, this::introduced))
                .probe("exportTransfersOut", Probe.item(OUT + "/export?organisation={target}"))
                .probe(
                        "requestTransferOut",
                        call("requested", () -> person().toString(), (attempt, member) -> json(attempt)
                                .body(wanted(member))
                                .post(OUT)))
                .probe("getTransferOut", read(this::introduced, id -> OUT + "/" + id))
                .probe("getHandOver", read(this::introduced, id -> OUT + "/" + id + "/hand-over"))
                .probe("getRevocation", read(this::withdrawn, id -> OUT + "/" + id + "/revocation"))
                .probe("reviewTransferOut", step(OUT, "review", this::requested))
                .probe("cancelTransferOut", step(OUT, "cancel", this::requested))
                .probe("introduceTransferOut", step(OUT, "introduce", this::reviewed))
                .probe("withdrawTransferOut", step(OUT, "withdraw", this::introduced))
                .probe("confirmTransferOut", step(OUT, "confirm-acceptance", this::introduced))
                .probe("confirmRefusedTransferOut", step(OUT, "confirm-refusal", this::introduced))
                .probe("takeReceipt", file(OUT + "/receipts", () -> exchange()
                        .answer(serial(introduced()), "REFUSED", today(), "thử")));
    }

    private void arrivals(PermissionMatrix matrix) {
        matrix.probe("listTransfersIn", list(IN, this::presented))
                .probe("exportTransfersIn", Probe.item(IN + "/export?organisation={target}"))
                .probe(
                        "presentHandOver",
                        file(IN, () -> arriving(exchange().there.to(HERE))))
                .probe("getTransferIn", read(this::presented, id -> IN + "/" + id))
                .probe("getTransferInContent", read(this::presented, id -> IN + "/" + id + "/content"))
                .probe("getReceipt", read(this::refused, id -> IN + "/" + id + "/receipt"))
                .probe("acceptTransferIn", step(IN, "accept", this::presented))
                .probe("refuseTransferIn", step(IN, "refuse", this::presented))
                .probe("takeRevocation", file(IN + "/revocations", this::revocation));
    }

    private void partners(PermissionMatrix matrix) {
        Supplier<String> partner = () -> {
            exchange();
            return trusted(new OtherDeployment("p" + people.incrementAndGet() + ".test"), "CELL1");
        };
        matrix.probe("listHandOverPartners", Probe.open(PARTNERS))
                .probe("getHandOverKeys", Probe.open("/api/v1/hand-over-keys"))
                .probe(
                        "getHandOverPartner",
                        new Probe(
                                Sees.EVERYTHING,
                                attempt -> Outcome.of(
                                        attempt.request().get(PARTNERS + "/" + made("partner", partner)),
                                        answer -> true)))
                .probe(
                        "recordHandOverPartner",
                        call(
                                "recorded",
                                () -> "p" + people.incrementAndGet() + ".test",
                                (attempt, name) -> json(attempt)
                                        .body(Map.of(
                                                "organisation",
                                                "CELL1",
                                                "deployment",
                                                name,
                                                "name",
                                                "x",
                                                "reason",
                                                "x"))
                                        .post(PARTNERS)))
                .probe("correctHandOverPartner", call("corrected", partner, (attempt, id) -> json(attempt)
                        .header("If-Match", "*")
                        .body(Map.of("name", "x", "reason", "x"))
                        .put(PARTNERS + "/" + id)))
                .probe("addHandOverPartnerKey", call("added", partner, (attempt, id) -> json(attempt)
                        .body(Map.of("jwk", exchange().there.signingKey()))
                        .post(PARTNERS + "/" + id + "/keys")))
                .probe(
                        "endHandOverPartnerKey",
                        call(
                                "ended",
                                () -> {
                                    var id = partner.get();
                                    addKey(id, exchange().there.signingKey(), today().minusDays(2));
                                    return id;
                                },
                                (attempt, id) -> json(attempt)
                                        .body(Map.of("reason", "x"))
                                        .post(PARTNERS + "/" + id + "/keys/s1/end")));
    }

    /** A call that takes something on; what it takes is made anew once it has succeeded. */
    private Probe call(String name, Supplier<String> made, BiFunction<Attempt, String, Response> calling) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var answer = calling.apply(attempt, made(name, made));
            if (answer.statusCode() < 300) {
                ready.remove(name);
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe step(String path, String step, Supplier<String> before) {
        return call(step + path, before, (attempt, id) -> json(attempt)
                .body(
                        step.equals("introduce") || step.startsWith("confirm")
                                ? Map.of("number", "1", "reason", "thử")
                                : Map.of("reason", "thử"))
                .post(path + "/" + id + "/" + step));
    }

    /** A file that may be handed in again and again. */
    private Probe file(String path, Supplier<String> file) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        json(attempt)
                                .body(Map.of("file", made("file " + path, file)))
                                .post(path),
                        answer -> true));
    }

    private Probe read(Supplier<String> made, Function<String, String> path) {
        var name = "read " + path.apply("");
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(path.apply(made(name, made))), answer -> true));
    }

    private Probe list(String path, Supplier<String> made) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            made("listed " + path, made);
            return Outcome.of(attempt.request().get(path), answer -> !answer.<List<?>>path("items")
                    .isEmpty());
        });
    }

    private String made(String name, Supplier<String> making) {
        var there = ready.get(name);
        if (there == null) {
            there = making.get();
            ready.put(name, there);
        }
        return there;
    }

    private static RequestSpecification json(Attempt attempt) {
        return attempt.request().contentType(ContentType.JSON);
    }

    private Exchange exchange() {
        if (exchange == null) {
            exchange = new Exchange();
        }
        return exchange;
    }

    private UUID person() {
        exchange();
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        var number = String.valueOf(people.incrementAndGet());
        given().auth()
                .oauth2(OFFICER)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "fullName",
                        "Nguyễn Văn Thử",
                        "sex",
                        "MALE",
                        "birthDate",
                        Map.of("year", 1980),
                        "personalId",
                        number,
                        "reason",
                        "thử"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
        return member;
    }

    private Map<String, Object> wanted(String member) {
        return Map.of(
                "member",
                member,
                "kind",
                "OFFICIAL_OUT",
                "reason",
                "thử",
                "to",
                Map.of("deployment", exchange().there.name(), "name", "Nơi Kia"));
    }

    private String requested() {
        return exchange()
                .requested(person(), Map.of())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String reviewed() {
        var id = requested();
        post(OFFICER, OUT + "/" + id + "/review", Map.of()).statusCode(200);
        return id;
    }

    private String introduced() {
        return exchange().introduced(person());
    }

    private String withdrawn() {
        var id = introduced();
        post(HEAD, OUT + "/" + id + "/withdraw", Map.of("reason", "thử")).statusCode(200);
        return id;
    }

    private String serial(String departure) {
        return get(OFFICER, OUT + "/" + departure).extract().path("serial");
    }

    private String arriving(OtherDeployment.Claims claims) {
        var record = Map.of(
                "fullName",
                "Trần Thị Thử",
                "sex",
                "FEMALE",
                "birthDate",
                Map.of("year", 1985),
                "personalId",
                String.valueOf(people.incrementAndGet()));
        return exchange().sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of("record", record)));
    }

    private String presented() {
        return present(arriving(exchange().there.to(HERE)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String refused() {
        var id = presented();
        post(HEAD, IN + "/" + id + "/refuse", Map.of("reason", "thử")).statusCode(200);
        return id;
    }

    private String revocation() {
        var claims = exchange().there.to(HERE);
        present(arriving(claims)).statusCode(201);
        var same = new OtherDeployment.Claims(claims.issuer(), HERE, claims.serial(), claims.issuedAt(), null);
        return exchange().sealed(OtherDeployment.REVOCATION, same, Map.of("on", today().toString(), "reason", "thử"));
    }
}
