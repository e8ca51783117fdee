package vn.dangbo.org.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** A tree of more units than one answer holds, apart from the sample world. */
@OrgServiceTest
class LargeTreeTest {

    private static final int MOST = 5_000;
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    @Inject
    OrganisationWriter writer;

    @BeforeEach
    void aRootWithAsManyBelowItAsFitIntoOneAnswer() {
        var units = new ArrayList<OrganisationState>();
        units.add(unit(0, "UPPER_GRASSROOTS", List.of()));
        for (int i = 1; i <= MOST; i++) {
            var edge = new OrganisationState.Edge(SampleWorld.id(code(0)), FOUNDED, null);
            units.add(unit(i, "GRASSROOTS_CELL", List.of(edge)));
        }
        QuarkusTransaction.requiringNew().run(() -> writer.write(units));
    }

    @Test
    void aTreeThatDoesNotFitIsRefusedAndFewerLevelsAreNot() {
        tree(1).statusCode(400)
                .body("code", equalTo("TREE_TOO_LARGE"))
                .body("violations.field", contains("depth"))
                .body("detail", containsString("5000"));
        tree(0).statusCode(200).body("children.size()", equalTo(0));
    }

    private static io.restassured.response.ValidatableResponse tree(int depth) {
        return given().auth()
                .oauth2(TestTokens.of("ORG_OFFICER:*:subtree"))
                .header("Accept-Language", "en")
                .get("/api/v1/organisations/%s/tree?depth=%d".formatted(code(0), depth))
                .then();
    }

    private static String code(int i) {
        return "LARGE" + i;
    }

    private static OrganisationState unit(int i, String kind, List<OrganisationState.Edge> edges) {
        var name = "Tổ chức " + i;
        var version = new OrganisationState.Version(FOUNDED, null, name, null, "to chuc " + i, kind, null, null);
        return new OrganisationState(
                SampleWorld.id(code(i)), 100_000_000 + i, code(i), FOUNDED, null, null, List.of(version), edges);
    }
}
