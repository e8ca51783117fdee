package vn.dangbo.member.badge;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A badge that a member is to be given.
 *
 * @param step of the code list badge-steps
 * @param variant of the code list badge-variants; left out: REGULAR
 * @param awardDate the day for which it is given; an award day unless it is early or posthumous
 * @param ground for EARLY: why
 * @param on the day on which it was drawn up; left out: today
 */
@Schema(name = "BadgeRequest")
record BadgeRequest(
        UUID member,
        @Schema(examples = "30") Integer step,
        @Schema(examples = "REGULAR") String variant,
        LocalDate awardDate,
        @Schema(examples = "Bệnh hiểm nghèo, theo bệnh án") String ground,
        LocalDate on) {}
