package vn.dangbo.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PlatformMessageTextsTest {

    @TestFactory
    Stream<DynamicTest> texts() {
        return MessageTexts.tests(
                "vn.dangbo.platform", "vn/dangbo/platform/messages", "vn/dangbo/platform/tabular/messages");
    }
}
