package vn.dangbo.member.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the cases and registers hold of the caller, as it is told to the person concerned: nobody else is named in it, neither
 * who vouched or was verified nor who took a step, and nothing that is still being examined against the person.
 *
 * @param cases admission, transfers, leaving and coming back, what lies over the membership, badges on their way
 * @param overlays what lies or lay over the membership
 * @param disciplines decisions that were announced
 * @param cut of which of these there is more than is told here; empty for none
 */
public record OwnEntries(
        List<Case> cases,
        List<Overlay> overlays,
        List<Award> awards,
        List<Badge> badges,
        List<Training> trainings,
        List<Discipline> disciplines,
        List<String> cut) {

    /**
     * A case.
     *
     * @param about of leaving and coming back and of overlays: the kind
     * @param organisation code of the unit where it stands
     * @param to code of the other unit that has a part in it
     * @param decisions papers of the decisions taken, without votes and names
     */
    @Schema(name = "OwnCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            UUID id,
            @Schema(examples = "TRANSFER") String kind,
            @Schema(examples = "STRIKE_OFF") String about,
            @Schema(examples = "ACCEPTED") String state,
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "KT02C01") String to,
            @Schema(examples = "Chuyển công tác") String reason,
            List<Step> steps,
            List<Paper> decisions) {}

    /** A step that was taken, and the state to which it led. */
    @Schema(name = "OwnCaseStep")
    public record Step(
            LocalDate on,
            @Schema(examples = "INTRODUCE") String step,
            @Schema(examples = "INTRODUCED") String state) {}

    /** The paper of a decision. */
    @Schema(name = "OwnCasePaper")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paper(
            LocalDate on,
            @Schema(examples = "DECIDE") String step,
            @Schema(examples = "15-QĐ/TU") String number) {}

    /** Something that lies over the membership. */
    @Schema(name = "OwnOverlay")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Overlay(
            @Schema(examples = "EXEMPT") String type, String ground, LocalDate validFrom, LocalDate validTo) {}

    /** An award. */
    @Schema(name = "OwnAward")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Award(
            @Schema(examples = "GIAY_KHEN") String form,
            @Schema(examples = "UPPER_GRASSROOTS") String level,
            String grantedBy,
            @Schema(examples = "112-QĐ/TU") String decisionNo,
            LocalDate decidedOn,
            Integer year,
            String term,
            String merit) {}

    /** A badge that was given. */
    @Schema(name = "OwnBadge")
    public record Badge(
            @Schema(examples = "30") int step,
            @Schema(examples = "REGULAR") String variant,
            LocalDate awardedOn,
            String decisionNo) {}

    /** A training. */
    @Schema(name = "OwnTraining")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Training(
            @Schema(examples = "TRUNG_CAP_LLCT") String program,
            @Schema(examples = "KIENTUONG") String sentBy,
            String school,
            String decisionNo,
            LocalDate startedOn,
            LocalDate endedOn,
            @Schema(examples = "COMPLETED") String result) {}

    /**
     * A decision on discipline.
     *
     * @param lapsedFrom the day from which it has lapsed, as far as is known: reckoned without cases of which nothing was
     *     announced; absent while the own complaint keeps it open, and when it never lapses
     * @param endedOn the day on which it was annulled or replaced
     */
    @Schema(name = "OwnDiscipline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Discipline(
            @Schema(examples = "KHIEN_TRACH") String form,
            @Schema(examples = "UPPER_GRASSROOTS") String level,
            String violation,
            String decisionNo,
            LocalDate announcedOn,
            LocalDate lapsesOn,
            LocalDate lapsedFrom,
            LocalDate endedOn) {}
}
