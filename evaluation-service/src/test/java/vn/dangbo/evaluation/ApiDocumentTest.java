package vn.dangbo.evaluation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.dangbo.testkit.ApiContract;

@EvaluationServiceTest
class ApiDocumentTest {

    @TestFactory
    Stream<DynamicTest> document() {
        return ApiContract.tests("evaluation-service");
    }
}
