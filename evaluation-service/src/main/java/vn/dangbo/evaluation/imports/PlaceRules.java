package vn.dangbo.evaluation.imports;

import java.util.Set;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Column;

/** Whether the unit and the collective that a row names are such as may have the result, and the caller such as may record it. */
final class PlaceRules {

    /** Members are graded in a cell (chi bộ). */
    private static final Set<String> CELLS = Set.of("GRASSROOTS_CELL", "SUBORDINATE_CELL");

    /** A tổ đảng passes its review on to the cell; the whole Party is not graded. */
    private static final Set<String> NOT_GRADED = Set.of("PARTY_GROUP", "CENTRAL");

    private final Findings findings;

    PlaceRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * Says what is wrong.
     *
     * @param unit null when it is not known
     * @param collective null when it is not known, or none is named
     */
    void judge(Line line, Places.Unit unit, Places.Collective collective) {
        unit(line, unit, collective);
        collective(line, unit, collective);
    }

    private void collective(Line line, Places.Unit unit, Places.Collective collective) {
        if (!line.namesCollective()) {
            return;
        }
        var year = String.valueOf(line.year());
        if (collective == null) {
            error(line, EvaluationColumns.COLLECTIVE, "COLLECTIVE_UNKNOWN", line.collective(), year);
        } else if (unit != null && !unit.id().equals(collective.organisationId())) {
            error(line, EvaluationColumns.ORGANISATION, "COLLECTIVE_OF_ANOTHER_UNIT", line.collective(), year);
        }
    }

    private void unit(Line line, Places.Unit unit, Places.Collective collective) {
        if (!line.namesUnit()) {
            return;
        }
        var year = String.valueOf(line.year());
        if (unit == null) {
            error(line, EvaluationColumns.ORGANISATION, "ORGANISATION_UNKNOWN", line.organisation());
        } else if (unit.kind() == null) {
            error(line, EvaluationColumns.ORGANISATION, "ORGANISATION_NOT_ALIVE", line.organisation(), year);
        } else if (line.subject() == SubjectKind.MEMBER && !CELLS.contains(unit.kind())) {
            error(
                    line,
                    EvaluationColumns.ORGANISATION,
                    "ORGANISATION_NOT_A_CELL",
                    line.organisation(),
                    year,
                    unit.kind());
        } else if (line.subject() == SubjectKind.ORGANISATION && NOT_GRADED.contains(unit.kind())) {
            error(line, EvaluationColumns.ORGANISATION, "ORGANISATION_NOT_GRADED", line.organisation(), unit.kind());
        } else if (unit.own()
                && (line.subject() == SubjectKind.ORGANISATION || collective != null && collective.party())) {
            // The level above decides (evaluation rules §7.2); nobody records the grade of the own unit or its
            // committee.
            error(line, EvaluationColumns.ORGANISATION, "ORGANISATION_GRADED_ABOVE", line.organisation());
        }
    }

    private void error(Line line, Column column, String code, String... arguments) {
        findings.error(line.row(), column.code(), code, arguments);
    }
}
