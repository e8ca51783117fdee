package vn.dangbo.member.training;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A training of a member. A correction says everything anew.
 *
 * @param program of the code list training-programs
 * @param sentBy code or UUID of the organisation that sends the member
 * @param endedOn last day; left out while it goes on
 * @param result COMPLETED, NOT_COMPLETED or STOPPED, when it has ended
 * @param reason why it is corrected; with corrections only
 */
@Schema(name = "TrainingRequest")
record TrainingRequest(
        @Schema(examples = "TRUNG_CAP_LLCT") String program,
        @Schema(examples = "KIENTUONG") String sentBy,
        @Schema(examples = "301-QĐ/TU") String decisionNo,
        @Schema(examples = "Trường Chính trị tỉnh") String school,
        LocalDate startedOn,
        LocalDate endedOn,
        @Schema(examples = "COMPLETED") String result,
        @Schema(examples = "ghi nhầm ngày khai giảng") String reason) {}
