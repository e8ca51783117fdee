package vn.dangbo.member.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("content.part"), new byte[200_000]);
    }

    @Test
    void aProgramTellsByItsExit() throws Exception {
        assertEquals(new Scanner.Verdict(ScanStep.FIND_NOTHING, ""), program("exit 0"));
        assertEquals(
                new Scanner.Verdict(ScanStep.FIND_HARM, ": Eicar-Test-Signature FOUND"),
                program("echo \"$0: Eicar-Test-Signature FOUND\"; exit 1"));
        assertEquals(ScanStep.FAIL, program("exit 2").step());
        // One that says more than a pipe holds does not stand still.
        assertEquals(
                ScanStep.FIND_NOTHING,
                program("head -c 300000 /dev/zero; exit 0").step());
        assertEquals(List.of(file), Files.list(folder).toList());
    }

    @Test
    void aProgramThatDoesNotComeToAnEndIsEnded() {
        var hanging = new CommandScanner(List.of("/bin/sh", "-c", "sleep 600"), Duration.ofMillis(200));
        assertThrows(IOException.class, () -> hanging.scan(file));
        assertThrows(IOException.class, () -> new CommandScanner(List.of("/no/such/program"), SOON).scan(file));
    }

    @Test
    void aDaemonIsHandedThePiecesAndAnswersInOneLine() throws Exception {
        assertEquals(ScanStep.FIND_NOTHING, daemon("stream: OK\0").step());
        var harm = daemon("stream: Eicar-Test-Signature FOUND\0");
        assertEquals(new Scanner.Verdict(ScanStep.FIND_HARM, "stream: Eicar-Test-Signature FOUND"), harm);
        assertEquals(
                ScanStep.FAIL, daemon("INSTREAM size limit exceeded. ERROR\0").step());
        assertEquals(ScanStep.FAIL, daemon("").step());
        assertThrows(IllegalArgumentException.class, () -> new ClamdScanner("3310", SOON));
    }

    private Scanner.Verdict program(String script) throws Exception {
        return new CommandScanner(List.of("/bin/sh", "-c", script), SOON).scan(file);
    }

    private Scanner.Verdict daemon(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> take(server, answer));
            var verdict = new ClamdScanner("127.0.0.1:" + server.getLocalPort(), SOON).scan(file);
            assertEquals(200_000, received.get().length);
            return verdict;
        }
    }

    /** The other end of the protocol, as clamd's manual describes it. */
    private static byte[] take(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return content.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
