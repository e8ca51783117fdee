package vn.dangbo.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The full name of a person as it stands in the papers: family name, middle names, given name ("Nguyễn Thị Thu Hà").
 * Held composed (NFC) with single spaces, otherwise as given. Ordered as a Vietnamese list is: by given name, then
 * family name, then middle names.
 *
 * <p>Names of the minorities that put the family last or have none (Ê Đê "Y Bhiăo Niê") cannot be told from the others
 * by their form and are split in the same way; lists in the field do so too.
 *
 * @param text 2 to 100 characters: Latin letters with any marks, apostrophe, hyphen, dot and space, with a letter at
 *     the start and in every word
 */
public record VietnameseName(String text) implements Comparable<VietnameseName> {
    /** Shortest name, in characters. */
    public static final int MIN_LENGTH = 2;

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 100;

    /** Marks that no composed letter holds, such as the breve of Ê Đê ô̆; more than these on one letter is a joke. */
    private static final int MAX_LOOSE_MARKS = 2;

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
    private static final Pattern SPACE_AT_END = Pattern.compile("^ | $");

    /** @throws InvalidValueException {@code NAME_INVALID} (argument: the name as given) */
    public VietnameseName {
        String normalised = normalise(text);
        if (!isName(normalised)) {
            throw new InvalidValueException("NAME_INVALID", text);
        }
        text = normalised;
    }

    /** The family name; "" when the name is one word. */
    public String family() {
        List<String> words = words();
        return words.size() == 1 ? "" : words.get(0);
    }

    /** The words between family and given name, with single spaces; "" when there are none. */
    public String middle() {
        List<String> words = words();
        return words.size() < 3 ? "" : String.join(" ", words.subList(1, words.size() - 1));
    }

    /** The given name: the last word. */
    public String given() {
        List<String> words = words();
        return words.get(words.size() - 1);
    }

    /** What a search without tones looks through, see {@link Folding#key}. */
    public String searchKey() {
        return Folding.key(text);
    }

    /**
     * ASCII text whose plain byte order (PostgreSQL collation "C") is the order of names, see {@link SortKey}. Names that
     * differ only in capitals, in hyphens and the like or in where the tone is written (hoà, hòa) have the same key.
     */
    public String sortKey() {
        StringBuilder key = new StringBuilder(SortKey.ofWord(given()));
        if (words().size() > 1) {
            key.append(SortKey.NEXT_WORD).append(SortKey.ofWord(family()));
        }
        for (String word : middle().isEmpty() ? List.<String>of() : List.of(middle().split(" "))) {
            key.append(SortKey.NEXT_WORD).append(SortKey.ofWord(word));
        }
        return key.toString();
    }

    /** By {@link #sortKey}, equal keys by the text itself. */
    @Override
    public int compareTo(VietnameseName other) {
        int byKey = sortKey().compareTo(other.sortKey());
        return byKey != 0 ? byKey : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private List<String> words() {
        return List.of(text.split(" "));
    }

    /** Composed, single spaces, one kind of apostrophe, and đ where a Western code page left its double, the eth. */
    private static String normalise(String given) {
        String oneApostrophe =
                given.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u02BC', '\'');
        String realD = oneApostrophe.replace('Ð', 'Đ').replace('ð', 'đ').replace('Ɖ', 'Đ');
        return spaces(Folding.compose(realD));
    }

    /** Collapses spaces but leaves tabs and line ends in place: they are control characters and get refused. */
    private static String spaces(String text) {
        return SPACE_AT_END.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static boolean isName(String text) {
        if (text.length() < MIN_LENGTH || text.length() > MAX_LENGTH || !isLatin(text.codePointAt(0))) {
            return false;
        }
        int looseMarks = 0;
        for (int codePoint : text.codePoints().toArray()) {
            looseMarks = Character.getType(codePoint) == Character.NON_SPACING_MARK ? looseMarks + 1 : 0;
            if (looseMarks > MAX_LOOSE_MARKS || !isAllowed(codePoint)) {
                return false;
            }
        }
        return List.of(text.split(" ")).stream()
                .allMatch(word -> word.codePoints().anyMatch(VietnameseName::isLatin));
    }

    private static boolean isAllowed(int codePoint) {
        return isLatin(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || " '-.".indexOf(codePoint) >= 0;
    }

    private static boolean isLatin(int codePoint) {
        return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }
}
