package vn.dangbo.member.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Scenario 15 of the domain document: 5,000 members in which 37 rows are wrong; and files that are wrong as a whole. */
@MemberServiceTest
class LargeImportTest {

    @Inject
    Registers registers;

    @BeforeEach
    void nobodyYet() {
        registers.empty();
    }

    private static final String TOKEN = TestTokens.of("GRASSROOTS_CLERK:WARD:subtree");
    private static final String HEADER =
            "Số thẻ,Họ và tên,Giới tính,Ngày sinh,Ngày kết nạp,Ngày chính thức,Mã chi bộ,Sinh hoạt từ ngày,Đến trước ngày,Lý do bắt đầu,Lý do kết thúc";
    private static final int ROWS = 5000;
    private static final int WRONG = 37;

    /** A letter that only Vietnamese has. */
    private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưạảấầậắằặẻếềệỉịọốồộớờợủứừựỳỵ]");

    /** A row that is right but for its loose marks. */
    private static final int DECOMPOSED = 10;

    @Test
    void eachWrongRowIsListedAndTheRealRunIsIdempotent() {
        var wrong = new TreeMap<Integer, String>();
        var lines = lines(wrong);
        assertEquals(WRONG, wrong.size());
        // As Excel saves it: byte order mark, CRLF.
        byte[] file = ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        var before = records();

        var dryRun = ImportCalls.file(TOKEN, "members", true, "đảng viên.csv", file)
                .body("status", equalTo("DONE"))
                .body("rows", equalTo(ROWS))
                .body("rejected", equalTo(WRONG))
                .body("accepted", equalTo(ROWS - WRONG))
                .extract()
                .jsonPath();
        Map<Integer, String> found = new TreeMap<>();
        for (Map<String, Object> error : dryRun.<Map<String, Object>>getList("errors")) {
            if (error.get("severity").equals("ERROR")) {
                found.put((Integer) error.get("row"), error.get("column") + " " + error.get("code"));
            }
            assertTrue(VIETNAMESE.matcher((String) error.get("message")).find(), error::toString);
        }
        assertEquals(wrong, found);
        assertEquals(List.of(DECOMPOSED + 2), dryRun.getList("errors.findAll{it.severity == 'WARNING'}.row"));
        assertEquals(before, records(), "a dry run writes nothing");

        ImportCalls.file(TOKEN, "members", false, "đảng viên.csv", file).body("rejected", equalTo(WRONG));
        var written = records();
        assertEquals(ROWS - WRONG, stock());
        ImportCalls.file(TOKEN, "members", false, "đảng viên.csv", file)
                .body("rejected", equalTo(WRONG))
                .body("accepted", equalTo(ROWS - WRONG));
        assertEquals(written, records(), "the same file again changes nothing");
    }

    /** Everything that a file of members writes, with the time at which it was written. */
    private List<List<String>> records() {
        return registers.rows("""
                select 'member', count(*), max(recorded_at) from member
                union all select 'seating', count(*), max(recorded_at) from seating
                union all select 'movement', count(*), max(recorded_at) from movement
                union all select 'former values', count(*), null from member_history
                union all select 'former seatings', count(*), null from seating_history
                """);
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWithAProblemBeforeItIsSent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var request = """
                    POST /api/v1/imports/members HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: multipart/form-data; boundary=b
                    Content-Length: %d

                    """.formatted(TOKEN, 200L * 1024 * 1024).replace("\n", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("application/problem+json") && answer.contains("BODY_TOO_LARGE"), answer);
        }
    }

    /** A document is read into memory, so 16 MiB is the most, said (Content-Length) or found while reading. */
    @Test
    void aDocumentMayBeFarSmallerThanAFile() throws IOException {
        var limit = 16 * 1024 * 1024;
        assertTrue(document("Content-Length: " + (limit + 1), 0).contains("\"code\":\"BODY_TOO_LARGE\""));
        var chunked = document("Transfer-Encoding: chunked", limit / PIECE + 2);
        assertTrue(chunked.startsWith("HTTP/1.1 413"), chunked);
    }

    private static final int PIECE = 1024 * 1024;

    private static String document(String length, int pieces) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            var head = """
                    POST /api/v1/transfers HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Idempotency-Key: too-large
                    Connection: close
                    %s

                    """.formatted(TOKEN, length).replace("\n", "\r\n");
            out.write(head.getBytes(StandardCharsets.UTF_8));
            var piece = " ".repeat(PIECE).getBytes(StandardCharsets.UTF_8);
            for (int sent = 0; sent < pieces; sent++) {
                out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoIsInTheMiddleOfSendingTooMuchStillReadsWhy() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var head = """
                    POST /api/v1/imports/members HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: multipart/form-data; boundary=b
                    Content-Length: %d

                    """.formatted(TOKEN, 105L * 1024 * 1024).replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var piece = new byte[1024 * 1024];
            for (int sent = 0; sent < 20; sent++) {
                socket.getOutputStream().write(piece);
            }
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
        }
    }

    @Test
    void filesThatAreNoTablesSayWhy() {
        ImportCalls.file(TOKEN, "members", true, "a.csv", new byte[0])
                .body("status", equalTo("FAILED"))
                .body("errors.code", contains("EMPTY_FILE"));
        ImportCalls.csv(TOKEN, "members", true, HEADER)
                .body("status", equalTo("FAILED"))
                .body("errors.code", contains("NO_ROWS"));
        ImportCalls.csv(TOKEN, "members", true, "a,b", "1,2")
                .body("status", equalTo("FAILED"))
                .body("errors[0].code", equalTo("MISSING_COLUMN"));
    }

    /** The file; notes which rows are wrong, and how. */
    private static List<String> lines(Map<Integer, String> wrong) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (int i = 0; i < ROWS; i++) {
            int row = i + 2;
            var cells = new String[] {
                "%08d".formatted(70000000 + i),
                "Nguyễn Văn " + name(i),
                i % 3 == 0 ? "FEMALE" : "MALE",
                "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1950 + i % 50),
                "",
                "",
                "CELL" + (1 + i % 2),
                "2017-01-01",
                "",
                "OPENING",
                ""
            };
            if (i == DECOMPOSED) {
                cells[1] = Normalizer.normalize(cells[1], Normalizer.Form.NFD);
            }
            // Every 135th row, each time another fault.
            if (i % 135 == 67) {
                wrong.put(row, spoil(cells, (i / 135) % 12));
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private static String spoil(String[] cells, int fault) {
        return switch (fault) {
            case 0 -> set(cells, 3, "31/02/1980", "birthDate PARTIAL_DATE_INVALID");
            case 1 -> set(cells, 6, "CELL77", "cell CELL_UNKNOWN");
            // a cell that exists, but not in the caller's scope
            case 2 -> set(cells, 6, "CELL3", "cell CELL_UNKNOWN");
            case 3 -> set(cells, 0, "70000000", "cardNumber CARD_TWICE");
            case 4 -> set(cells, 4, "2999-01-01", "admittedOn DATE_OUT_OF_RANGE");
            case 5 -> set(cells, 1, "=CONCAT(A1)", "fullName FORMULA_NOT_ALLOWED");
            case 6 -> set(cells, 7, "2017-13-01", "seatedFrom DATE_INVALID");
            case 7 -> set(cells, 8, "2018-01-01", "endCause END_CAUSE_MISSING");
            case 8 -> set(cells, 1, "", "fullName REQUIRED");
            case 9 -> set(cells, 2, "KHÁC", "sex CODE_UNKNOWN");
            case 10 -> set(cells, 0, "7000A", "cardNumber FORMAT_INVALID");
            default -> set(cells, 9, "ADMITTED", "admittedOn REQUIRED");
        };
    }

    private static String set(String[] cells, int column, String value, String finding) {
        cells[column] = value;
        return finding;
    }

    private static String name(int i) {
        return new String[] {"An", "Bình", "Cảnh", "Dũng", "Đạt", "Hòa", "Khánh", "Lâm", "Mỹ", "Năm"}[i % 10];
    }

    private static long stock() {
        return given().auth()
                .oauth2(TestTokens.of("ORG_OFFICER:TOWN:subtree"))
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=WARD&asOf=2020-01-01")
                .then()
                .extract()
                .jsonPath()
                .getLong("total");
    }
}
