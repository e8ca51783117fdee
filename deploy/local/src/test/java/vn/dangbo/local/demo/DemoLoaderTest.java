package vn.dangbo.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.demo.DemoFiles;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.demo.DemoLoader.LoadFile;
import vn.dangbo.local.progress.Progress;
import vn.dangbo.local.state.StateFolder;

class DemoLoaderTest {
    @TempDir
    private Path temp;

    private ImportApi api;
    private StateFolder folder;
    private List<LoadFile> files;
    private int tokens;

    @BeforeEach
    void prepare() throws Exception {
        api = new ImportApi();
        folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
        files = List.of(
                file("admin-units", "code,name\n01,Hà Nội\n"),
                file("organisations", "code,name\nTINH,Tỉnh\n"),
                file("committees", "organisation\nTINH\n"),
                file("members", "fullName\nNguyễn Văn A\nTrần Thị B\n"),
                file("evaluations", "year\n2019\n"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void loadsTheFilesInTheirOrderOnceTheFollowersHaveCaughtUp() {
        api.caughtUpAfterAnswers = 3;

        load();

        assertEquals(List.of("admin-units", "organisations", "committees", "members", "evaluations"), api.kinds());
        assertTrue(
                posted("members").body().contains("Nguyễn Văn A\nTrần Thị B\n\r\n--"),
                posted("members").body());
        assertTrue(posted("members").body().contains("name=\"file\"; filename=\"members.csv\""));
        assertTrue(
                posted("members").key().matches("members-[0-9a-f]{64}"),
                posted("members").key());
        assertEquals(0, posted("committees").feedAnswersBefore(), "what org-service takes needs nobody's copy");
        assertTrue(posted("members").feedAnswersBefore() > 3);
        DemoRecord record = DemoRecord.read(folder);
        assertTrue(record.complete());
        assertEquals(2, record.loaded().get(3).rows());
    }

    /** Whatever the generator writes is handed in under its kind; administrative units before all that stands in them. */
    @Test
    void loadsEveryFileOfTheDemo() throws Exception {
        files = DemoFiles.write(temp.resolve("demo")).stream()
                .map(file -> new LoadFile(file.kind(), file.path()))
                .toList();

        load();

        assertEquals(
                List.of(
                        "admin-units",
                        "organisations",
                        "committees",
                        "members",
                        "trainings",
                        "awards",
                        "disciplines",
                        "badges",
                        "temporary-stays",
                        "collectives",
                        "evaluations",
                        "observations",
                        "targets",
                        "inspections",
                        "petitions",
                        "meetings"),
                api.kinds());
        assertTrue(posted("admin-units").body().contains("795,QD124_2004,DISTRICT,thị xã Kiến Tường,80,"));
        assertEquals(0, posted("admin-units").feedAnswersBefore());
    }

    /** A figure that nobody has approved is none; an answer that got lost is no failure. */
    @Test
    void approvesWhatTheFilesDeclareBeforeTheDemoIsComplete() {
        api.waiting.addAll(List.of("first", "second"));
        api.lostAnswers = 1;

        load();

        assertEquals(List.of(), api.waiting);
        assertTrue(DemoRecord.read(folder).complete());
    }

    @Test
    void goesOnWhereItWasCutOff() {
        api.refuseKind = "evaluations";
        assertThrows(LaunchException.class, this::load);
        assertFalse(DemoRecord.read(folder).complete());
        api.refuseKind = "";
        api.posts.clear();

        load();

        assertEquals(List.of("evaluations"), api.kinds());
        assertTrue(DemoRecord.read(folder).complete());
    }

    @Test
    void aRecordThatWasCutShortOnlyCostsAnotherRound() throws Exception {
        load();
        String key = posted("members").key();
        Files.writeString(folder.demoRecord(), "{\"complete\":tr");
        api.posts.clear();

        load();

        assertEquals(5, api.posts.size());
        assertEquals(key, posted("members").key(), "the same file under the same key is the same import");
    }

    @Test
    void aFileThatChangedIsLoadedAgain() throws Exception {
        load();
        api.posts.clear();
        Files.writeString(files.get(3).path(), "fullName\nLê Văn C\n");

        load();

        assertEquals(List.of("members"), api.kinds());
    }

    @Test
    void aRejectedRowEndsTheLoadAndNamesTheRow() {
        api.answer(
                "members",
                1,
                "DONE",
                2,
                1,
                "{\"row\":7,\"column\":\"birthDate\",\"code\":\"DATE\","
                        + "\"severity\":\"ERROR\",\"message\":\"31/02/1970 is no date\"}");

        LaunchException failed = assertThrows(LaunchException.class, this::load);

        assertEquals(
                "The demo's members were not loaded (DONE, 1 of 2 rows rejected):"
                        + " row 7, column birthDate: 31/02/1970 is no date.",
                failed.getMessage());
        assertEquals(List.of("admin-units", "organisations", "committees", "members"), api.kinds());

        load();
        assertNotEquals(api.posts.get(3).key(), api.posts.get(4).key(), "a finished import keeps its key");
        assertTrue(DemoRecord.read(folder).complete());
    }

    @Test
    void anImportThatADyingServiceLeftBehindIsTriedAgain() {
        api.answer("members", 1, "FAILED", 2, 0, "");

        load();

        assertEquals(
                List.of("admin-units", "organisations", "committees", "members", "members", "evaluations"),
                api.kinds());
    }

    @Test
    void waitsForAPartThatIsStartingAgain() {
        api.unavailableAnswers = 2;

        load();

        assertTrue(DemoRecord.read(folder).complete());
    }

    @Test
    void asksForANewTokenWhenTheOldOneHasExpired() {
        api.expectedToken = "token-2";

        load();

        assertEquals(2, tokens);
    }

    @Test
    void aRefusalNamesItsReason() {
        api.refuseKind = "organisations";

        LaunchException failed = assertThrows(LaunchException.class, this::load);

        assertEquals("The demo's organisations file was not taken (HTTP 403: Not for you).", failed.getMessage());
    }

    @Test
    void aFollowerThatDoesNotCatchUpIsNamed() {
        api.caughtUpAfterAnswers = Integer.MAX_VALUE;

        LaunchException failed = assertThrows(LaunchException.class, this::load);

        assertEquals(
                "member-service has not caught up with the organisations within 2 seconds:"
                        + " see ./dangbo logs member-service.",
                failed.getMessage());
    }

    private void load() {
        GatewayClient gateway =
                new GatewayClient(api.address(), () -> "token-" + ++tokens, () -> false, Duration.ofSeconds(5));
        FeedFollowers followers =
                new FeedFollowers(Map.of("member-service", api.address()), Duration.ofSeconds(2), () -> false);
        new DemoLoader(folder, new ImportClient(gateway), followers, new Approvals(gateway), Progress.silent())
                .load(files);
    }

    private ImportApi.Post posted(String kind) {
        return api.posts.stream()
                .filter(post -> post.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private LoadFile file(String kind, String text) throws Exception {
        return new LoadFile(kind, Files.writeString(temp.resolve(kind + ".csv"), text));
    }
}
