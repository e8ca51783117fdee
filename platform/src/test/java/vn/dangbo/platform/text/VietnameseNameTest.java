package vn.dangbo.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNameTest {
    @Test
    void hasFamilyMiddleAndGivenParts() {
        VietnameseName name = new VietnameseName("Nguyễn Thị Thu Hà");

        assertEquals("Nguyễn", name.family());
        assertEquals("Thị Thu", name.middle());
        assertEquals("Hà", name.given());
        assertEquals("nguyen thi thu ha", name.searchKey());
    }

    @Test
    void oneWordIsAGivenNameAndTwoHaveNoMiddle() {
        assertEquals(List.of("", "", "An"), parts("An"));
        assertEquals(List.of("Lê", "", "An"), parts("Lê An"));
    }

    @Test
    void isComposedAndItsBlanksCollapsed() {
        String decomposed = Normalizer.normalize("Trần  Văn\u00A0Đức ", Normalizer.Form.NFD);

        assertEquals("Trần Văn Đức", new VietnameseName(decomposed).text());
    }

    @Test
    void oneApostropheAndTheRealDStroke() {
        assertEquals("K'Brông", new VietnameseName("K\u2019Brông").text());
        assertEquals("Đặng Văn Độ", new VietnameseName("\u00D0ặng Văn Độ").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Y Bhiăo Niê", "H'Hen Ê-ban", "Ksor Blŏm", "Y Ngôn̆g", "Đinh Ƀơm", "Lò Thị B.", "Ma Seo Páo"})
    void namesOfTheMinoritiesAreNames(String name) {
        assertEquals(Folding.compose(name), new VietnameseName(name).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "Nguyễn Văn A1",
                "Lê\tAn",
                "Lê An\n",
                "Lê \u200BAn",
                "Lê @n",
                "'Hen Niê",
                "Lê - An",
                "李小龙",
                "Лё Ан",
                "<b>An</b>",
                "Lê A\u0301\u0301\u0301\u0301n"
            })
    void whatIsNoNameIsRefused(String text) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> new VietnameseName(text));

        assertEquals("NAME_INVALID", refused.code());
        assertEquals("NAME_INVALID", refused.getMessage());
    }

    @Test
    void holdsAtMostAHundredCharacters() {
        assertEquals(100, new VietnameseName("ễ".repeat(100)).text().length());
        assertThrows(InvalidValueException.class, () -> new VietnameseName("ễ".repeat(101)));
    }

    /** Each word before the next, as in a Vietnamese dictionary. */
    @Test
    void wordsFollowTheAlphabetThenTheTones() {
        assertInOrder(
                "An", "Anh", "Ánh", "Ăn", "Ân", "Ấn", "Bảo", "Chi", "Cường", "Dũng", "Duy", "Đào", "Đức", "Em", "Ên",
                "Giang", "Hà", "Hân", "Hoa", "Hoà", "Khang", "Lan", "Ly", "Mai", "Nga", "Oanh", "Ôn", "Ơn", "Phú",
                "Quý", "Sơn", "Tâm", "Thảo", "Uyên", "Ước", "Vân", "Xuân", "Yến");
        assertInOrder("Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai");
        assertInOrder("Eo", "Faa", "Gia", "Ia", "Jum", "Ka", "Va", "Woa", "Xa", "Ya", "Zo");
    }

    @Test
    void personsAreOrderedByGivenNameThenFamilyThenMiddle() {
        assertInOrder(
                "Lê An",
                "Lê Thị An",
                "Lê Thị Bích An",
                "Lê Văn An",
                "Nguyễn An",
                "Nguyễn Văn An",
                "Lê Anh",
                "Đỗ Văn Ân",
                "Đặng Văn Bình",
                "Đinh Văn Bình",
                "Trần Bình",
                "Lê Hoa",
                "Bùi Hoà",
                "Bùi Hoá");
    }

    @Test
    void capitalsAndThePlaceOfTheToneDoNotChangeTheKey() {
        assertEquals(new VietnameseName("Lê Thị Hoà").sortKey(), new VietnameseName("LÊ THỊ HÒA").sortKey());
        assertEquals(new VietnameseName("Ngô Thuỷ").sortKey(), new VietnameseName("Ngô Thủy").sortKey());
    }

    @Test
    void theKeyIsReadable() {
        assertEquals("an.0 nguye~n.3 va~n.0", new VietnameseName("Nguyễn Văn An").sortKey());
        assertEquals("a~~n.0 d~a~ng.5", new VietnameseName("Đặng Ân").sortKey());
    }

    @Property
    void keysAreAsciiAndTheSameForDecomposedNames(@ForAll("names") String name) {
        String key = new VietnameseName(name).sortKey();

        assertTrue(key.chars().allMatch(character -> character >= ' ' && character < 127), key);
        assertEquals(key, new VietnameseName(Normalizer.normalize(name, Normalizer.Form.NFD)).sortKey());
    }

    @Property
    void aWordComesBeforeWhateverContinuesIt(@ForAll("words") String word, @ForAll("words") String more) {
        String shorter = SortKey.ofWord(word);
        String longer = SortKey.ofWord(word + more);

        assertTrue(shorter.compareTo(longer) < 0, shorter + " / " + longer);
    }

    @Property
    void theOrderIsTotalAndIndependentOfWhereTheListBegan(@ForAll("lists") List<String> texts, @ForAll long seed) {
        List<VietnameseName> names =
                new ArrayList<>(texts.stream().map(VietnameseName::new).toList());
        Collections.sort(names);
        List<VietnameseName> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(seed));
        Collections.sort(shuffled);

        assertEquals(names, shuffled);
    }

    /** The rule written down a second time, letter by letter, without a key. */
    @Property
    void theKeyOrdersWordsAsTheAlphabetDoes(@ForAll("words") String one, @ForAll("words") String other) {
        int expected = Integer.signum(BY_ALPHABET.compare(one, other));

        assertEquals(expected, Integer.signum(SortKey.ofWord(one).compareTo(SortKey.ofWord(other))));
    }

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final Comparator<String> BY_ALPHABET =
            Comparator.<String, String>comparing(VietnameseNameTest::ranks).thenComparing(VietnameseNameTest::tones);

    private static String ranks(String word) {
        StringBuilder ranks = new StringBuilder();
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[" + TONES + "]", "");
        for (char letter : Normalizer.normalize(bare, Normalizer.Form.NFC).toCharArray()) {
            ranks.append((char) (ALPHABET.indexOf(letter) + 1));
        }
        return ranks.toString();
    }

    private static String tones(String word) {
        StringBuilder tones = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .chars()
                .map(TONES::indexOf)
                .filter(tone -> tone >= 0)
                .forEach(tones::append);
        return tones.toString();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars(ALPHABET + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
                .ofMinLength(1)
                .ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> names() {
        return words().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words))
                .filter(name -> name.length() >= 2);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return names().list().ofMaxSize(20);
    }

    private static List<String> parts(String text) {
        VietnameseName name = new VietnameseName(text);
        return List.of(name.family(), name.middle(), name.given());
    }

    private static void assertInOrder(String... names) {
        for (int i = 1; i < names.length; i++) {
            String before = new VietnameseName(names[i - 1]).sortKey();
            String after = new VietnameseName(names[i]).sortKey();
            assertTrue(before.compareTo(after) < 0, names[i - 1] + " < " + names[i] + " by " + before + " / " + after);
            assertFalse(after.compareTo(before) <= 0);
        }
    }
}
