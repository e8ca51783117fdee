package vn.dangbo.evaluation.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Reads rows and finds what is wrong with one by itself.
 *
 * @param grades codes of the grades
 * @param reasons codes of the reasons for none
 * @param levels the management levels with their days
 */
record LineReader(List<String> grades, List<String> reasons, List<CodeList.Item> levels, Clock clock) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    /** Old and new cards. */
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{8}([0-9]{4})?");

    private static final int MAXIMUM_DECISION_LENGTH = 100;

    /** Reads a row; its errors are in the findings. */
    Line read(Row row, Findings findings) {
        var reader = new RowReader(row, clock);
        var today = VietnamTime.today(clock);
        var year = reader.integer(EvaluationColumns.YEAR, AsOf.EARLIEST.getYear(), today.getYear())
                .orElse(null);
        var subject =
                reader.code(EvaluationColumns.SUBJECT_KIND, SubjectKind.class).orElse(null);
        var organisation =
                reader.pattern(EvaluationColumns.ORGANISATION, CODE, "KT01C01").orElse(null);
        var cardNumber = cardNumber(reader, subject);
        var grade = reader.code(EvaluationColumns.GRADE, grades).orElse(null);
        var reason = reader.code(EvaluationColumns.REASON, reasons).orElse(null);
        gradeOrReason(reader, row);
        var decisionNo = reader.text(EvaluationColumns.DECISION_NO, MAXIMUM_DECISION_LENGTH)
                .orElse(null);
        // A year's evaluation may be decided in it or long after, but not before it, nor in days to come.
        var earliest = year == null ? AsOf.EARLIEST : LocalDate.of(year, 1, 1);
        var decidedOn =
                reader.date(EvaluationColumns.DECIDED_ON, earliest, today).orElse(null);
        var collective = ofKind(reader, subject, SubjectKind.COLLECTIVE, EvaluationColumns.COLLECTIVE, true)
                .flatMap(text -> reader.pattern(EvaluationColumns.COLLECTIVE, CODE, "DACQ01"))
                .orElse(null);
        var level = ofKind(reader, subject, SubjectKind.LEADER, EvaluationColumns.LEVEL, true)
                .flatMap(text -> level(reader, year))
                .orElse(null);
        var peerGroup = ofKind(reader, subject, SubjectKind.LEADER, EvaluationColumns.PEER_GROUP, false)
                .flatMap(text -> reader.pattern(EvaluationColumns.PEER_GROUP, CODE, "CHU_TICH_UBND"))
                .orElse(null);
        findings.addAll(reader.errors());
        return new Line(
                row.number(),
                year,
                subject,
                organisation,
                cardNumber,
                grade,
                reason,
                decisionNo,
                decidedOn,
                collective,
                level,
                peerGroup);
    }

    /** What a column says that belongs to one kind of subject; elsewhere it must be empty. */
    private static Optional<String> ofKind(
            RowReader reader, SubjectKind subject, SubjectKind owner, Column column, boolean required) {
        if (subject == owner) {
            return required ? reader.requiredText(column) : reader.text(column);
        }
        if (subject != null && reader.text(column).isPresent()) {
            reader.error(column, "COLUMN_OF_OTHER_SUBJECT", owner.name());
        }
        return Optional.empty();
    }

    /** A level that there was on 31 December of the year: no leader of 2025 is managed by a district. */
    private Optional<String> level(RowReader reader, Integer year) {
        var code = reader.code(
                EvaluationColumns.LEVEL,
                levels.stream().map(CodeList.Item::code).toList());
        if (year != null && code.isPresent() && levels.stream().noneMatch(item -> holds(item, code.get(), year))) {
            reader.error(EvaluationColumns.LEVEL, "LEVEL_NOT_IN_FORCE", code.get(), String.valueOf(year));
            return Optional.empty();
        }
        return code;
    }

    private static boolean holds(CodeList.Item item, String code, int year) {
        var day = LocalDate.of(year, 12, 31);
        return item.code().equals(code)
                && !item.validFrom().isAfter(day)
                && (item.validTo() == null || item.validTo().isAfter(day));
    }

    private static String cardNumber(RowReader reader, SubjectKind subject) {
        if (subject == SubjectKind.ORGANISATION || subject == SubjectKind.COLLECTIVE) {
            if (reader.text(EvaluationColumns.CARD_NUMBER).isPresent()) {
                reader.error(EvaluationColumns.CARD_NUMBER, "CARD_NUMBER_OF_ORGANISATION");
            }
            return null;
        }
        if (subject != null
                && reader.requiredText(EvaluationColumns.CARD_NUMBER).isEmpty()) {
            return null;
        }
        return reader.pattern(EvaluationColumns.CARD_NUMBER, CARD_NUMBER, "12345678")
                .orElse(null);
    }

    /** Exactly one of the two cells is filled; judged by what stands there, so that a misspelt grade is one error. */
    private static void gradeOrReason(RowReader reader, Row row) {
        boolean graded = isFilled(row, EvaluationColumns.GRADE);
        boolean excused = isFilled(row, EvaluationColumns.REASON);
        if (graded && excused) {
            reader.error(EvaluationColumns.REASON, "GRADE_AND_REASON");
        } else if (!graded && !excused) {
            reader.error(EvaluationColumns.GRADE, "GRADE_MISSING");
        }
    }

    private static boolean isFilled(Row row, Column column) {
        return row.isUnreadable(column) || !row.value(column).isEmpty();
    }
}
