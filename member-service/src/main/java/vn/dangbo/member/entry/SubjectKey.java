package vn.dangbo.member.entry;

import vn.dangbo.platform.time.PartialDate;

/**
 * Whom a row names: an organisation by its code, or a member by the personal id, else by card number and birth date.
 *
 * @param organisation null for a member
 * @param personalIdHash keyed hash; null when the row has none
 * @param cardNumberHash keyed hash; null when the row has none
 * @param birthDate null when the row has none
 */
record SubjectKey(String organisation, String personalIdHash, String cardNumberHash, PartialDate birthDate) {}
