package vn.dangbo.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The kinds of table files that are read, told by content: names lie ("report.xls" is often a web page). */
public enum FileKind {
    CSV,
    XLSX;

    private static final int LOOK_AT = 8 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * @param originalFileName for the message only
     * @throws TabularFileException {@code EMPTY_FILE}, {@code XLS_NOT_SUPPORTED} or {@code FILE_KIND_UNSUPPORTED}
     */
    static FileKind of(Path file, String originalFileName) throws IOException {
        byte[] start;
        try (InputStream content = Files.newInputStream(file)) {
            start = content.readNBytes(LOOK_AT);
        }
        if (start.length == 0) {
            throw new TabularFileException(Codes.EMPTY_FILE);
        }
        if (startsWith(start, ZIP)) {
            return XLSX;
        }
        if (startsWith(start, OLE2)) {
            throw new TabularFileException(Codes.XLS_NOT_SUPPORTED, originalFileName);
        }
        if (startsWith(start, PDF) || isMarkup(start) || (!TextEncoding.hasUtf16Mark(start) && isBinary(start))) {
            throw new TabularFileException(Codes.FILE_KIND_UNSUPPORTED, originalFileName);
        }
        return CSV;
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    /** Web pages and XML that reporting tools save as ".xls". */
    private static boolean isMarkup(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return text.stripLeading().startsWith("<");
    }

    private static boolean isBinary(byte[] start) {
        for (byte value : start) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }
}
