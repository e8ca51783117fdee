package vn.dangbo.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.problem.ProblemType;

class PathRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/members",
                "/api/v1/members/",
                "/api/v1/organisations/KT01-A_2",
                "/api/v1/codelists/d%C3%A2n-t%E1%BB%99c",
                "/api/v1/imports/members/template.csv",
                "/api/v1/members?q=nguy%E1%BB%85n;b%2Fc..//%3B",
                "/api/v1/members?cursor=a%25b%00",
                "/swagger-ui/swagger-ui.css",
            })
    void plainAddressesPass(String uri) {
        assertEquals(Optional.empty(), PathRule.refusal(uri, 200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "members",
                "http://elsewhere/api/v1/members",
                "/api/v1/members;x=1",
                "/api/v1/members%3Bx",
                "/api/v1/members%3bx",
                "/api/v1/members%2Fx",
                "/api/v1/members%2fx",
                "/api/v1/members%5Cx",
                "/api/v1/members%5cx",
                "/api/v1/members\\x",
                "/api//v1/members",
                "//api/v1/members",
                "/api/v1/../members",
                "/api/v1/..",
                "/api/v1/members..",
                "/api/./v1/members",
                "/api/v1/.",
                "/api/v1/%2e%2e/members",
                "/api/v1/%2E./members",
                "/api/v1/.%2e/members",
                "/api/v1/%252e%252e/members",
                "/api/v1/members%252F",
                "/api/v1/mem%00bers",
                "/api/v1/mem%0d%0abers",
                "/api/v1/mem%7Fbers",
                "/api/v1/mem\u0001bers",
                "/api/v1/mem bers",
                "/api/v1/members?q=a\tb",
                "/api/v1/mémbers",
                "/api/v1/members%",
                "/api/v1/members%4",
                "/api/v1/members%zz",
                "/api/v1/members#x",
                "/api/v1/members%23x",
                "/api/v1/members%3Fx",
            })
    void ambiguousAddressesAreRefused(String uri) {
        assertEquals(Optional.of(ProblemType.UNSAFE_PATH), PathRule.refusal(uri, 200));
    }

    @Test
    void anAddressMayBeAsLongAsTheLimitAndNoLonger() {
        String longest = "/" + "a".repeat(199);
        assertEquals(Optional.empty(), PathRule.refusal(longest, 200));
        assertEquals(Optional.of(ProblemType.URI_TOO_LONG), PathRule.refusal(longest + "a", 200));
    }
}
