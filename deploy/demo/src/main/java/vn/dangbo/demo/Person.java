package vn.dangbo.demo;

/**
 * A synthetic member with everything the import file says of one.
 *
 * @param cardNumber empty for who was never recognised as official
 * @param personalId empty for some; a member without one has a card number and a complete birth date, which then are the key
 * @param birthDate year, month or day known: yyyy, yyyy-MM or yyyy-MM-dd
 * @param ethnicity TCTK code 01…54, empty when unknown
 */
record Person(
        Member member,
        Sex sex,
        String cardNumber,
        String cvNumber,
        String personalId,
        String fullName,
        String otherName,
        String birthDate,
        String ethnicity,
        String phone) {}
