package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The types of paper that are taken, told by what is in the file and by nothing that the sender says. */
enum MediaKind {
    PDF("application/pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    TIFF("image/tiff", "tif", "49492a00", "4d4d002a"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final int HEAD_BYTES = 8;
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final int MOST_PARTS = 10_000;
    /** A document with a program in it. */
    private static final String MACROS = "vbaProject.bin";

    private final String mediaType;
    private final String ending;
    private final byte[][] beginnings;

    MediaKind(String mediaType, String ending, String... beginnings) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with the ending that says the truth. */
    String named(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        var right = lower.endsWith("." + ending)
                || this == JPEG && lower.endsWith(".jpeg")
                || this == TIFF && lower.endsWith(".tiff");
        return right ? fileName : fileName + "." + ending;
    }

    /** The type of a file; empty for one that is not taken. */
    static Optional<MediaKind> of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (startsWith(head, ZIP)) {
            return office(file);
        }
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.beginnings).anyMatch(beginning -> startsWith(head, beginning)))
                .findFirst();
    }

    /** The list of parts tells; nothing of them is unpacked. */
    private static Optional<MediaKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS
                    || zip.getEntry("[Content_Types].xml") == null
                    || zip.stream().anyMatch(part -> part.getName().endsWith(MACROS))) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(XLSX);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
