package vn.dangbo.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The sort key of a Vietnamese word, in ASCII, to be compared byte by byte.
 *
 * <p>First the letters, in the order of the Vietnamese alphabet a ă â b c d đ e ê … (f, j, w, z between their Latin
 * neighbours), then the tones in the order ngang, huyền, hỏi, ngã, sắc, nặng. A letter is written as its Latin base
 * followed by one {@code ~} for its first variant, two for the second; {@code ~} is greater than every Latin letter, so
 * "ă" follows all that begins with "a". The separators are smaller than whatever may stand in their place, so a word
 * follows its own prefix:
 *
 * <pre>An → an.0    Anh → anh.0    Ân → a~~n.0    Đặng → d~a~ng.5</pre>
 */
final class SortKey {
    /** Between the words of a name; the smallest character of a key. */
    static final char NEXT_WORD = ' ';

    private static final char TONES_FOLLOW = '.';
    /** Combining marks of the tones huyền, hỏi, ngã, sắc, nặng; a word without one is ngang, tone 0. */
    private static final String TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323";

    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private SortKey() {}

    /** The key of one word; hyphens, apostrophes, dots and foreign marks do not count. */
    static String ofWord(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        char base = 0;
        for (int codePoint : decomposed.codePoints().toArray()) {
            int tone = TONE_MARKS.indexOf(codePoint) + 1;
            if (tone > 0) {
                tones.append(tone);
            } else if (Character.isLetter(codePoint)) {
                base = appendLetter(letters, codePoint);
            } else {
                letters.append(variant(base, codePoint));
            }
        }
        return letters.append(TONES_FOLLOW)
                .append(tones.isEmpty() ? "0" : tones)
                .toString();
    }

    /** Appends the key of the letter and gives its Latin base, to which following marks belong. */
    private static char appendLetter(StringBuilder letters, int letter) {
        if (letter >= 'a' && letter <= 'z') {
            letters.append((char) letter);
            return (char) letter;
        }
        letters.append(
                switch (letter) {
                    case 'đ', 'ð', 'ɖ' -> "d~";
                    case 'ƀ', 'ɓ' -> "b~";
                    case 'ı' -> "i~";
                    case 'ł' -> "l~";
                    case 'ø' -> "o~~~";
                    case 'ŋ' -> "n~";
                    // Any other letter comes after z, in the order of Unicode.
                    default -> "z~~" + String.format(Locale.ROOT, "%05x", letter);
                });
        return 0;
    }

    /** How a letter with this mark follows its bare base: ă, â after a; ê after e; ô, ơ after o; ư after u. */
    private static String variant(char base, int mark) {
        return switch (mark) {
            case BREVE -> base == 'a' ? "~" : "";
            case CIRCUMFLEX -> base == 'a' ? "~~" : base == 'e' || base == 'o' ? "~" : "";
            case HORN -> base == 'o' ? "~~" : base == 'u' ? "~" : "";
            default -> "";
        };
    }
}
