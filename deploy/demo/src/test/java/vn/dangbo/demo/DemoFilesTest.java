package vn.dangbo.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    /** Changes only when the demo is changed on purpose; the same on every Java version and machine. */
    private static final String DIGEST = "5b36fe4d1928bb231796321acc6dd0c336dfc9a1b5d8e58137ab5d91462e3fca";

    @TempDir
    Path folder;

    @Test
    void filesComeInLoadingOrder() throws IOException {
        Path absent = folder.resolve("a").resolve("b");

        List<DemoFiles.DemoFile> files = DemoFiles.write(absent);

        assertEquals(
                List.of(
                        new DemoFiles.DemoFile("admin-units", absent.resolve("admin-units.csv")),
                        new DemoFiles.DemoFile("organisations", absent.resolve("organisations.csv")),
                        new DemoFiles.DemoFile("committees", absent.resolve("committees.csv")),
                        new DemoFiles.DemoFile("members", absent.resolve("members.csv")),
                        new DemoFiles.DemoFile("trainings", absent.resolve("trainings.csv")),
                        new DemoFiles.DemoFile("awards", absent.resolve("awards.csv")),
                        new DemoFiles.DemoFile("disciplines", absent.resolve("disciplines.csv")),
                        new DemoFiles.DemoFile("badges", absent.resolve("badges.csv")),
                        new DemoFiles.DemoFile("temporary-stays", absent.resolve("temporary-stays.csv")),
                        new DemoFiles.DemoFile("collectives", absent.resolve("collectives.csv")),
                        new DemoFiles.DemoFile("evaluations", absent.resolve("evaluations.csv")),
                        new DemoFiles.DemoFile("observations", absent.resolve("observations.csv")),
                        new DemoFiles.DemoFile("targets", absent.resolve("targets.csv")),
                        new DemoFiles.DemoFile("inspections", absent.resolve("inspections.csv")),
                        new DemoFiles.DemoFile("petitions", absent.resolve("petitions.csv")),
                        new DemoFiles.DemoFile("meetings", absent.resolve("meetings.csv"))),
                files);
    }

    @Test
    void everyRunWritesTheSameBytes() throws IOException {
        List<DemoFiles.DemoFile> first = DemoFiles.write(folder.resolve("first"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            DemoFiles.main(new String[] {folder.resolve("second").toString()});
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        for (DemoFiles.DemoFile file : first) {
            Path again = folder.resolve("second").resolve(file.path().getFileName());
            assertArrayEquals(Files.readAllBytes(file.path()), Files.readAllBytes(again), file.kind());
        }
    }

    @Test
    void theBytesAreThoseOfThePublishedDemo() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (DemoFiles.DemoFile file : DemoFiles.write(folder)) {
            digest.update(Files.readAllBytes(file.path()));
        }

        assertEquals(DIGEST, HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void textIsNfcUtf8WithLineFeeds() throws IOException {
        for (DemoFiles.DemoFile file : DemoFiles.write(folder)) {
            String text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), file.kind());
            assertFalse(text.contains("\r") || text.startsWith("\uFEFF") || text.contains("\uFFFD"), file.kind());
        }
    }
}
