package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

    @Test
    void theConstantsForAnnotationsAreThePermissions() throws IllegalAccessException {
        var constants = new TreeMap<String, Object>();
        for (var field : Permission.Name.class.getFields()) {
            constants.put(field.getName(), field.get(null));
        }
        var permissions = new TreeMap<String, Object>();
        Arrays.stream(Permission.values()).forEach(p -> permissions.put(p.name(), p.name()));

        assertEquals(permissions, constants);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void everyPermissionIsHeldBySomebody(Permission permission) {
        assertFalse(permission.roles().isEmpty());
    }

    /** What design §5 promises of these roles, whatever is added to the table. */
    @Test
    void systemsAndStatisticiansSeeNoPersonsAndAdministratorsNoContent() {
        var ofPersons = Set.of(
                Permission.MEMBER_READ,
                Permission.MEMBER_IMPORT,
                Permission.DISCIPLINE_IMPORT,
                Permission.EVALUATION_READ,
                Permission.EVALUATION_IMPORT,
                Permission.SEAT_READ,
                Permission.SEAT_WRITE,
                Permission.SEAT_IMPORT,
                Permission.SEAT_FEED,
                Permission.MEMBER_FEED);
        for (var permission : ofPersons) {
            for (var role : EnumSet.of(Role.PROVINCE_SYSTEM, Role.STATISTICIAN, Role.MEMBER)) {
                assertFalse(permission.roles().contains(role), permission + " must not be held by " + role);
            }
        }
        // whom a deployment trusts, with public keys, is no content either
        var administered = EnumSet.of(
                Permission.CODELIST_READ,
                Permission.OWN_RECORD,
                Permission.HAND_OVER_PARTNER_READ,
                Permission.HAND_OVER_PARTNER_WRITE);
        for (var permission : EnumSet.complementOf(administered)) {
            assertFalse(permission.roles().contains(Role.ACCOUNT_ADMIN), permission + " must not be held");
        }
        // who reads the trails reads nothing else of others
        var trails = EnumSet.of(
                Permission.CODELIST_READ, Permission.OWN_RECORD, Permission.ACCESS_LOG_READ, Permission.AUDIT_READ);
        for (var permission : EnumSet.complementOf(trails)) {
            assertFalse(permission.roles().contains(Role.AUDITOR), permission + " must not be held");
        }
    }

    /** What a service carries out was decided by people; it holds nothing that they hold, and they nothing of it. */
    @Test
    void aServiceCarriesOutAndNothingElse() {
        for (var permission : Permission.values()) {
            assertEquals(
                    permission == Permission.RESTRUCTURING,
                    permission.roles().contains(Role.SERVICE),
                    permission + " and " + Role.SERVICE);
        }
        assertEquals(Set.of(Role.SERVICE), Permission.RESTRUCTURING.roles());
    }

    /** Who keeps copies reads the feeds that fill them, and nothing else; of members nobody else reads the feed. */
    @Test
    void aServiceThatKeepsCopiesReadsFeedsAndNothingElse() {
        var feeds = EnumSet.of(Permission.SEAT_FEED, Permission.MEMBER_FEED);
        for (var permission : Permission.values()) {
            assertEquals(
                    feeds.contains(permission),
                    permission.roles().contains(Role.SERVICE_READER),
                    permission + " and " + Role.SERVICE_READER);
        }
        assertEquals(Set.of(Role.SERVICE_READER), Permission.MEMBER_FEED.roles());
    }
}
