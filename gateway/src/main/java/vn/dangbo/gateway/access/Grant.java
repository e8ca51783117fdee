package vn.dangbo.gateway.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the token's {@code grants}: {@code ROLE:ORGCODE:reach[:until]}. The gateway only asks whether there is one
 * that counts today; what it allows is for the services to judge.
 *
 * @param role one of {@link #ROLES}
 * @param until the last day on which it counts, or null for no end
 */
record Grant(String role, LocalDate until) {

    /** The roles of the design; a role nobody knows gives nothing. */
    static final Set<String> ROLES = Set.of(
            "MEMBER",
            "CELL_SECRETARY",
            "GRASSROOTS_CLERK",
            "GRASSROOTS_APPROVER",
            "ORG_OFFICER",
            "ORG_HEAD",
            "INSPECTION_OFFICER",
            "STATISTICIAN",
            "PROVINCE_SYSTEM",
            "ACCOUNT_ADMIN",
            "AUDITOR");

    private static final Pattern FORM = Pattern.compile(
            "(?<role>[A-Z_]+):(?:\\*|[A-Z0-9][A-Z0-9_-]{0,49}):(?:self|subtree)(?::(?<until>\\d{4}-\\d{2}-\\d{2}))?");

    /** Reads an entry; empty for anything that is not a whole, known grant. */
    static Optional<Grant> parse(String entry) {
        Matcher matcher = FORM.matcher(entry);
        if (!matcher.matches() || !ROLES.contains(matcher.group("role"))) {
            return Optional.empty();
        }
        try {
            String until = matcher.group("until");
            return Optional.of(new Grant(matcher.group("role"), until == null ? null : LocalDate.parse(until)));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** True when it counts on this day. */
    boolean isValidOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
