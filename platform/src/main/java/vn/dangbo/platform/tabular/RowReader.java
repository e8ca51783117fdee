package vn.dangbo.platform.tabular;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.dangbo.platform.crypto.Mask;
import vn.dangbo.platform.text.InvalidValueException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.DateText;
import vn.dangbo.platform.time.PartialDate;

/**
 * Typed access to one row. What does not fit becomes a {@link RowError} and an empty result, so that one pass finds all
 * faults of a row. An empty cell gives an empty result, in a required column also {@code REQUIRED}.
 */
public final class RowReader {
    private static final int SHOWN_CHARACTERS = 100;
    private static final int SHOWN_CODES = 30;

    private final Row row;
    private final Clock clock;
    private final List<RowError> errors;

    /**
     * @param row its findings are the first errors here
     * @param clock tells the present year, which incomplete dates may not exceed
     */
    public RowReader(Row row, Clock clock) {
        this.row = row;
        this.clock = clock;
        this.errors = new ArrayList<>(row.findings());
    }

    /** The row's number in the file. */
    public int number() {
        return row.number();
    }

    /** The text. */
    public Optional<String> text(Column column) {
        return column.required() ? requiredText(column) : filled(column);
    }

    /** The text, at most so many characters: {@code TEXT_TOO_LONG}. */
    public Optional<String> text(Column column, int maxCharacters) {
        Optional<String> text = text(column);
        if (text.isPresent() && text.get().length() > maxCharacters) {
            return refuse(column, Codes.TEXT_TOO_LONG, Integer.toString(maxCharacters));
        }
        return text;
    }

    /** The text of a cell that must be filled in this row, whatever the column says: {@code REQUIRED}. */
    public Optional<String> requiredText(Column column) {
        Optional<String> text = filled(column);
        if (text.isEmpty() && !row.isUnreadable(column)) {
            error(column, Codes.REQUIRED);
        }
        return text;
    }

    /** A day within the range of {@link AsOf}; see {@link #date(Column, LocalDate, LocalDate)}. */
    public Optional<LocalDate> date(Column column) {
        return date(column, AsOf.EARLIEST, AsOf.LATEST);
    }

    /**
     * A day, written {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, or a date cell: {@code DATE_INVALID},
     * {@code DATE_OUT_OF_RANGE}.
     *
     * @param earliest the first day accepted
     * @param latest the last day accepted
     */
    public Optional<LocalDate> date(Column column, LocalDate earliest, LocalDate latest) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = DateText.parse(text.get());
        if (date.isEmpty()) {
            return refuse(column, Codes.DATE_INVALID, shown(column, text.get()));
        }
        if (date.get().isBefore(earliest) || date.get().isAfter(latest)) {
            return refuse(
                    column,
                    Codes.DATE_OUT_OF_RANGE,
                    shown(column, date.get().toString()),
                    earliest.toString(),
                    latest.toString());
        }
        return date;
    }

    /** A date of which day and month may be unknown, see {@link PartialDate#parse}. */
    public Optional<PartialDate> partialDate(Column column) {
        return value(column, text -> PartialDate.parse(text, clock));
    }

    /** One of the codes; capitals do not count: {@code CODE_UNKNOWN}. Gives the code as it is in the collection. */
    public Optional<String> code(Column column, Collection<String> allowed) {
        Optional<String> text = text(column);
        Optional<String> code = text.flatMap(given ->
                allowed.stream().filter(known -> known.equalsIgnoreCase(given)).findFirst());
        if (text.isPresent() && code.isEmpty()) {
            error(column, Codes.CODE_UNKNOWN, shown(column, text.get()), list(allowed));
        }
        return code;
    }

    /** One of the constants, by name; capitals do not count: {@code CODE_UNKNOWN}. */
    public <E extends Enum<E>> Optional<E> code(Column column, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return code(column, names).map(name -> Enum.valueOf(type, name));
    }

    /**
     * Text that matches as a whole: {@code FORMAT_INVALID}.
     *
     * @param example of a right one, for the message
     */
    public Optional<String> pattern(Column column, Pattern pattern, String example) {
        Optional<String> text = text(column);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            return refuse(column, Codes.FORMAT_INVALID, shown(column, text.get()), example);
        }
        return text;
    }

    /** A whole number from {@code smallest} to {@code greatest}: {@code INTEGER_INVALID}, {@code INTEGER_OUT_OF_RANGE}. */
    public Optional<Integer> integer(Column column, int smallest, int greatest) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("-?[0-9]{1,18}")) {
            return refuse(column, Codes.INTEGER_INVALID, shown(column, text.get()));
        }
        long number = Long.parseLong(text.get());
        if (number < smallest || number > greatest) {
            return refuse(
                    column,
                    Codes.INTEGER_OUT_OF_RANGE,
                    shown(column, text.get()),
                    Integer.toString(smallest),
                    Integer.toString(greatest));
        }
        return Optional.of((int) number);
    }

    /**
     * Whatever a value type reads from the text; what it refuses becomes an error with its code and arguments:
     * {@code reader.value(NAME, VietnameseName::new)}.
     */
    public <T> Optional<T> value(Column column, Function<String, T> parser) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.get()));
        } catch (InvalidValueException refused) {
            String[] arguments = refused.arguments().stream()
                    .map(argument -> argument.equals(text.get()) ? shown(column, argument) : argument)
                    .toArray(String[]::new);
            return refuse(column, refused.code(), arguments);
        }
    }

    /** Adds an error that the caller found in this cell. */
    public void error(Column column, String code, String... arguments) {
        errors.add(RowError.error(row.number(), column.code(), code, arguments));
    }

    /** Adds an error that the caller found in the row as a whole. */
    public void rowError(String code, String... arguments) {
        errors.add(RowError.error(row.number(), "", code, arguments));
    }

    /** Adds a warning on this cell. */
    public void warning(Column column, String code, String... arguments) {
        errors.add(RowError.warning(row.number(), column.code(), code, arguments));
    }

    /** All errors and warnings so far, in the order found. */
    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    /** Whether the row must not be taken over. */
    public boolean hasErrors() {
        return errors.stream().anyMatch(RowError::isError);
    }

    /** The text as a finding may repeat it: masked in sensitive columns, cut when long. */
    public static String shown(Column column, String text) {
        if (column.sensitive()) {
            return Mask.of(text);
        }
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }

    private <T> Optional<T> refuse(Column column, String code, String... arguments) {
        error(column, code, arguments);
        return Optional.empty();
    }

    private Optional<String> filled(Column column) {
        return Optional.of(row.value(column)).filter(text -> !text.isEmpty());
    }

    private static String list(Collection<String> codes) {
        String some = String.join(", ", codes.stream().limit(SHOWN_CODES).toList());
        return codes.size() > SHOWN_CODES ? some + " …" : some;
    }
}
