package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.crypto.Mask;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * An address. The codes are those of org-service's {@code /admin-units}; a unit that ended with the reform of 1 July 2025
 * and the one that took its place stand side by side.
 *
 * @param oldUnit code until 30 June 2025 (Quyết định 124/2004/QĐ-TTg): province, district or commune
 * @param newUnit code since 1 July 2025 (Quyết định 19/2025/QĐ-TTg): province or commune
 * @param text house, street, hamlet; masked in answers, see {@code unmask}
 */
@Schema(name = "MemberAddress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Schema(examples = "28114") String oldUnit,
        @Schema(examples = "28114") String newUnit,
        @Schema(examples = "ấp 2") String text) {

    private static final int LONGEST = 300;

    private static final Pattern OLD = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}|[A-Z][A-Z0-9_-]{0,49}");
    private static final Pattern NEW = Pattern.compile("[0-9]{2}|[0-9]{5}|[A-Z][A-Z0-9_-]{0,49}");

    /**
     * The address, whose codes have the form of their catalogue. Whether there is such a unit is known to org-service,
     * which need not be there when a record is written.
     *
     * @throws ProblemException 400 ADMIN_UNIT_INVALID, VALUE_MASKED, FIELD_TOO_LONG, CHARACTER_INVALID
     */
    static Address checked(String field, Address address) {
        if (address == null) {
            return null;
        }
        unit(field + ".oldUnit", address.oldUnit, OLD);
        unit(field + ".newUnit", address.newUnit, NEW);
        return new Address(
                address.oldUnit,
                address.newUnit,
                Unmasked.checked(field + ".text", Fields.text(field + ".text", address.text, LONGEST)));
    }

    /** The codes, and nothing of the text but that there is one. */
    Address masked() {
        return new Address(oldUnit, newUnit, text == null ? null : Mask.of(""));
    }

    private static void unit(String field, String code, Pattern form) {
        if (code != null && !form.matcher(code).matches()) {
            throw ProblemException.badRequest(field, "ADMIN_UNIT_INVALID", code);
        }
    }
}
