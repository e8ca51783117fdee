package vn.dangbo.member.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.member.MemberServiceTest;

/** Bộ luật Lao động 2019, Articles 111.3 and 112: thirty working days over the holidays of each year, as announced. */
@MemberServiceTest
class TermsTest {

    @Inject
    Terms terms;

    @ParameterizedTest
    @CsvSource({
        // Tết; Giỗ Tổ, 30/4 and a day in lieu of 1/5; two days at 2/9
        "2021-02-08, 2021-03-29", "2021-04-19, 2021-06-03", "2021-08-30, 2021-10-13",
        // 1/1 on a Saturday; Tết; Giỗ Tổ on a Sunday, 30/4 and 1/5 at a weekend
        "2021-12-30, 2022-02-18", "2022-01-28, 2022-03-18", "2022-04-08, 2022-05-25",
        // Tết; Giỗ Tổ on a Saturday, 30/4 on a Sunday; 2/9 on a Saturday
        "2023-01-18, 2023-03-08", "2023-04-28, 2023-06-14", "2023-08-31, 2023-10-16",
        // a Saturday worked for the Monday before 1/9; Tết 2027
        "2026-08-20, 2026-10-05", "2027-02-04, 2027-03-25"
    })
    void aTermIsCountedWithoutTheHolidaysOfItsYear(LocalDate event, LocalDate lastDay) {
        assertEquals(
                lastDay, QuarkusTransaction.requiringNew().call(() -> terms.lastDay("TRANSFER_PRESENT_TERM", event)));
    }

    @Test
    void aYearWhoseHolidaysAreNotAllAnnouncedIsUncertain() {
        var calendar = terms.completeYears();
        assertFalse(calendar.isUncertain(null));
        assertFalse(calendar.isUncertain(LocalDate.of(2026, 12, 31)));
        assertTrue(calendar.isUncertain(LocalDate.of(2027, 1, 4)));
        assertTrue(calendar.isUncertain(LocalDate.of(2019, 12, 31)));
    }
}
