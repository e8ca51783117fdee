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

        assertEquals(List.of("organisations", "committees", "members", "evaluations"), api.kinds());
        assertTrue(
                api.posts.get(2).body().contains("Nguyễn Văn A\nTrần Thị B\n\r\n--"),
                api.posts.get(2).body());
        assertTrue(api.posts.get(2).body().contains("name=\"file\"; filename=\"members.csv\""));
        assertTrue(
                api.posts.get(2).key().matches("members-[0-9a-f]{64}"),
                api.posts.get(2).key());
        assertEquals(0, api.posts.get(1).feedAnswersBefore(), "organisations and committees need nobody's copy");
        assertTrue(api.posts.get(2).feedAnswersBefore() > 3);
        DemoRecord record = DemoRecord.read(folder);
        assertTrue(record.complete());
        assertEquals(2, record.loaded().get(2).rows());
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
        String key = api.posts.get(2).key();
        Files.writeString(folder.demoRecord(), "{\"complete\":tr");
        api.posts.clear();

        load();

        assertEquals(4, api.posts.size());
        assertEquals(key, api.posts.get(2).key(), "the same file under the same key is the same import");
    }

    @Test
    void aFileThatChangedIsLoadedAgain() throws Exception {
        load();
        api.posts.clear();
        Files.writeString(files.get(2).path(), "fullName\nLê Văn C\n");

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
        assertEquals(List.of("organisations", "committees", "members"), api.kinds());

        load();
        assertNotEquals(api.posts.get(2).key(), api.posts.get(3).key(), "a finished import keeps its key");
        assertTrue(DemoRecord.read(folder).complete());
    }

    @Test
    void anImportThatADyingServiceLeftBehindIsTriedAgain() {
        api.answer("members", 1, "FAILED", 2, 0, "");

        load();

        assertEquals(List.of("organisations", "committees", "members", "members", "evaluations"), api.kinds());
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
        ImportClient client =
                new ImportClient(api.address(), () -> "token-" + ++tokens, () -> false, Duration.ofSeconds(5));
        FeedFollowers followers =
                new FeedFollowers(Map.of("member-service", api.address()), Duration.ofSeconds(2), () -> false);
        new DemoLoader(folder, client, followers, Progress.silent()).load(files);
    }

    private LoadFile file(String kind, String text) throws Exception {
        return new LoadFile(kind, Files.writeString(temp.resolve(kind + ".csv"), text));
    }
}
