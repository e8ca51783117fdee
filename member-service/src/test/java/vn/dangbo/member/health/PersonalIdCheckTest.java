package vn.dangbo.member.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.record.Sex;

class PersonalIdCheckTest {

    @Test
    void theDigitsTellCenturySexAndYear() {
        assertEquals(Optional.empty(), PersonalIdCheck.mismatch("000080123456", Sex.MALE, "1980"));
        assertEquals(Optional.empty(), PersonalIdCheck.mismatch("000180123456", Sex.FEMALE, "1980-05-01"));
        assertEquals(Optional.empty(), PersonalIdCheck.mismatch("000205123456", Sex.MALE, "2005-05"));
        assertEquals(Optional.empty(), PersonalIdCheck.mismatch("000305123456", Sex.FEMALE, "2005"));
        assertEquals(Optional.of("SEX"), PersonalIdCheck.mismatch("000080123456", Sex.FEMALE, "1980"));
        assertEquals(Optional.of("BIRTH_YEAR"), PersonalIdCheck.mismatch("000081123456", Sex.MALE, "1980"));
        assertEquals(Optional.of("BIRTH_YEAR"), PersonalIdCheck.mismatch("000280123456", Sex.MALE, "1980"));
        assertEquals(Optional.of("SEX, BIRTH_YEAR"), PersonalIdCheck.mismatch("000379123456", Sex.MALE, "1980"));
    }
}
