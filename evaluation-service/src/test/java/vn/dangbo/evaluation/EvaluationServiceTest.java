package vn.dangbo.evaluation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.dangbo.testkit.TestDatabase;

/** A test of the running service on a real PostgreSQL. Results are told apart by year: each test class has its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EvaluationServiceTest {}
