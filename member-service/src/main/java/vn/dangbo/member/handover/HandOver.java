package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.discipline.DisciplineAlong;
import vn.dangbo.member.dossier.DossierPart;
import vn.dangbo.member.profile.RecordRequest;
import vn.dangbo.member.seniority.SeniorityRequest;

/**
 * What the other side needs to take a member in: the body of a hand-over. Codes are those of the code lists that all
 * deployments share.
 *
 * @param schema counted up when something is added that an older version would not understand
 * @param record the Phiếu đảng viên, all values in clear
 * @param seniority null when only the day of the ceremony is known
 * @param dossier the sections that the issuer may read
 * @param papers what attachments there are; their contents travel with the sealed dossier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOver(
        int schema,
        Letter letter,
        RecordRequest record,
        Membership membership,
        List<Seat> seatings,
        SeniorityRequest seniority,
        List<Award> awards,
        List<Badge> badges,
        List<DisciplineAlong> disciplines,
        List<Training> trainings,
        List<DossierPart> dossier,
        List<Paper> papers) {

    /** What this version writes and understands, with all before it: since 2, decisions on discipline say how they go on. */
    static final int SCHEMA = 2;

    private static final int BEFORE_DISCIPLINES_WENT_ON = 1;

    /** The oldest form in which it can be said, so that older deployments read as much as they can: what is over goes on nowhere. */
    static int schemaOf(List<DisciplineAlong> disciplines, LocalDate today) {
        return disciplines.stream().anyMatch(one -> one.isInForce(today)) ? SCHEMA : BEFORE_DISCIPLINES_WENT_ON;
    }

    /** Decisions in the fields that the form has. */
    static List<DisciplineAlong> told(int schema, List<DisciplineAlong> disciplines) {
        return schema == SCHEMA
                ? disciplines
                : disciplines.stream().map(DisciplineAlong::asBefore).toList();
    }

    /** Whether this version understands what was written. */
    boolean isUnderstood() {
        return schema >= BEFORE_DISCIPLINES_WENT_ON && schema <= SCHEMA;
    }

    /** The letter of introduction (giấy giới thiệu sinh hoạt đảng). */
    @Schema(name = "HandOverLetter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Letter(
            DepartureKind kind,
            String number,
            LocalDate introducedOn,
            String reason,
            LocalDate decidedOn,
            Place from,
            Departure.Destination to) {}

    /** An organisation of the issuer. */
    @Schema(name = "HandOverPlace")
    record Place(String code, String name) {}

    /**
     * The memberships.
     *
     * @param admittedOn day of the first ceremony
     * @param officialOn first day as official member in the present membership; null on probation
     * @param former those that ended before it began
     */
    @Schema(name = "HandOverMembership")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membership(LocalDate admittedOn, LocalDate officialOn, String admissionContext, List<Former> former) {

        /** @param until the first day of the membership after it */
        @Schema(name = "HandOverFormerMembership")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Former(LocalDate until, LocalDate officialOn) {}
    }

    /** Where the member sat. */
    @Schema(name = "HandOverSeat")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seat(
            String organisation,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String startCause,
            String endCause) {}

    /** Khen thưởng. */
    @Schema(name = "HandOverAward")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Award(
            String form,
            String level,
            String grantedBy,
            String decisionNo,
            LocalDate decidedOn,
            Integer year,
            String term,
            String merit) {}

    /** Huy hiệu Đảng. */
    @Schema(name = "HandOverBadge")
    record Badge(int step, String variant, LocalDate awardedOn, String decisionNo) {}

    /** Đào tạo, bồi dưỡng. */
    @Schema(name = "HandOverTraining")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Training(
            String program, String school, String decisionNo, LocalDate startedOn, LocalDate endedOn, String result) {}

    /** A paper that is not secret: what it is, and the checksum of its content. */
    @Schema(name = "HandOverPaper")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paper(String of, String title, String referenceNo, String mediaType, Long bytes, String sha256) {}

    /** Without what is absent: lists are never null. */
    HandOver {
        seatings = seatings == null ? List.of() : List.copyOf(seatings);
        awards = awards == null ? List.of() : List.copyOf(awards);
        badges = badges == null ? List.of() : List.copyOf(badges);
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        trainings = trainings == null ? List.of() : List.copyOf(trainings);
        dossier = dossier == null ? List.of() : List.copyOf(dossier);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
