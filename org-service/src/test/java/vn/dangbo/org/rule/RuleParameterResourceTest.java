package vn.dangbo.org.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.org.committee.CommitteeCalls.get;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;

@OrgServiceTest
class RuleParameterResourceTest {

    @Inject
    RuleParameters parameters;

    @Test
    void numbersAreToldWithTheirArticleAndWhatIsToBeChecked() {
        get("/rule-parameters?asOf=2026-01-01")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "CHI_UY_MINIMUM_OFFICIAL_MEMBERS",
                                "GRASSROOTS_COMMITTEE_MINIMUM",
                                "GROUP_MEETINGS_MAXIMUM",
                                "GROUP_MEETING_MINIMUM_MEMBERS",
                                "MINIMUM_OFFICIAL_MEMBERS",
                                "THEMATIC_SUPERVISION_DISPERSED_MEMBERS"))
                .body("items.value", contains(9, 30, 3, 50, 3, 30))
                .body("items[4].legalBasis", equalTo("Điều lệ Đảng, Điều 21.2, 24.1"))
                .body("items[4].unit", equalTo("OFFICIAL_MEMBER"))
                .body("items[5].toCheck", equalTo("điều khoản; quy định trước ngày 30/5/2025"));
    }

    @Test
    void aNumberHoldsFromItsDay() {
        get("/rule-parameters?asOf=2025-05-29")
                .then()
                .body("items.code", not(hasItem("THEMATIC_SUPERVISION_DISPERSED_MEMBERS")));
        get("/rule-parameters?asOf=2011-01-18").then().body("items.code", contains("CHI_UY_MINIMUM_OFFICIAL_MEMBERS"));
    }

    @Test
    void aPastActIsJudgedByWhatHeldThen() {
        var then = parameters.thresholds(LocalDate.of(2019, 12, 31));
        assertEquals(3, then.minimumOfficialMembers().value());
        assertEquals(30, then.committeeMinimum().value());
        assertEquals(new Thresholds(null, null), parameters.thresholds(LocalDate.of(2005, 1, 1)));
    }
}
