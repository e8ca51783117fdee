package vn.dangbo.org.territory;

import java.util.UUID;
import vn.dangbo.platform.time.Validity;

/**
 * An administrative unit in a span.
 *
 * @param id null while it is not recorded
 * @param scheme catalogue that the code is of, or LOCAL
 * @param parent code of the unit above; null for a province
 * @param legalBasis what it was made by; null when not named
 */
record AdminUnit(
        UUID id,
        String code,
        String scheme,
        String level,
        String name,
        String parent,
        Validity validity,
        String legalBasis) {

    /** The same, recorded under this id. */
    AdminUnit recordedAs(UUID recorded) {
        return new AdminUnit(recorded, code, scheme, level, name, parent, validity, legalBasis);
    }

    /** Whether both tell the same. */
    boolean saysTheSameAs(AdminUnit other) {
        return recordedAs(null).equals(other.recordedAs(null));
    }
}
