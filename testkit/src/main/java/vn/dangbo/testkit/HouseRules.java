package vn.dangbo.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static vn.dangbo.testkit.HouseTerms.fulfil;
import static vn.dangbo.testkit.HouseTerms.isCodeList;
import static vn.dangbo.testkit.HouseTerms.reads;
import static vn.dangbo.testkit.HouseTerms.takesScope;
import static vn.dangbo.testkit.HouseTerms.topLevel;
import static vn.dangbo.testkit.HouseTerms.within;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.dangbo.platform.sql.Sql;

/**
 * The rules that every module keeps, as tests: who may import whom, that every operation names its permission, that
 * SQL is run in one place and never without a scope, that the time is asked of the clock.
 *
 * <p>A module runs them with {@code HouseRules.of("vn.dangbo.org").tests()} from a {@code @TestFactory}.
 */
public final class HouseRules {

    private static final Set<String> DATABASE = Set.of(
            "jakarta.persistence.EntityManager",
            "org.hibernate.Session",
            "org.hibernate.StatelessSession",
            "io.quarkus.hibernate.orm.panache.Panache",
            "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource",
            "java.sql.Connection");
    private static final Set<String> OLD_OR_LOUD = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.text.SimpleDateFormat",
            "java.sql.Date",
            "java.sql.Timestamp");

    private final String root;
    private final JavaClasses classes;
    private final Map<String, String> unscopedReads = new LinkedHashMap<>();
    private final Map<String, String> ownConnections = new LinkedHashMap<>();

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** The rules for the classes of a module, tests apart. */
    public static HouseRules of(String rootPackage) {
        return new HouseRules(rootPackage);
    }

    /**
     * Excuses a read that takes no scope.
     *
     * @param method {@code Class.method}, or {@code Class} for all of its methods
     * @param reason why nobody sees more by it than the scope allows
     */
    public HouseRules mayReadUnscoped(String method, String reason) {
        unscopedReads.put(method, reason);
        return this;
    }

    /** Excuses a class that needs a database connection of its own. */
    public HouseRules mayConnect(String simpleName, String reason) {
        ownConnections.put(simpleName, reason);
        return this;
    }

    /** One test for each rule. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(
                                importsOnlyItsOwnAndThePlatform(),
                                operationsNameTheirPermission(),
                                resourcesRunNoSql(),
                                databaseIsReachedThroughSql(),
                                readsTakeAScope(),
                                timeIsAskedOfTheClock(),
                                noOldDatesAndNoConsole())
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.allowEmptyShould(true)
                                .check(classes))),
                Stream.of(DynamicTest.dynamicTest("every exception excuses something", this::checkExceptions)));
    }

    private ArchRule importsOnlyItsOwnAndThePlatform() {
        return noClasses()
                .should()
                .dependOnClassesThat(are(describe(
                        "of another module",
                        (JavaClass c) ->
                                within(c, "vn.dangbo") && !within(c, root) && !within(c, HouseTerms.PLATFORM))))
                .as(root + " imports no module but the platform");
    }

    private static ArchRule operationsNameTheirPermission() {
        return methods()
                .that(are(describe("operations", m -> m.isMetaAnnotatedWith(HttpMethod.class))))
                .should(fulfil("name one permission, or be internal", HouseTerms::protectedByPermission))
                .as("every operation names its permission; only /internal is open");
    }

    private static ArchRule resourcesRunNoSql() {
        return noClasses()
                .that(are(describe(
                        "resources", c -> c.getSimpleName().endsWith("Resource") || c.isAnnotatedWith(Path.class))))
                .should()
                .dependOnClassesThat(are(describe(
                        "the database",
                        (JavaClass c) -> c.isEquivalentTo(Sql.class) || DATABASE.contains(c.getName()))))
                .as("resources run no SQL");
    }

    private ArchRule databaseIsReachedThroughSql() {
        return noClasses()
                .that(are(describe(
                        "outside " + HouseTerms.PLATFORM + ".sql",
                        c -> !within(c, HouseTerms.PLATFORM + ".sql") && !ownConnections.containsKey(topLevel(c)))))
                .should()
                .dependOnClassesThat(are(describe("the database", (JavaClass c) -> DATABASE.contains(c.getName()))))
                .as("the database is reached through Sql alone");
    }

    private ArchRule readsTakeAScope() {
        return methods()
                .that(are(describe("reading", HouseTerms::reads)))
                .should(fulfil(
                        "take a Scope, or something that carries one",
                        method -> takesScope(method) || excused(unscopedReads, method) || isCodeList(method)))
                .as("every read takes a scope");
    }

    private static ArchRule timeIsAskedOfTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(target(describe("the machine's time or zone", HouseTerms::machineTime)))
                .as("the time is asked of the clock");
    }

    private static ArchRule noOldDatesAndNoConsole() {
        return noClasses()
                .should()
                .dependOnClassesThat(are(describe("old dates", (JavaClass c) -> OLD_OR_LOUD.contains(c.getName()))))
                .orShould()
                .accessTargetWhere(target(describe(
                        "the console",
                        (AccessTarget t) -> t.getOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(t.getName())
                                || t.getName().equals("printStackTrace"))))
                .as("no java.util.Date, nothing printed to the console");
    }

    private void checkExceptions() {
        var methods = classes.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> reads(m) && !takesScope(m))
                .toList();
        var idle = Stream.concat(
                        unscopedReads.keySet().stream()
                                .filter(e -> methods.stream().noneMatch(m -> excused(Map.of(e, ""), m))),
                        ownConnections.keySet().stream().filter(e -> classes.stream()
                                .noneMatch(c -> topLevel(c).equals(e)
                                        && c.getDirectDependenciesFromSelf().stream()
                                                .anyMatch(d -> DATABASE.contains(
                                                        d.getTargetClass().getName())))))
                .toList();
        if (!idle.isEmpty()) {
            throw new AssertionError("Exceptions that excuse nothing any more: " + idle);
        }
    }

    private static boolean excused(Map<String, String> exceptions, JavaMethod method) {
        var owner = topLevel(method.getOwner());
        return exceptions.containsKey(owner) || exceptions.containsKey(owner + "." + method.getName());
    }
}
