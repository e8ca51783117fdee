package vn.dangbo.platform.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of the token's {@code grants} claim: a role at an organisation, e.g.
 * {@code ORG_OFFICER:KIENTUONG:subtree:2027-12-31}.
 *
 * @param role what the account is there
 * @param organisation code of the unit; {@link #EVERYWHERE} for the whole deployment (service accounts only)
 * @param reach the unit alone, or all below it too
 * @param until last day on which the grant holds; null for no end
 */
public record Grant(Role role, String organisation, Reach reach, LocalDate until) {

    /** The organisation of a grant that reaches the whole deployment. */
    public static final String EVERYWHERE = "*";

    private static final Pattern FORM =
            Pattern.compile("([A-Z_]+):(\\*|[A-Z0-9][A-Z0-9_-]{0,49}):(self|subtree)(?::(\\d{4}-\\d{2}-\\d{2}))?");

    /** How far a grant goes from its unit. */
    public enum Reach {
        SELF,
        SUBTREE
    }

    /**
     * Reads a grant as the token carries it.
     *
     * @return empty for anything that is not exactly a grant: what cannot be understood gives nothing
     */
    public static Optional<Grant> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var until = matcher.group(4) == null ? null : LocalDate.parse(matcher.group(4));
            var reach = matcher.group(3).equals("self") ? Reach.SELF : Reach.SUBTREE;
            return Optional.of(new Grant(Role.valueOf(matcher.group(1)), matcher.group(2), reach, until));
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    /** Whether the grant holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    @Override
    public String toString() {
        return role + ":" + organisation + ":" + reach.name().toLowerCase(Locale.ROOT)
                + (until == null ? "" : ":" + until);
    }
}
