package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what, with real tokens of the demo realm. */
@ExtendWith(Installed.class)
class AccessIT {

    @Test
    void theProvincesSystemCountsButNeverSeesPersons(Installation installation) {
        installation
                .as("province-system")
                .get("/api/v1/members")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("PERMISSION_MISSING"));
        installation.as("province-system").get("/api/v1/evaluations").then().statusCode(403);
        installation
                .as("province-system")
                .get("/api/v1/organisations/KIENTUONG")
                .then()
                .statusCode(200);
    }

    @Test
    void theTownsOfficerSeesItsMembersMasked(Installation installation) {
        var answer =
                installation.as("org-officer.kientuong").get("/api/v1/members?asOf=2019-12-31&count=true&limit=200");
        answer.then()
                .statusCode(200)
                .body("total", equalTo(1985))
                .body("items.cardNumber.findAll { it != null }", everyItem(matchesPattern("\\*+.{3}")));
        assertFalse(answer.asString().contains("personalId"));
        installation
                .as("org-officer.kientuong")
                .get("/api/v1/organisations/TINH")
                .then()
                .statusCode(404);
    }

    @Test
    void anOfficerSeesTheSeatsOfTheOwnTownAndOfNoOther(Installation installation) {
        installation
                .as("org-officer.dian")
                .get("/api/v1/organisations/DIAN/seats?asOf=2019-12-31")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(2))
                .body("items.holderRef", everyItem(matchesPattern("DIAN-[0-9]{4}")));
        installation
                .as("org-officer.dian")
                .get("/api/v1/organisations/MYHAO/seats")
                .then()
                .statusCode(404);
    }

    @Test
    void aCellSecretarySeesThatCellOnly(Installation installation) {
        var own = installation.as("cell-secretary.kientuong").get("/api/v1/members?limit=200");
        own.then()
                .statusCode(200)
                .body("items.size()", greaterThan(2))
                .body("items.organisation.code", everyItem(equalTo("KT01C01")));
        var neighbour = installation
                .as("org-officer.kientuong")
                .get("/api/v1/members?organisation=KT01C02&limit=1")
                .<String>path("items[0].id");
        installation
                .as("org-officer.kientuong")
                .get("/api/v1/members/" + neighbour)
                .then()
                .statusCode(200);
        installation
                .as("cell-secretary.kientuong")
                .get("/api/v1/members/" + neighbour)
                .then()
                .statusCode(404);
        installation
                .as("cell-secretary.kientuong")
                .get("/api/v1/members?organisation=KT01C02")
                .then()
                .statusCode(404);
        installation
                .as("cell-secretary.kientuong")
                .get("/api/v1/organisations")
                .then()
                .body("items.code", contains("KT01C01"));
    }

    @Test
    void accountsWithoutContentHaveNone(Installation installation) {
        for (var account : new String[] {"account-admin.tinh", "auditor.tinh"}) {
            for (var path : new String[] {
                "members",
                "organisations",
                "evaluations",
                "statistics/MEMBER_STOCK?organisation=TINH",
                "feeds/organisations"
            }) {
                installation.as(account).get("/api/v1/" + path).then().statusCode(403);
            }
        }
        installation.as("member.kientuong").get("/api/v1/members").then().statusCode(403);
        installation.as("statistician.kientuong").get("/api/v1/members").then().statusCode(403);
    }

    @Test
    void withoutAGoodTokenNothingIsTold(Installation installation) {
        installation
                .as(null)
                .get("/api/v1/organisations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        installation
                .as(null)
                .auth()
                .oauth2("nonsense")
                .get("/api/v1/organisations")
                .then()
                .statusCode(401);
        var token = installation.token("org-officer.kientuong");
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);
        installation
                .as(null)
                .auth()
                .oauth2(forged)
                .get("/api/v1/organisations")
                .then()
                .statusCode(401);
        // Past the gateway the service asks for the same.
        for (int service = 1; service <= 3; service++) {
            io.restassured.RestAssured.given()
                    .port(installation.port(service))
                    .get("/api/v1/statistics")
                    .then()
                    .statusCode(401);
            io.restassured.RestAssured.given()
                    .port(installation.port(service))
                    .auth()
                    .oauth2(forged)
                    .get("/api/v1/statistics")
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/..%2fmembers",
                "/api/v1//members",
                "/api/v1/members;x=1",
                "/api/v1/organisations/%2e%2e/members",
                "/api/v1/members%5c"
            })
    void crookedPathsAreRefused(String path, Installation installation) throws IOException {
        try (var socket = new Socket("localhost", installation.port(0))) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + installation.token("org-officer.kientuong") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertTrue(answer.equals("HTTP/1.1 400"), answer);
        }
    }
}
