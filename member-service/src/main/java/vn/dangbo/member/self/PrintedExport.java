package vn.dangbo.member.self;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dangbo.platform.time.VietnamTime;

/**
 * The export as a page that can be printed: the same content in the same order, in words, without anything that is loaded or
 * run. Pure.
 */
final class PrintedExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ISO_MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    /** What tells machines which record it is. */
    private static final Set<String> NOT_PRINTED = Set.of("id");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font: 11pt/1.4 serif; margin: 2cm; }
            h2 { border-bottom: 1px solid; break-after: avoid; }
            article { break-inside: avoid; margin: 0 0 1em 1em; }
            dl { display: grid; grid-template-columns: 14em 1fr; margin: 0; }
            dt { color: #444; }
            dd { margin: 0; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final PrintedWords.Page words;
    private final StringBuilder page = new StringBuilder();

    private PrintedExport(PrintedWords.Page words) {
        this.words = words;
    }

    /**
     * The page.
     *
     * @param export as it is given out as JSON
     */
    static String of(JsonNode export, PrintedWords.Page words) {
        var printed = new PrintedExport(words);
        printed.page.append(HEAD.formatted(escaped(words.word("title"))));
        export.properties().forEach(part -> printed.part(part.getKey(), part.getValue()));
        return printed.page.append("</body>\n</html>\n").toString();
    }

    private void part(String name, JsonNode content) {
        page.append("<h2>").append(escaped(words.field("", name))).append("</h2>\n");
        content(name, name, content);
    }

    private void content(String place, String field, JsonNode value) {
        if (value.isObject() && isDay(value)) {
            page.append(escaped(day(value)));
        } else if (value.isObject()) {
            object(place, value);
        } else if (!value.isArray()) {
            page.append(escaped(text(place, field, value)));
        } else if (value.isEmpty()) {
            page.append(escaped(words.word("none")));
        } else {
            value.forEach(one -> {
                page.append("<article>");
                content(place, field, one);
                page.append("</article>\n");
            });
        }
    }

    /** Fields of what stands inside are those of the nearest place with a word or a list of its own. */
    private void object(String place, JsonNode value) {
        page.append("<dl>\n");
        value.properties().forEach(field -> {
            var word = words.field(place, field.getKey());
            if (word.isEmpty()
                    || NOT_PRINTED.contains(field.getKey())
                    || field.getValue().isNull()) {
                return;
            }
            page.append("<dt>").append(escaped(word)).append("</dt><dd>");
            content(field.getValue().isObject() ? field.getKey() : place, field.getKey(), field.getValue());
            page.append("</dd>\n");
        });
        page.append("</dl>\n");
    }

    /** A day of which the month or the day of the month may be unknown. */
    private static boolean isDay(JsonNode value) {
        return value.path("year").isInt() && Set.of("year", "month", "day").containsAll(names(value));
    }

    private static List<String> names(JsonNode value) {
        var names = new ArrayList<String>();
        value.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String day(JsonNode value) {
        var text = new StringBuilder();
        for (var part : new String[] {"day", "month"}) {
            if (value.path(part).isInt()) {
                text.append("%02d/".formatted(value.path(part).intValue()));
            }
        }
        return text.append(value.path("year").intValue()).toString();
    }

    private String text(String place, String field, JsonNode value) {
        if (value.isBoolean()) {
            return words.word(value.booleanValue() ? "yes" : "no");
        }
        var text = value.asText();
        if (ISO_DAY.matcher(text).matches()) {
            return DAY.format(LocalDate.parse(text));
        }
        return ISO_MOMENT.matcher(text).matches()
                ? MOMENT.format(Instant.parse(text))
                : words.value(place, field, text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
