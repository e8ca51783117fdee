package vn.dangbo.evaluation.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked about a subject (chủ thể liên quan). */
@Schema(name = "EvaluationCommentator")
public enum Commentator {
    /** chi ủy, chi bộ. */
    CELL_COMMITTEE,
    /** the mass organisation that the member helps to lead. */
    MASS_ORGANISATION,
    /** head of the employing unit. */
    EMPLOYER,
    /** the cell of a temporary transfer (sinh hoạt tạm thời). */
    TEMPORARY_CELL,
    /** the cell before a transfer in the year. */
    FORMER_CELL,
    /** the committee at the place of residence. */
    RESIDENCE
}
