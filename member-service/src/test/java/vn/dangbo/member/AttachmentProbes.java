package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.attachment.Papers;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * Probes of attachments; the member sits in CELL1. Who may write papers depends on whose they are: each role is tried on
 * an owner on which it may take steps.
 */
final class AttachmentProbes {

    private static final String PATH = "/api/v1/attachments";
    private static final String RECORDING =
            TestTokens.ofAccount("recording papers", "GRASSROOTS_CLERK:*:subtree", "ORG_OFFICER:*:subtree");

    private final Registers registers;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> papers = new HashMap<>();
    private UUID member;
    private int contents;

    private AttachmentProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new AttachmentProbes(registers);
        matrix.probe("listAttachments", probes.probe(attempt -> attempt.request()
                        .get(PATH + "?ownerType=CASE&owner=" + probes.owner("CASE"))))
                .probe("recordAttachment", probes.probe(attempt -> attempt.request()
                        .contentType(ContentType.JSON)
                        .body(probes.paper(ownerType(attempt)))
                        .post(PATH)))
                .probe("getAttachment", probes.probe(attempt -> attempt.request()
                        .get(PATH + "/" + probes.made("CASE"))))
                .probe("putAttachmentContent", probes.probe(attempt -> attempt.request()
                        .header("If-Match", "*")
                        .contentType("application/pdf")
                        .body(probes.content())
                        .put(PATH + "/" + probes.made(ownerType(attempt)) + "/content")))
                .probe("getAttachmentContent", probes.probe(attempt -> attempt.request()
                        .get(PATH + "/" + probes.filled() + "/content")));
    }

    private interface Call {
        Response of(Attempt attempt);
    }

    private Probe probe(Call call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.of(attempt), answer -> true));
    }

    private static String ownerType(Attempt attempt) {
        return attempt.grant() != null && attempt.grant().startsWith("INSPECTION_OFFICER") ? "DISCIPLINE" : "CASE";
    }

    private byte[] content() {
        return Papers.pdf("content " + contents++);
    }

    private Map<String, Object> paper(String ownerType) {
        return Map.of("ownerType", ownerType, "owner", owner(ownerType), "title", "thử");
    }

    private String owner(String type) {
        return owners.computeIfAbsent(
                type,
                key -> type.equals("CASE")
                        ? post(
                                "/api/v1/transfers",
                                Map.of("member", member(), "toOrganisation", "OUTSIDE", "reason", "thử"))
                        : post(
                                "/api/v1/disciplines",
                                Map.of("member", member(), "violation", "DOAN_KET", "matter", "thử")));
    }

    private String made(String ownerType) {
        return papers.computeIfAbsent(ownerType, key -> post(PATH, paper(ownerType)));
    }

    private String filled() {
        return papers.computeIfAbsent("filled", key -> {
            var id = post(PATH, paper("CASE"));
            given().auth()
                    .oauth2(RECORDING)
                    .header("If-Match", "*")
                    .contentType("application/pdf")
                    .body(content())
                    .put(PATH + "/" + id + "/content")
                    .then()
                    .statusCode(200);
            return id;
        });
    }

    private UUID member() {
        if (member == null) {
            member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        }
        return member;
    }

    private static String post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(RECORDING)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
