package vn.dangbo.org;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.MessageTexts;

class MessageTextsTest {

    /** A reason against an act travels in a record, an objection through an interface; both are put into words at their end. */
    @Test
    void reasonsAndObjectionsAreAmongTheCodes() {
        var codes = MessageTexts.codes("vn.dangbo.org");

        assertTrue(
                codes.containsAll(Set.of(
                        "NOT_REVERSIBLE",
                        "SOURCES_COUNT",
                        "CHILD_LEFT_BEHIND",
                        "DELEGATION_HELD",
                        "SLICES_OVERLAP",
                        "ADMIN_CODE_FORM")),
                () -> "found only " + codes);
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return MessageTexts.tests("vn.dangbo.org", MessageTexts.SERVICE);
    }
}
