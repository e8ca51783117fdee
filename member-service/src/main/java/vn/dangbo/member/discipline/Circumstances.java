package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.PartialDay;

/**
 * What is known around a violation; null where it is not told. Source: forms of Quyết định 885-QĐ/UBKTTW 2022.
 *
 * @param violationCodes codes of all its classes, of the list {@code violation-classes}: the one it is counted under first
 * @param occurredOn the day of the violation, of the last one when it went on; month or day may be unknown
 * @param positionLevel of what the person held at the time, of the list {@code position-levels}
 * @param legalOutcome of criminal proceedings, of the list {@code legal-outcomes}
 * @param administrativeSanction of the state, of the list {@code administrative-sanctions}
 * @param suspension the case in {@code /overlays} by which the member was suspended meanwhile
 */
@Schema(name = "DisciplineCircumstances")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Circumstances(
        @Schema(examples = "[\"DAO_DUC_LOI_SONG\",\"KE_KHAI_TAI_SAN\"]")
        List<String> violationCodes,

        PartialDay occurredOn,
        @Schema(examples = "GRASSROOTS") String positionLevel,
        @Schema(examples = "NO_CRIMINAL") String legalOutcome,
        @Schema(examples = "KHIEN_TRACH") String administrativeSanction,
        UUID suspension) {

    /** What is told before anything is. */
    static final Circumstances UNKNOWN = new Circumstances(null, null, null, null, null, null);

    Circumstances {
        violationCodes = violationCodes == null ? List.of() : List.copyOf(violationCodes);
    }

    /** With what else is told; what is left out there stays. */
    Circumstances completedBy(Circumstances told) {
        return new Circumstances(
                told.violationCodes().isEmpty() ? violationCodes : told.violationCodes(),
                or(told.occurredOn(), occurredOn),
                or(told.positionLevel(), positionLevel),
                or(told.legalOutcome(), legalOutcome),
                or(told.administrativeSanction(), administrativeSanction),
                or(told.suspension(), suspension));
    }

    private static <T> T or(T told, T before) {
        return told == null ? before : told;
    }
}
