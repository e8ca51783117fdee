package vn.dangbo.member.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaKindTest {

    @TempDir
    Path folder;

    @Test
    void theTypeIsToldByWhatIsInTheFile() throws IOException {
        is(Optional.of(MediaKind.PDF), Papers.pdf("x"));
        is(Optional.of(MediaKind.PNG), Papers.png());
        is(Optional.of(MediaKind.JPEG), HexFormat.of().parseHex("ffd8ffe000104a46"));
        is(Optional.of(MediaKind.TIFF), HexFormat.of().parseHex("49492a0008000000"));
        is(Optional.of(MediaKind.TIFF), HexFormat.of().parseHex("4d4d002a00000008"));
        is(Optional.of(MediaKind.DOCX), Papers.zip("[Content_Types].xml", "word/document.xml"));
        is(Optional.of(MediaKind.XLSX), Papers.zip("[Content_Types].xml", "xl/workbook.xml"));
    }

    @Test
    void whatIsInNoListIsNotTaken() throws IOException {
        is(Optional.empty(), "MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1));
        is(Optional.empty(), "<html><script>".getBytes(StandardCharsets.US_ASCII));
        is(Optional.empty(), "%PD".getBytes(StandardCharsets.US_ASCII));
        is(Optional.empty(), Papers.zip("readme.txt"));
        is(Optional.empty(), Papers.zip("[Content_Types].xml", "ppt/presentation.xml"));
        is(Optional.empty(), Papers.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        is(Optional.empty(), "PK\u0003\u0004 and nothing of a zip".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theNameEndsAsTheTypeSays() {
        assertEquals("a.pdf", MediaKind.PDF.named("a.pdf"));
        assertEquals("A.PDF", MediaKind.PDF.named("A.PDF"));
        assertEquals("a.exe.pdf", MediaKind.PDF.named("a.exe"));
        assertEquals("a.jpeg", MediaKind.JPEG.named("a.jpeg"));
        assertEquals("a.tiff", MediaKind.TIFF.named("a.tiff"));
    }

    private void is(Optional<MediaKind> expected, byte[] content) throws IOException {
        assertEquals(expected, MediaKind.of(Files.write(folder.resolve("content"), content)));
    }
}
