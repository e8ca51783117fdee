package vn.dangbo.evaluation.campaign;

import java.util.List;
import java.util.regex.Pattern;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.problem.ProblemException.Fault;

/**
 * Whether a row can be added as a subject. Pure.
 *
 * @param levels codes of the levels that manage leaders
 */
record SubjectRowRules(List<String> levels) {

    private static final Pattern PEER_GROUP = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");

    /**
     * What keeps the row from being added; null for nothing.
     *
     * @param found what its references stand for
     * @param twice whether an earlier row of the request is about the same subject
     */
    Fault fault(SubjectsRequest.Row row, SubjectRefs.Found found, boolean twice) {
        if (row.subjectKind() == null) {
            return fault("FIELD_MISSING", "subjectKind");
        }
        if (found.organisation() == null) {
            return fault("ORGANISATION_NOT_FOUND", String.valueOf(row.organisation()));
        }
        boolean person = row.subjectKind() == SubjectKind.MEMBER || row.subjectKind() == SubjectKind.LEADER;
        if (person && found.member() == null) {
            return fault("CAMPAIGN_MEMBER_UNKNOWN");
        }
        if ((row.collective() != null || row.subjectKind() == SubjectKind.COLLECTIVE) && found.collective() == null) {
            return fault("CAMPAIGN_COLLECTIVE_UNKNOWN", String.valueOf(row.collective()));
        }
        if (found.collective() != null && !found.organisation().equals(found.collectiveUnit())) {
            return fault("CAMPAIGN_COLLECTIVE_OF_ANOTHER_UNIT", row.collective(), row.organisation());
        }
        if (found.standsElsewhere()) {
            return fault("CAMPAIGN_SUBJECT_STANDS_ELSEWHERE");
        }
        if (row.level() != null && !levels.contains(row.level())) {
            return fault("FIELD_CODE_UNKNOWN", row.level(), String.join(", ", levels));
        }
        if (row.peerGroup() != null && !PEER_GROUP.matcher(row.peerGroup()).matches()) {
            return fault("PEER_GROUP_INVALID", row.peerGroup());
        }
        if (twice) {
            return fault("CAMPAIGN_SUBJECT_TWICE");
        }
        if (found.existing() != null && !found.withdrawn() && (found.decided() || !changes(row))) {
            return fault("CAMPAIGN_SUBJECT_THERE");
        }
        // The ceilings group by what is changed here: not after the proposals have been made under them.
        if (found.existing() != null && found.reviewed()) {
            return fault("CAMPAIGN_SUBJECT_REVIEWED");
        }
        if ((found.existing() == null || found.withdrawn()) && found.elsewhere()) {
            return fault("CAMPAIGN_SUBJECT_ELSEWHERE");
        }
        if (found.unseated()) {
            return fault("CAMPAIGN_MEMBER_NOT_SEATED", String.valueOf(row.organisation()));
        }
        if (found.willHead(row) && found.heads() > 0) {
            return headThere(row);
        }
        return null;
    }

    /** Level and headship are of leaders alone, the peer group is of everybody whom a ceiling counts. */
    private static boolean changes(SubjectsRequest.Row row) {
        return row.subjectKind() == SubjectKind.LEADER || row.peerGroup() != null;
    }

    /** What keeps a second one from heading the same body. */
    static Fault headThere(SubjectsRequest.Row row) {
        return fault("CAMPAIGN_HEAD_THERE", String.valueOf(row.organisation()));
    }

    private static Fault fault(String code, Object... arguments) {
        return new Fault(null, code, List.of(arguments));
    }
}
