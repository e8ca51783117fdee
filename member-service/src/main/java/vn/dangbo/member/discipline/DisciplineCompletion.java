package vn.dangbo.member.discipline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What else has become known of a case; what is left out stays as it is.
 *
 * @param on the day on which it happened; left out: today
 * @param violation code of the class under which it is counted
 * @param graveGround why limitation does not run; what was said once stays
 * @param reason a remark
 */
@Schema(name = "DisciplineCompletion")
record DisciplineCompletion(
        LocalDate on,
        @Schema(examples = "DAO_DUC_LOI_SONG") String violation,
        Circumstances circumstances,
        String graveGround,
        @Schema(examples = "Bản án đã có hiệu lực") String reason) {}
