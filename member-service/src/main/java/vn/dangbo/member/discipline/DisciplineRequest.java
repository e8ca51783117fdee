package vn.dangbo.member.discipline;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A disciplinary case to be opened, of a member or of an organisation.
 *
 * @param member left out for an organisation
 * @param organisation code or UUID; left out for a member
 * @param violation code of the list {@code violation-classes}: the class under which it is counted
 * @param matter what happened
 * @param graveGround why limitation does not run; left out where it does
 * @param circumstances what is known around it; may be completed later
 * @param on day of the opening; left out: today
 */
@Schema(name = "DisciplineRequest")
record DisciplineRequest(
        UUID member,
        @Schema(examples = "KT01") String organisation,
        @Schema(examples = "DAO_DUC_LOI_SONG") String violation,
        String matter,
        String graveGround,
        Circumstances circumstances,
        LocalDate on) {}
