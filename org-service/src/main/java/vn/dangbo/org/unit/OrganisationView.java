package vn.dangbo.org.unit;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit as it is on a day.
 *
 * @param kind what it is in the Party's chain: code list {@code organisation-kinds}
 * @param sector what the host body is (loại hình): code list {@code sectors}
 * @param parentId the unit directly above on that day; null for the root
 * @param level steps below the root of the deployment on that day; the root has 0
 * @param validFrom first day of this state: since then neither the unit itself nor the unit above has been another one
 * @param validTo first day on which it no longer holds, because the unit or the unit above becomes another one; null
 *     when open
 */
@Schema(name = "Organisation")
public record OrganisationView(
        UUID id,
        @Schema(examples = "KIENTUONG") String code,
        @Schema(examples = "Đảng bộ thị xã Kiến Tường") String name,
        String shortName,
        @Schema(examples = "UPPER_GRASSROOTS") String kind,
        @Schema(examples = "DISTRICT") String subtype,
        @Schema(examples = "COMMUNE") String sector,
        UUID parentId,
        @Schema(examples = "1") int level,
        @Schema(examples = "2013-04-01") LocalDate validFrom,
        LocalDate validTo) {

    /** The columns of {@link #of}; expects {@code :asOf}. */
    static final String COLUMNS = """
            o.id, o.code, v.name, v.short_name, v.kind, v.subtype, v.sector, e.parent_id,
            -- while a unit has none above it, the edges before and after bound the state
            greatest(v.valid_from, case when e.child_id is null
                then (select max(x.valid_to) from organisation_edge x
                      where x.child_id = o.id and x.valid_to <= cast(:asOf as date))
                else e.valid_from end) as valid_from,
            least(v.valid_to, case when e.child_id is null
                then (select min(x.valid_from) from organisation_edge x
                      where x.child_id = o.id and x.valid_from > cast(:asOf as date))
                else e.valid_to end) as valid_to,
            (select max(c.depth) from organisation_closure c
             where c.descendant_id = o.id and c.valid_from <= cast(:asOf as date)
               and (c.valid_to is null or c.valid_to > cast(:asOf as date))) as level
            """;

    /** The tables of {@link #COLUMNS}: units alive on the day. */
    static final String FROM = """
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join organisation_edge e on e.child_id = o.id and e.valid_from <= cast(:asOf as date)
                 and (e.valid_to is null or e.valid_to > cast(:asOf as date))
            """;

    static OrganisationView of(Tuple row) {
        return new OrganisationView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("short_name", String.class),
                row.get("kind", String.class),
                row.get("subtype", String.class),
                row.get("sector", String.class),
                row.get("parent_id", UUID.class),
                row.get("level", Integer.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
