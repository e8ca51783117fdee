package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * The rules of one era of evaluation, or of one site in it.
 *
 * @param id such as {@code E1b-2019}
 * @param years the years evaluated for which it was made; a campaign says which rules it follows
 * @param periods the quarters of these years alone (Q1 to Q3); absent for one of the years and of whatever has none of its own
 * @param confidence of what has no mark of its own
 * @param rules conditions, forced levels and ceilings, in the order in which they are shown
 * @param eligibility who is not graded, and why; the first that holds counts
 */
@Schema(name = "RuleSet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSet(
        @Schema(examples = "E1b-2019") String id,

        @Schema(examples = "Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW")
        String title,

        String titleEn,
        Years years,
        List<String> periods,
        List<LegalRef> legalRefs,
        Confidence confidence,
        Scoring scoring,
        List<SubjectKind> subjectKinds,
        List<Rule> rules,
        List<CapRule> caps,
        List<Eligibility> eligibility,
        List<Dependency> dependencies,
        Workflow workflow,
        Voting voting,
        Regrade regrade,
        Appeal appeal,
        Rewards rewards) {

    /** The years evaluated from one on, to another or without end. */
    @Schema(name = "RuleSetYears")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Years(
            @Schema(examples = "2019") int from,
            @Schema(examples = "2022") Integer to) {

        /** Whether the year is one of them. */
        public boolean contains(int year) {
            return year >= from && (to == null || year <= to);
        }
    }

    /** A regulation or guidance. */
    public record LegalRef(
            @Schema(examples = "21-HD/BTCTW") String code,
            @Schema(examples = "2019-10-18") LocalDate date) {}

    /**
     * Why a subject is not graded.
     *
     * @param reason code list {@code not-evaluated-reasons}
     * @param review whether a review (kiểm điểm) is held all the same
     * @param pending whether it must be made up for: "not yet evaluated" rather than excused
     */
    @Schema(name = "EvaluationEligibility")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Eligibility(
            @Schema(examples = "MOI_KET_NAP") String reason,
            List<SubjectKind> kinds,
            @Schema(implementation = Object.class) Condition when,
            boolean review,
            boolean pending,
            String legalRef,
            Confidence confidence) {}

    /** What must be decided before what. */
    @Schema(name = "EvaluationDependency")
    public enum Dependency {
        /** Organisations and collectives below before those above. */
        LOWER_BEFORE_HIGHER,
        /** The collective before the individuals in it. */
        COLLECTIVE_BEFORE_INDIVIDUAL,
        /** Government, professional and union bodies before the party organisation. */
        BODIES_BEFORE_ORGANISATION,
        /** The rating as civil servant before the one as member. */
        CIVIL_SERVICE_BEFORE_MEMBER,
        /** The head last, after what he or she heads. */
        HEAD_LAST
    }

    /**
     * The steps of one kind of subject.
     *
     * @param steps in their order; a flow profile of a campaign may leave out those that are not {@code required}
     * @param decider who decides
     */
    @Schema(name = "EvaluationWorkflow")
    public record Workflow(List<Step> steps, Map<SubjectKind, Authority> decider) {

        /** Who decides on such a subject; of kinds that the regulations of the time did not know, the direct superior. */
        public Authority decides(SubjectKind kind) {
            return decider.getOrDefault(kind, Authority.DIRECT_SUPERIOR);
        }
    }

    /** A step and whether a campaign may do without it. */
    @Schema(name = "EvaluationStep")
    public record Step(@Schema(examples = "SELF_ASSESSED") String code, boolean required, String vi, String en) {}

    /** Who decides, told by its place in the tree on the day of the decision. */
    @Schema(name = "EvaluationAuthority")
    public enum Authority {
        /** The grassroots committee above the cell; in a grassroots cell the cell itself. */
        GRASSROOTS,
        /** The committee directly above. */
        DIRECT_SUPERIOR,
        /** The level that manages the cadre, as the campaign says. */
        MANAGING_LEVEL
    }

    /**
     * How a ballot carries a proposal.
     *
     * @param base whom the shares are of
     * @param thresholds the least share of the base by level, as "2/3" or ">1/2"
     */
    @Schema(name = "EvaluationVoting")
    public record Voting(Base base, Map<Grade, String> thresholds, String otherwise, Confidence confidence) {

        /** Whom a share of votes is of. */
        @Schema(name = "VotingBase")
        public enum Base {
            OFFICIAL_SUMMONED,
            PRESENT,
            VALID_BALLOTS
        }

        /** The least share for a level. */
        public String threshold(Grade level) {
            return thresholds.getOrDefault(level, otherwise);
        }
    }

    /**
     * What late discipline does to an earlier year's grade.
     *
     * @param hitsOwnYear whether the year of the decision is graded down as well
     */
    @Schema(name = "EvaluationRegrade")
    public record Regrade(boolean allowed, Grade level, boolean hitsOwnYear, String legalRef, Confidence confidence) {}

    /**
     * Complaints about a result; no central text names a time limit.
     *
     * @param deadlineDays from the later of decision and notice; absent where there is none
     * @param legalRef where the time limit is regulated; absent where there is none
     */
    @Schema(name = "EvaluationAppeal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appeal(Integer deadlineDays, boolean suspendsReporting, String legalRef, Confidence confidence) {}

    /**
     * Rewards that rest on grades.
     *
     * @param yearsRunning excellent years one after another for the larger reward
     * @param gap what a year without a grade does to the run
     */
    @Schema(name = "EvaluationRewards")
    public record Rewards(int yearsRunning, Gap gap, String legalRef, Confidence confidence) {

        /** What a year without a grade does to a run of years. */
        public enum Gap {
            BREAKS,
            IS_SKIPPED
        }
    }

    /** Whether it is made for this period of a year: YEAR, or a quarter. */
    public boolean covers(String period) {
        return periods == null || periods.contains(period);
    }

    /** The ceiling on excellent grades of such subjects. */
    public Optional<CapRule> cap(SubjectKind kind) {
        return caps.stream().filter(cap -> cap.kinds().contains(kind)).findFirst();
    }

    /** The rule of that id. */
    @JsonIgnore
    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** Why such a subject is not graded; empty when it is. */
    public Optional<Eligibility> excluded(SubjectKind kind, Facts facts) {
        return eligibility.stream()
                .filter(entry -> entry.kinds().contains(kind))
                .filter(entry -> entry.when().holds(facts) == Truth.YES)
                .findFirst();
    }
}
