package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of the cards of a member of CELL1; each step finds a member who has come as far as it needs. */
final class CardProbes {

    private static final String RECORDING = TestTokens.ofAccount("recording cards", "ORG_OFFICER:*:subtree");

    private final Registers registers;
    private int cards;

    private CardProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new CardProbes(registers);
        var holder = new Holder(probes);
        matrix.probe("listMemberCards", holder.item())
                .probe("issueMemberCard", probes.step(0, ""))
                .probe("replaceMemberCard", probes.step(1, "/replace"))
                .probe("reportMemberCardLost", probes.step(1, "/report-lost"))
                .probe("reissueMemberCard", probes.step(2, "/reissue"))
                .probe("withdrawMemberCard", probes.step(1, "/withdraw"));
    }

    /** A member with a card, made when it is asked for. */
    private static final class Holder {

        private final CardProbes probes;
        private UUID member;

        private Holder(CardProbes probes) {
            this.probes = probes;
        }

        private Probe item() {
            return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
                if (member == null) {
                    member = probes.member(1);
                }
                return Outcome.of(attempt.request().get(path(member)), answer -> true);
            });
        }
    }

    private Probe step(int before, String step) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        attempt.request()
                                .contentType(ContentType.JSON)
                                .body(body())
                                .post(path(member(before)) + step),
                        answer -> true));
    }

    /** @param steps 0: without a card; 1: with one; 2: who has lost it */
    private UUID member(int steps) {
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        for (int i = 0; i < steps; i++) {
            given().auth()
                    .oauth2(RECORDING)
                    .contentType(ContentType.JSON)
                    .body(body())
                    .post(path(member) + (i == 0 ? "" : "/report-lost"));
        }
        return member;
    }

    private Map<String, Object> body() {
        cards++;
        return new HashMap<>(
                Map.of("number", "58%06d".formatted(cards), "on", "2020-01-01", "decisionNo", "1-QĐ", "reason", "thử"));
    }

    private static String path(UUID member) {
        return "/api/v1/members/" + member + "/cards";
    }
}
