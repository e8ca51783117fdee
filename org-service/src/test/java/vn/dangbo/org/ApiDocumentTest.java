package vn.dangbo.org;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ApiContract;

@OrgServiceTest
class ApiDocumentTest {

    @TestFactory
    Stream<DynamicTest> document() {
        return ApiContract.tests("org-service");
    }
}
