package vn.dangbo.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void tonesMarksAndCapitalsDoNotCount() {
        for (String spelling : new String[] {"Hoà", "Hòa", "HOÀ", "hoa", "HÒA", nfd("Hoà"), nfd("Hòa")}) {
            assertEquals("hoa", Folding.key(spelling), spelling);
        }
        assertEquals("nguyen thi thu ha", Folding.key("NGUYỄN Thị Thu Hà"));
    }

    @Test
    void theStrokeOfDFallsTooEvenWhenACodePageMadeItAnEth() {
        assertEquals("dang dinh do", Folding.key("Đặng Đình Đỗ"));
        assertEquals("dang", Folding.key("\u00D0ặng"));
    }

    @Test
    void blanksOfAnyKindBecomeOneSpaceAndUnseenCharactersVanish() {
        assertEquals("chi bo 1", Folding.key(" Chi\u00A0\u00A0bộ\t1\n"));
        assertEquals("chi bo", Folding.key("\uFEFFChi b\u200Bộ"));
    }

    @Property
    void foldingAKeyChangesNothing(@ForAll String text) {
        String key = Folding.key(text);

        assertEquals(key, Folding.key(key));
    }

    @Property
    void composedAndDecomposedTextHaveOneKey(@ForAll String text) {
        assertEquals(Folding.key(Normalizer.normalize(text, Normalizer.Form.NFC)), Folding.key(nfd(text)));
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
