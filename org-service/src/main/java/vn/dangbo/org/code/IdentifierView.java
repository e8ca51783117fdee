package vn.dangbo.org.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An identifier that somebody outside gave to an organisation.
 *
 * @param scheme code list {@code identifier-schemes}
 * @param validTo first day on which it holds no more; absent while no end is known
 * @param version also the ETag
 */
@Schema(name = "ExternalIdentifier")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentifierView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "KIENTUONG") String organisationCode,
        @Schema(examples = "LOCAL") String scheme,
        @Schema(examples = "KT.01") String value,
        @Schema(examples = "2013-04-01") LocalDate validFrom,
        @Schema(examples = "2025-07-01") LocalDate validTo,
        @Schema(examples = "1") int version) {

    /** The columns of {@link #of} and their tables. */
    static final String SELECT = """
            select x.id, x.organisation_id, o.code, x.scheme, x.value, x.valid_from, x.valid_to, x.version
            from external_identifier x
            join identifier_scheme s on s.code = x.scheme
            join organisation o on o.id = x.organisation_id
            """;

    static IdentifierView of(Tuple row) {
        return new IdentifierView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("scheme", String.class),
                row.get("value", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("version", Integer.class));
    }
}
