package vn.dangbo.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "079085000123,*********123",
        "12345678,*****678",
        "1234567,*****67",
        "123456,*****6",
        "12345,*****",
        "1,*****",
        "'',*****"
    })
    void showsTheLastThreeAndHidesAtLeastFive(String value, String masked) {
        assertEquals(masked, Mask.of(value));
    }

    @Property
    void neverShowsMoreThanThreeCharacters(@ForAll String value) {
        String masked = Mask.of(value);
        String shown = masked.substring(masked.lastIndexOf('*') + 1);

        assertTrue(shown.codePointCount(0, shown.length()) <= 3);
        assertTrue(masked.startsWith("*****"));
    }
}
