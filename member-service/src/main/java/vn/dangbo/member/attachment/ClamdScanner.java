package vn.dangbo.member.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A clamd, over its INSTREAM command: pieces with their lengths, a length of nought at the end, one line as answer. */
final class ClamdScanner implements Scanner {

    private static final int PIECE_BYTES = 64 * 1024;
    private static final int ANSWER_BYTES = 500;

    private final String host;
    private final int port;
    private final Duration timeout;

    /**
     * For a daemon.
     *
     * @param address {@code host:port}
     * @throws IllegalArgumentException for anything else
     */
    ClamdScanner(String address, Duration timeout) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("DANGBO_ATTACHMENTS_SCAN_CLAMD must be host:port");
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(Path file) throws IOException {
        try (var socket = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            send(file, new DataOutputStream(socket.getOutputStream()));
            var answer = new String(socket.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            return new Verdict(step(answer), answer);
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE_BYTES];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static ScanStep step(String answer) {
        if (answer.endsWith(" FOUND")) {
            return ScanStep.FIND_HARM;
        }
        return answer.equals("stream: OK") ? ScanStep.FIND_NOTHING : ScanStep.FAIL;
    }
}
