package vn.dangbo.platform.tabular;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a workbook, which cells name by number. Kept as UTF-8 in pages with a three-byte length before each: the
 * texts of 300 thousand members (1.5 million different ones) take about 30 MB, as {@code String}s they took over 100 MB
 * and with them the service.
 */
final class SharedStrings {
    /** More text than any honest file of the greatest size shares. */
    private static final long MAX_BYTES = 64L << 20;

    /** Holds the longest text: {@link RawCell#MAX_CHARACTERS} and one more, at most three bytes each. */
    private static final int PAGE_BYTES = 1 << 17;

    private static final int LENGTH_BYTES = 3;
    private static final int OFFSET_BYTES = 4;

    private final List<byte[]> pages = new ArrayList<>();
    private int[] offsets = new int[1024];
    private int count;
    private int usedInPage = PAGE_BYTES;
    private long bytes;

    /** No texts. */
    SharedStrings() {}

    /**
     * Reads the part {@code sharedStrings.xml}.
     *
     * @param maxCharacters of one text that are kept; the caller refuses longer ones
     */
    static SharedStrings read(XmlPart xml, int maxCharacters) {
        SharedStrings strings = new SharedStrings();
        StringBuilder text = new StringBuilder();
        CellText inside = new CellText(xml, maxCharacters);
        while (xml.next()) {
            if (xml.isStart("si")) {
                text.setLength(0);
            } else if (xml.isEnd("si")) {
                strings.add(text.toString());
            } else {
                inside.collect(text);
            }
        }
        return strings;
    }

    /** The text of that number; {@code null} when there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        byte[] page = pages.get(offsets[number] / PAGE_BYTES);
        int start = offsets[number] % PAGE_BYTES;
        int length = (page[start] & 0xFF) << 16 | (page[start + 1] & 0xFF) << 8 | (page[start + 2] & 0xFF);
        return new String(page, start + LENGTH_BYTES, length, StandardCharsets.UTF_8);
    }

    void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int needed = utf8.length + LENGTH_BYTES;
        bytes += needed + OFFSET_BYTES;
        if (bytes > MAX_BYTES) {
            throw new TabularFileException(Codes.UNPACKED_TOO_LARGE, Long.toString(MAX_BYTES >> 20));
        }
        if (usedInPage + needed > PAGE_BYTES) {
            pages.add(new byte[PAGE_BYTES]);
            usedInPage = 0;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count + count / 2);
        }
        byte[] page = pages.get(pages.size() - 1);
        offsets[count++] = (pages.size() - 1) * PAGE_BYTES + usedInPage;
        page[usedInPage] = (byte) (utf8.length >> 16);
        page[usedInPage + 1] = (byte) (utf8.length >> 8);
        page[usedInPage + 2] = (byte) utf8.length;
        System.arraycopy(utf8, 0, page, usedInPage + LENGTH_BYTES, utf8.length);
        usedInPage += needed;
    }
}
