package vn.dangbo.member.entry;

import java.util.UUID;
import vn.dangbo.platform.time.PartialDate;

/**
 * Whom a row names: an organisation by its code, or a member by the id in this deployment, else by the personal
 * id, else by card number and birth date.
 *
 * @param organisation null for a member
 * @param member id in this deployment; null when the row has none
 * @param personalIdHash keyed hash; null when the row has none
 * @param cardNumberHash keyed hash; null when the row has none
 * @param birthDate null when the row has none
 */
record SubjectKey(
        String organisation, UUID member, String personalIdHash, String cardNumberHash, PartialDate birthDate) {}
