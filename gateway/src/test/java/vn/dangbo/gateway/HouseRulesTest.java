package vn.dangbo.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.dangbo.gateway.proxy.StreamingProxy;

/** What keeps the gateway a gateway. */
@AnalyzeClasses(packages = "vn.dangbo", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule NO_OTHER_MODULE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("vn.dangbo..").and(resideOutsideOfPackage("vn.dangbo.gateway..")));

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_PROXY_LIBRARY = noClasses()
            .that()
            .doNotBelongToAnyOf(StreamingProxy.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..");

    @ArchTest
    static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..");
}
