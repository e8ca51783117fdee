package vn.dangbo.org.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An office outside the Party that somebody holds.
 *
 * @param organisationId the unit in whose area, agency or enterprise the office is
 * @param office code list {@code external-offices}
 * @param validTo first day on which it is held no more; absent while no end is known
 * @param version also the ETag
 */
@Schema(name = "ExternalOffice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalOfficeView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "KT01C01") String organisationCode,
        UUID memberId,
        @Schema(examples = "KT-0001") String holderRef,
        @Schema(examples = "TRUONG_THON") String office,
        @Schema(examples = "2019-01-01") LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "1") int version,
        Instant recordedAt,
        @Schema(examples = "org-officer.kientuong") String recordedBy) {

    /** The columns of {@link #of} and their tables. */
    static final String SELECT = """
            select x.id, x.organisation_id, o.code, x.member_id, x.holder_ref, x.office, x.valid_from, x.valid_to, x.version,
                   x.recorded_at, x.recorded_by
            from external_office x
            join external_office_code k on k.code = x.office
            join organisation o on o.id = x.organisation_id
            """;

    static ExternalOfficeView of(Tuple row) {
        return new ExternalOfficeView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("member_id", UUID.class),
                row.get("holder_ref", String.class),
                row.get("office", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("version", Integer.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class));
    }
}
