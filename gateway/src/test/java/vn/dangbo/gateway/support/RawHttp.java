package vn.dangbo.gateway.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes every byte itself. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** Connects; reading gives up after ten seconds. */
    public RawHttp(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends a request without body whose connection ends with the answer, and gives the whole answer. */
    public static String exchange(URI server, String method, String target, String... headers) throws IOException {
        try (RawHttp connection = new RawHttp(server)) {
            connection.head(method, target, headers);
            return connection.readAll();
        }
    }

    /** Sends request line and headers. */
    public void head(String method, String target, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: gateway.test\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        boolean chooses = String.join("\n", headers).contains("Connection:");
        send(head.append(chooses ? "\r\n" : "Connection: close\r\n\r\n").toString());
    }

    /** Sends text as it is, one byte a character. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Reads until this text has come; gives all that came up to it. */
    public String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        int next;
        while (text.indexOf(end) < 0 && (next = in.read()) >= 0) {
            text.append((char) next);
        }
        return text.toString();
    }

    /** Reads until the other side closes. */
    public String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }

    /** True when the other side has closed. */
    public boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /** The status code of an answer. */
    public static int statusOf(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
