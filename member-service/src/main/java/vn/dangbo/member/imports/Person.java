package vn.dangbo.member.imports;

import java.time.LocalDate;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.time.PartialDate;

/**
 * What a row says of the person, apart from where they sat.
 *
 * @param cardNumber 8 or 12 digits; null when there is none
 * @param cardNumberHash keyed hash of the card number; null when there is none
 * @param personalIdHash keyed hash of the personal id; null when there is none
 */
record Person(
        String cardNumber,
        String cardNumberHash,
        String cvNumber,
        String personalId,
        String personalIdHash,
        VietnameseName fullName,
        VietnameseName otherName,
        Sex sex,
        PartialDate birthDate,
        String ethnicity,
        String religion,
        String phone,
        LocalDate admittedOn,
        String admissionContext,
        LocalDate officialOn) {

    /** This row's statements, and what is known already where it says nothing: an empty cell takes nothing back. */
    Person over(Person known) {
        if (known == null) {
            return this;
        }
        return new Person(
                either(cardNumber, known.cardNumber),
                either(cardNumberHash, known.cardNumberHash),
                either(cvNumber, known.cvNumber),
                either(personalId, known.personalId),
                either(personalIdHash, known.personalIdHash),
                fullName,
                either(otherName, known.otherName),
                sex,
                birthDate,
                either(ethnicity, known.ethnicity),
                either(religion, known.religion),
                either(phone, known.phone),
                either(admittedOn, known.admittedOn),
                either(admissionContext, known.admissionContext),
                either(officialOn, known.officialOn));
    }

    /** The same, an official member since another day. */
    Person officialSince(LocalDate day) {
        return new Person(
                cardNumber,
                cardNumberHash,
                cvNumber,
                personalId,
                personalIdHash,
                fullName,
                otherName,
                sex,
                birthDate,
                ethnicity,
                religion,
                phone,
                admittedOn,
                admissionContext,
                day);
    }

    private static <T> T either(T stated, T known) {
        return stated != null ? stated : known;
    }

    /** Whether both are about the same human being, as far as name, sex and birth tell. */
    boolean sameAs(Person other) {
        return fullName.equals(other.fullName) && sex == other.sex && birthDate.equals(other.birthDate);
    }
}
