package vn.dangbo.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real script in a checkout of its own, whose Maven only notes what it is asked for and puts the outputs there. */
class ScriptTest {
    private static final List<String> SERVICES =
            List.of("org-service", "member-service", "evaluation-service", "gateway");

    /** Stands where the launcher would: prints what it was given. */
    public static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) {
            System.out.println("launcher " + String.join(" ", arguments) + " home=" + System.getenv("DANGBO_HOME")
                    + " checkout=" + System.getProperty(Context.CHECKOUT_PROPERTY) + " terminal="
                    + System.getProperty(Context.TERMINAL_PROPERTY));
        }
    }

    private record Outcome(int code, String out, String err) {}

    @TempDir
    private Path temp;

    private Path checkout;

    @BeforeEach
    void makeCheckout() throws Exception {
        checkout = Files.createDirectories(temp.resolve("a checkout")).toRealPath();
        Files.copy(Path.of("../../dangbo"), checkout.resolve("dangbo"));
        executable(checkout.resolve("dangbo"));
        source("pom.xml");
        source("deploy/keycloak/realm-demo.json");
        for (String module : List.of("platform", "deploy/demo", "deploy/local")) {
            source(module + "/pom.xml");
            source(module + "/src/main/java/A.java");
        }
        for (String service : SERVICES) {
            source(service + "/pom.xml");
            source(service + "/src/main/java/A.java");
        }
        age(checkout, path -> true, Instant.now().minusSeconds(60));
        writeLauncher(temp.resolve("launcher.jar"));
        writeMaven();
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceChanged() throws Exception {
        Outcome first = run(Map.of(), "up", "--detach");
        assertEquals("dangbo: building; the first time this takes a few minutes.\n", first.err);
        assertTrue(
                first.out.startsWith("launcher up --detach home=" + checkout + "/.dangbo checkout=" + checkout),
                first.out);
        assertEquals(1, builds());

        assertEquals("", run(Map.of(), "up").err);
        assertEquals(1, builds());

        change(checkout.resolve("platform/src/main/java/A.java"));
        run(Map.of(), "up");
        assertEquals(2, builds());

        Files.delete(checkout.resolve("gateway/src/main/java/A.java"));
        change(checkout.resolve("gateway/src/main/java"));
        run(Map.of(), "up");
        assertEquals(3, builds());

        Files.delete(checkout.resolve("member-service/target/quarkus-app/quarkus-run.jar"));
        run(Map.of(), "up");
        assertEquals(4, builds());
        run(Map.of(), "up");
        assertEquals(4, builds());
    }

    @Test
    void aTestThatChangedIsNoReasonToBuild() throws Exception {
        run(Map.of(), "up");
        change(source("org-service/src/test/java/ATest.java"));

        run(Map.of(), "up");

        assertEquals(1, builds());
    }

    @Test
    void aFailedBuildIsOneSentenceAfterMavensOwn() throws Exception {
        Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho 'A.java: wrong' >&2\nexit 1\n");

        Outcome failed = run(Map.of(), "up");

        assertEquals(1, failed.code);
        assertTrue(
                failed.err.endsWith("A.java: wrong\ndangbo: the build failed: the lines above say why.\n"), failed.err);
        assertEquals("", failed.out);
    }

    @Test
    void commandsThatStartNothingBuildNothingWhereNothingCanRun() throws Exception {
        Outcome status = run(Map.of(), "status");
        assertEquals(3, status.code);
        assertEquals("dangbo: nothing is running here: start it with ./dangbo up.\n", status.err);
        assertEquals(0, run(Map.of(), "down").code);
        assertEquals(1, run(Map.of(), "token", "auditor.tinh").code);
        assertEquals(0, builds());

        // A state folder without a launcher: something may be running that only the launcher can stop.
        Files.createDirectory(checkout.resolve(".dangbo"));
        assertTrue(run(Map.of(), "down").out.startsWith("launcher down"));
        assertEquals(1, builds());
    }

    @Test
    void worksFromAnywhereAndThroughALink() throws Exception {
        run(Map.of(), "up");
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("dangbo"), Path.of("../a checkout/dangbo"));

        Outcome outcome = run(link, elsewhere, Map.of("DANGBO_HOME", "state"), "status");

        assertEquals(
                "launcher status home=" + elsewhere.toRealPath() + "/state checkout=" + checkout + " terminal=false\n",
                outcome.out);
    }

    @Test
    void takesTheNextJdkWhenJavaHomeIsTooOldOrNone() throws Exception {
        for (Path unusable : List.of(jdk("old", "1.8", true), jdk("jre", "21", false), temp.resolve("missing"))) {
            Outcome outcome = run(Map.of("JAVA_HOME", unusable.toString()), "up");
            assertEquals(0, outcome.code, outcome.err);
        }
    }

    @Test
    void saysWhatIsWrongWithTheJavaThereIs() throws Exception {
        assertProblem("no Java was found and", Map.of());
        assertProblem("/missing/bin/java does not run and", Map.of("JAVA_HOME", "/missing"));
        assertProblem(
                " is Java 8 and", Map.of("JAVA_HOME", jdk("old", "1.8", true).toString()));
        assertProblem(
                " is Java 16 and", Map.of("JAVA_HOME", jdk("older", "16", true).toString()));
        assertProblem(
                " is a Java runtime without a compiler (a JRE) and",
                Map.of("JAVA_HOME", jdk("jre", "21", false).toString()));
        assertEquals(0, builds());
    }

    private void assertProblem(String expected, Map<String, String> environment) throws Exception {
        Map<String, String> bare = new HashMap<>(environment);
        bare.put("PATH", pathWithoutJava().toString());
        Outcome outcome = run(bare, "up");
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains(expected), outcome.err);
        assertTrue(outcome.err.contains("needs a JDK 17 or newer: install one"), outcome.err);
        assertEquals(1, outcome.err.lines().count(), outcome.err);
    }

    private Path pathWithoutJava() throws IOException {
        Path folder = temp.resolve("bin");
        if (Files.notExists(folder)) {
            Files.createDirectory(folder);
            for (String program : List.of("awk", "dirname", "readlink", "find", "head", "mkdir", "touch", "tr")) {
                Path original = Stream.of("/usr/bin", "/bin")
                        .map(place -> Path.of(place, program))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
                executable(Files.writeString(folder.resolve(program), "#!/bin/sh\nexec " + original + " \"$@\"\n"));
            }
        }
        return folder;
    }

    private Path jdk(String name, String version, boolean compiler) throws IOException {
        Path home = Files.createDirectories(temp.resolve("jdk").resolve(name));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                bin.resolve("java"),
                "#!/bin/sh\necho '    java.home = " + home + "' >&2\necho '    java.specification.version = " + version
                        + "' >&2\n");
        executable(bin.resolve("java"));
        if (compiler) {
            executable(Files.writeString(bin.resolve("javac"), "#!/bin/sh\n"));
        }
        return home;
    }

    private void writeMaven() throws IOException {
        StringBuilder script = new StringBuilder("#!/bin/sh\necho \"$@\" >> builds\nmkdir -p deploy/local/target\n"
                + "cp '" + temp.resolve("launcher.jar") + "' deploy/local/target/local.jar\n");
        for (String service : SERVICES) {
            String folder = service + "/target/quarkus-app";
            // Like Maven, leaves an output alone that is there: only the script's stamp shows that it is current.
            script.append(
                    "mkdir -p %1$s; [ -e %1$s/quarkus-run.jar ] || touch %1$s/quarkus-run.jar%n".formatted(folder));
        }
        executable(Files.writeString(checkout.resolve("mvnw"), script));
    }

    private int builds() throws IOException {
        Path log = checkout.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private Path source(String name) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    /** A change after the last build: rather than wait for the clock, what was built is made older. */
    private void change(Path file) throws IOException {
        Instant built = Instant.now().minusSeconds(30);
        age(checkout, path -> path.toString().contains("/target/"), built);
        Files.setLastModifiedTime(file, FileTime.from(built.plusSeconds(10)));
    }

    private static void age(Path folder, Predicate<Path> which, Instant time) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(which).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return run(checkout.resolve("dangbo"), temp, environment, arguments);
    }

    private Outcome run(Path script, Path directory, Map<String, String> environment, String... arguments)
            throws Exception {
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList())
                .directory(directory.toFile())
                .redirectError(err.toFile());
        Map<String, String> variables = builder.environment();
        variables.remove("DANGBO_HOME");
        variables.remove("JAVA_HOME");
        variables.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + variables.get("PATH"));
        variables.putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }

    private static void writeLauncher(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : List.of(Echo.class, Context.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
