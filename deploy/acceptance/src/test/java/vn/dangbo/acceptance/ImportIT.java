package vn.dangbo.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files through the gateway. */
@ExtendWith(Installed.class)
class ImportIT {

    private static final int ROWS = 2000;
    private static final int WRONG = 37;

    @Test
    void twoThousandMembersOfWhichSomeAreWrong(Installation installation) throws InterruptedException {
        var lines = new ArrayList<String>();
        lines.add("cardNumber,fullName,sex,birthDate,cell,seatedFrom,seatedTo,startCause,endCause");
        int wrong = 0;
        for (int i = 0; i < ROWS; i++) {
            boolean spoilt = i % 54 == 20 && wrong < WRONG;
            lines.add(spoilt ? spoilt(i, wrong++) : row(i, "Nguyễn Văn Mẫu", "MALE", "1980", "KT01C01", 1));
        }
        assertEquals(WRONG, wrong);
        // As a spreadsheet program saves it: with a byte order mark, lines ending in CRLF.
        var file = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
        var dry = hand(installation, file, true);
        assertEquals(WRONG, dry.getInt("rejected"));
        assertEquals(WRONG, dry.getList("errors").size());
        assertEquals("birthDate", dry.getString("errors[0].column"));
        assertEquals(22, dry.getInt("errors[0].row"));
        assertTrue(dry.getString("errors[0].message").contains("31/02/1980"));
        assertEquals(
                Set.of("birthDate", "cell", "cardNumber", "seatedFrom", "fullName", "sex"),
                Set.copyOf(dry.getList("errors.column")));
        assertTrue(Set.copyOf(dry.getList("errors.code"))
                .containsAll(Set.of("CELL_UNKNOWN", "CARD_TWICE", "SEATINGS_OVERLAP")));
        assertEquals(0, stock(installation));
        for (int run = 0; run < 2; run++) {
            assertEquals(ROWS - WRONG, hand(installation, file, false).getInt("accepted"));
            assertEquals(ROWS - WRONG, stock(installation));
        }
    }

    /** Wrong in one of six ways; a number of the row before stands for the same card or the same person. */
    private static String spoilt(int i, int wrong) {
        return switch (wrong % 6) {
            case 0 -> row(i, "Nguyễn Văn Mẫu", "MALE", "31/02/1980", "KT01C01", 1);
            case 1 -> row(i, "Nguyễn Văn Mẫu", "MALE", "1980", "KHONGCO", 1);
            case 2 -> row(i - 1, "Trần Thị Khác", "FEMALE", "1975", "KT01C01", 1);
            case 3 -> row(i - 1, "Nguyễn Văn Mẫu", "MALE", "1980", "KT01C01", 5);
            case 4 -> row(i, "", "MALE", "1980", "KT01C01", 1);
            default -> row(i, "Nguyễn Văn Mẫu", "X", "1980", "KT01C01", 1);
        };
    }

    /** Seated for a week of March 2014 only: the figures of later years stay as they are printed. */
    private static String row(int number, String name, String sex, String birthDate, String cell, int firstDay) {
        return "%08d,%s,%s,%s,%s,2014-03-%02d,2014-03-%02d,OPENING,TRANSFER_OUT"
                .formatted(90000000 + number, name, sex, birthDate, cell, firstDay, firstDay + 7);
    }

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedAtTheDoor(Installation installation) throws IOException {
        try (var socket = new Socket("localhost", installation.port(0))) {
            socket.setSoTimeout(30_000);
            var head = "POST /api/v1/imports/members HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + installation.token("org-officer.kientuong")
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + 200L * 1024 * 1024
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void whoMayNotHandInIsRefused(Installation installation) {
        for (var account : new String[] {"province-system", "statistician.kientuong", "cell-secretary.kientuong"}) {
            installation
                    .as(account)
                    .multiPart("file", "a.csv", "code".getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports/members")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("PERMISSION_MISSING"));
        }
    }

    private static JsonPath hand(Installation installation, byte[] file, boolean dryRun) throws InterruptedException {
        var location = installation
                .as("org-officer.kientuong")
                .multiPart("file", "members.csv", file)
                .queryParam("dryRun", dryRun)
                .post("/api/v1/imports/members")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end) {
            var job = installation
                    .as("org-officer.kientuong")
                    .get(location.substring(location.indexOf("/api")))
                    .jsonPath();
            if (job.getString("status").equals("DONE")
                    || job.getString("status").equals("FAILED")) {
                assertEquals("DONE", job.getString("status"));
                assertEquals(ROWS, job.getInt("rows"));
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("not over: " + location);
    }

    private static long stock(Installation installation) {
        return installation
                .as("org-officer.kientuong")
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=KT01C01&asOf=2014-03-05")
                .jsonPath()
                .getLong("total");
    }
}
