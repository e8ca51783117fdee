package vn.dangbo.evaluation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.MessageTexts;

class MessageTextsTest {

    @TestFactory
    Stream<DynamicTest> texts() {
        return MessageTexts.tests("vn.dangbo.evaluation", MessageTexts.SERVICE);
    }
}
