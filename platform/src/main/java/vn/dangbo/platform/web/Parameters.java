package vn.dangbo.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Values of query parameters, taken strictly: what is given must be understood as it stands, because a misspelt value
 * that is passed over gives an answer to another question. A parameter that is absent is null; what else can
 * be wrong with one, {@link KnownParameters} finds. Dates: see {@link Dates}.
 */
public final class Parameters {

    /** Up to nine digits: every such number is an int. Without leading noughts, so that each has one way to be written. */
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    /** {@link UUID#fromString} also takes shortened groups. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private Parameters() {}

    /**
     * A whole number, both ends of the range included.
     *
     * @return the number; {@code otherwise} when the parameter is absent
     * @throws ProblemException 400 NUMBER_OUT_OF_RANGE naming the parameter
     */
    public static int number(String name, String text, int otherwise, int smallest, int greatest) {
        return text == null ? otherwise : number(name, text, smallest, greatest);
    }

    /**
     * A whole number that is there, both ends of the range included.
     *
     * @throws ProblemException 400 NUMBER_OUT_OF_RANGE naming the parameter
     */
    public static int number(String name, String text, int smallest, int greatest) {
        if (NUMBER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= smallest && value <= greatest) {
                return value;
            }
        }
        throw ProblemException.badRequest(name, "NUMBER_OUT_OF_RANGE", text, smallest, greatest);
    }

    /**
     * {@code true} or {@code false}; false when the parameter is absent.
     *
     * @throws ProblemException 400 FLAG_INVALID naming the parameter: a misspelt {@code dryRun} must not write
     */
    public static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.badRequest(name, "FLAG_INVALID", name);
    }

    /**
     * One of the codes, as it is written in their list.
     *
     * @param codes asked only when there is something to look for
     * @return the code; null when the parameter is absent
     * @throws ProblemException 400 VALUE_UNKNOWN naming the parameter and the codes there are
     */
    public static String code(String name, String text, Supplier<? extends Collection<String>> codes) {
        if (text == null) {
            return null;
        }
        var allowed = codes.get();
        if (!allowed.contains(text)) {
            throw ProblemException.badRequest(name, "VALUE_UNKNOWN", text, String.join(", ", allowed));
        }
        return text;
    }

    /**
     * One of the constants, by name.
     *
     * @return the constant; null when the parameter is absent
     * @throws ProblemException 400 VALUE_UNKNOWN naming the parameter and the constants there are
     */
    public static <E extends Enum<E>> E code(String name, String text, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return text == null ? null : Enum.valueOf(type, code(name, text, () -> names));
    }

    /** An id in a path; empty when the text is none, and so the id of nothing. */
    public static Optional<UUID> id(String text) {
        return IDENTIFIER.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
