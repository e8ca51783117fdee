package vn.dangbo.platform.labels;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of one list with their labels. */
@Schema(name = "CodeList")
public record CodeList(
        @Schema(examples = "organisation-kinds") String name, List<Item> items) {

    /**
     * One code.
     *
     * @param validFrom first day on which it may be used; null for always
     * @param validTo first day on which it may no longer be used; null for still
     * @param properties what else the list says of the code, e.g. its group
     */
    @Schema(name = "CodeListItem")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            @Schema(examples = "GRASSROOTS_CELL") String code,
            @Schema(examples = "chi bộ cơ sở") String vi,
            @Schema(examples = "grassroots cell") String en,
            LocalDate validFrom,
            LocalDate validTo,
            Map<String, String> properties) {

        public static Item of(String code, String vi, String en) {
            return new Item(code, vi, en, null, null, Map.of());
        }

        /**
         * A row with {@code code}, {@code vi}, {@code en}, {@code valid_from} and {@code valid_to}; what else is told of the
         * code stands in {@code property} and {@code value}, which is null for nothing.
         */
        public static Item of(Tuple row) {
            var value = row.get("value", String.class);
            return new Item(
                    row.get("code", String.class),
                    row.get("vi", String.class),
                    row.get("en", String.class),
                    row.get("valid_from", LocalDate.class),
                    row.get("valid_to", LocalDate.class),
                    value == null ? Map.of() : Map.of(row.get("property", String.class), value));
        }
    }

    /** Offers code lists; a service has one bean for each room that owns some. */
    public interface Source {

        /** Names of the lists offered. */
        List<String> names();

        /** The list of the name, in the order in which people expect it. */
        CodeList list(String name);

        /**
         * The codes of the list of the name, in its order, those no longer in use included: a question about a day long
         * past may name them.
         */
        default List<String> codes(String name) {
            return list(name).items().stream().map(Item::code).distinct().toList();
        }
    }
}
