package vn.dangbo.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private static final String ID = "0194f7a2-3c1e-7a55-9d4b-5f2f6c0e1a77";

    @ParameterizedTest
    @CsvSource({
        "organisations, ORG",
        "organisations/KIENTUONG, ORG",
        "organisations/KIENTUONG/tree, ORG",
        "organisations/KIENTUONG/ancestors, ORG",
        "organisations/KIENTUONG/history, ORG",
        "organisations/KIENTUONG/successors, ORG",
        "organisations/KIENTUONG/committees, ORG",
        "organisations/KIENTUONG/seats, ORG",
        "organisation-acts, ORG",
        "organisation-acts/" + ID + "/preview, ORG",
        "organisation-acts/" + ID + "/submit, ORG",
        "organisations/KIENTUONG/identifiers, ORG",
        "organisations/KIENTUONG/checks, ORG",
        "identifiers/" + ID + "/end, ORG",
        "admin-units, ORG",
        "admin-units/KIENTUONG/successors, ORG",
        "rule-parameters, ORG",
        "accounts, ORG",
        "accounts/" + ID + ", ORG",
        "audit, MEMBER",
        "audit/verify, MEMBER",
        "members, MEMBER",
        "members/" + ID + "/dossier/training, MEMBER",
        "members/" + ID + "/access-log, MEMBER",
        "members/" + ID + "/unmask, MEMBER",
        "admissions, MEMBER",
        "admissions/" + ID + "/decide, MEMBER",
        "transfers, MEMBER",
        "exits, MEMBER",
        "disciplines, MEMBER",
        "awards, MEMBER",
        "badges/eligible, MEMBER",
        "me, MEMBER",
        "rights-requests, MEMBER",
        "codelists/occupations, MEMBER",
        "rule-sets, EVALUATION",
        "rule-sets/E1b-2019, EVALUATION",
        "campaigns, EVALUATION",
        "campaigns/" + ID + "/readiness, EVALUATION",
        "campaigns/" + ID + "/caps, EVALUATION",
        "campaigns/" + ID + "/progress, EVALUATION",
        "evaluations, EVALUATION",
        "evaluations/" + ID + "/self-assessment, EVALUATION",
        "consistency-checks, EVALUATION",
        "publications, EVALUATION",
        "publications/" + ID + "/verify, EVALUATION",
        "imports/organisations, ORG",
        "imports/organisations/template, ORG",
        "imports/organisations-" + ID + ", ORG",
        "imports/organisations-" + ID + "/events, ORG",
        "imports/admin-units, ORG",
        "imports/admin-units/template, ORG",
        "imports/admin-units-" + ID + "/events, ORG",
        "imports/members, MEMBER",
        "imports/members-" + ID + ", MEMBER",
        "imports/members-" + ID + "/events, MEMBER",
        "imports/trainings/template, MEMBER",
        "imports/awards-" + ID + "/events, MEMBER",
        "imports/disciplines, MEMBER",
        "imports/badges, MEMBER",
        "imports/temporary-stays, MEMBER",
        "imports/temporary-stays-" + ID + ", MEMBER",
        "imports/evaluations, EVALUATION",
        "imports/evaluations/template, EVALUATION",
        "imports/evaluations-" + ID + ", EVALUATION",
        "imports/observations, EVALUATION",
        "imports/observations-" + ID + ", EVALUATION",
        "feeds/organisations, ORG",
        "feeds/members, MEMBER",
        "feeds/evaluations, EVALUATION",
        "codelists/organisation-kinds, ORG",
        "codelists/sectors, ORG",
        "codelists/sector-groups, ORG",
        "codelists/allowed-parents, ORG",
        "codelists/what-nobody-has, ORG",
        "codelists/member-states, MEMBER",
        "codelists/movement-causes, MEMBER",
        "codelists/ethnicities, MEMBER",
        "codelists/religions, MEMBER",
        "codelists/seating-start-causes, MEMBER",
        "codelists/seating-end-causes, MEMBER",
        "codelists/grades, EVALUATION",
        "codelists/not-evaluated-reasons, EVALUATION",
    })
    void everyPathOfTheContractHasItsService(String path, Service service) {
        assertEquals(Optional.of(service), RoutingTable.serviceOf("/api/v1/" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "ORG_COUNT, ORG",
        "ORG_TCCSD, ORG",
        "CELL_WITH_CHI_UY, ORG",
        "SEAT_COUNT, ORG",
        "CODE_USE, ORG",
        "MEMBER_STOCK, MEMBER",
        "MEMBER_FLOW, MEMBER",
        "ADMISSION_COUNT, MEMBER",
        "BADGE_PROPOSED, MEMBER",
        "AWARD_COUNT, MEMBER",
        "DISC_MEMBER, MEMBER",
        "DISC_ORG, MEMBER",
        "TRAINING_SENT, MEMBER",
        "TRANSFER_OVERDUE, MEMBER",
        "OFFICIAL_RECOGNITION, MEMBER",
        "CANDIDATE_STOCK, MEMBER",
        "EVAL_ORG, EVALUATION",
        "EVAL_MEMBER, EVALUATION",
        "EVAL_COLLECTIVE, EVALUATION",
        "EVAL_LEADER, EVALUATION",
        "TARGET_ACHIEVED, EVALUATION",
        "INSPECT_SUBJECT, EVALUATION",
        "PETITION_COUNT, EVALUATION",
        "MEETING_THEMATIC, EVALUATION",
        "STUDY_SESSION, EVALUATION",
        "STUDY_PARTICIPATION_RATE, EVALUATION",
        "COURSE_CLASS, EVALUATION",
        "COURSE_TURN, EVALUATION",
        "REPORTER_CONFERENCE, EVALUATION",
        "REPORTER_TURN, EVALUATION",
        "PUBLICATION_COUNT, EVALUATION",
        "SOCIO_ECONOMIC, EVALUATION",
        "PERSONNEL_DECISION, EVALUATION",
    })
    void everyMetricHasItsService(String metric, Service service) {
        assertEquals(Optional.of(service), RoutingTable.serviceOf("/api/v1/statistics/" + metric));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/internal/feed-lag",
                "/internal/restructurings",
                "/api/v1/internal/restructurings",
                "/api/v1/restructurings",
                "/internal/stocks",
                "/api/v1/",
                "/api/v2/members",
                "/API/v1/members",
                "/api/v1/Members",
                "/api/v1/memberships",
                "/api/v1/imports",
                "/api/v1/imports/",
                "/api/v1/imports/others-0194f7a2",
                "/api/v1/imports/organisation",
                "/api/v1/feeds",
                "/api/v1/feeds/accounts",
                "/api/v1/codelists",
                "/api/v1/codelists/",
                "/api/v1/statistics",
                "/api/v1/statistics/",
                "/api/v1/statistics/UNKNOWN_COUNT",
                "/api/v1/statistics/member_stock",
                "/members",
            })
    void nothingElseHasOne(String path) {
        assertEquals(Optional.empty(), RoutingTable.serviceOf(path));
    }
}
