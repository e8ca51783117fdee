package vn.dangbo.member.seniority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tuổi đảng on a day, line by line. Without {@code startOn} nothing is known of it.
 *
 * @param startOn the first day that counts
 * @param countsFrom the day from which it runs when what was taken off by the day is added
 * @param deductedDays how many that are
 * @param admittedOn day of the ceremony (lễ kết nạp), from which the probation runs
 * @param probationEndsOn day on which the probation is over
 * @param lines the start and each time that does not count
 */
@Schema(name = "Seniority")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeniorityView(
        UUID member,
        LocalDate asOf,
        LocalDate startOn,
        @Schema(examples = "ADMISSION_DECISION") SeniorityBasis basis,
        LocalDate countsFrom,
        Long deductedDays,
        @Schema(examples = "30") Integer years,
        @Schema(examples = "4") Integer months,
        LocalDate admittedOn,
        LocalDate officialOn,
        LocalDate probationEndsOn,
        List<Line> lines) {

    /**
     * A line of the explanation.
     *
     * @param kind START or DEDUCTION
     * @param to of a deduction: the first day that counts again; absent while it goes on
     * @param days of a deduction: its days until the day asked for
     * @param code basis of the start, ground of a deduction
     * @param source the paper that says so; absent when it follows from the seatings
     */
    @Schema(name = "SeniorityLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Schema(examples = "DEDUCTION") String kind,
            LocalDate from,
            LocalDate to,
            Long days,
            @Schema(examples = "EXPELLED") String code,
            String source) {}

    static SeniorityView of(SeniorityRecords.Known known, LocalDate asOf, LocalDate probationEndsOn) {
        var seniority = known.seniority();
        if (seniority == null) {
            return new SeniorityView(
                    known.member(),
                    asOf,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    known.admittedOn(),
                    known.officialOn(),
                    probationEndsOn,
                    List.of());
        }
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "START", seniority.start(), null, null, seniority.basis().name(), seniority.source()));
        seniority.deductions().stream()
                .filter(deduction -> deduction.span().from().isBefore(asOf))
                .forEach(deduction -> lines.add(line(deduction, asOf)));
        var length = seniority.on(asOf);
        return new SeniorityView(
                known.member(),
                asOf,
                seniority.start(),
                seniority.basis(),
                seniority.countsFrom(asOf),
                seniority.daysDeducted(asOf),
                length.years(),
                length.months(),
                known.admittedOn(),
                known.officialOn(),
                probationEndsOn,
                lines);
    }

    private static Line line(Deduction deduction, LocalDate asOf) {
        var span = deduction.span();
        var until = span.to() == null || span.to().isAfter(asOf) ? asOf : span.to();
        return new Line(
                "DEDUCTION",
                span.from(),
                span.to(),
                ChronoUnit.DAYS.between(span.from(), until),
                deduction.ground().name(),
                deduction.source());
    }
}
