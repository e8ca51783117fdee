package vn.dangbo.member.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.time.PartialDate;

class PersonalIdTest {

    private static final List<String> PROVINCES = List.of("001", "080");

    @ParameterizedTest
    @CsvSource({
        "080185000123, FEMALE, 1985",
        "080085000123, MALE, 1985",
        "001201000123, MALE, 2001",
        "001301000123, FEMALE, 2001",
        // born abroad
        "132185000123, FEMALE, 1985",
    })
    void digitsThatFitRaiseNoDoubt(String number, Sex sex, String born) {
        assertEquals(List.of(), PersonalId.doubts(number, sex, PartialDate.ofIso(born), PROVINCES, null));
    }

    @ParameterizedTest
    @CsvSource({
        "080085000123, FEMALE, 1985, 80, PERSONAL_ID_SEX",
        "080186000123, FEMALE, 1985-09-02, 80, PERSONAL_ID_YEAR",
        "080385000123, FEMALE, 1985, 80, PERSONAL_ID_YEAR",
        "003185000123, FEMALE, 1985, 80, PERSONAL_ID_PROVINCE_UNKNOWN",
        "001185000123, FEMALE, 1985, 80, PERSONAL_ID_PROVINCE",
    })
    void digitsThatDoNotFitAreNamed(String number, Sex sex, String born, String registered, String code) {
        assertEquals(List.of(code), PersonalId.doubts(number, sex, PartialDate.ofIso(born), PROVINCES, registered));
    }

    @Test
    void aCommuneDoesNotTellTheProvince() {
        assertEquals(
                List.of(),
                PersonalId.doubts("001185000123", Sex.FEMALE, PartialDate.ofIso("1985"), PROVINCES, "28114"));
    }
}
