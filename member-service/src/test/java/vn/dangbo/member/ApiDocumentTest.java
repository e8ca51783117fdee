package vn.dangbo.member;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ApiContract;

@MemberServiceTest
class ApiDocumentTest {

    @TestFactory
    Stream<DynamicTest> document() {
        return ApiContract.tests("member-service");
    }
}
