package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** If the search for codes found nothing, the tests of texts would pass for nothing. */
class MessageCodesTest {

    @Test
    void codesAreFoundInWhateverWayTheyAreWritten() {
        var codes = MessageCodes.of("vn.dangbo.platform").keySet();

        assertTrue(
                codes.containsAll(Set.of(
                        // straight, in a lambda, in a branch of a switch, behind a ternary, from a constant, by a
                        // helper
                        "CURSOR_INVALID",
                        "ORGANISATION_NOT_FOUND",
                        "METHOD_NOT_ALLOWED",
                        "REQUEST_INVALID",
                        "DATE_INVALID",
                        "IMPORT_INTERRUPTED",
                        "VALIDITY_INVALID")),
                () -> "found only " + codes);
    }
}
