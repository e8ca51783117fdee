package vn.dangbo.member.attachment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dangbo.member.cases.CaseSight;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.sql.Sql;

/**
 * To what a paper can belong. Who may read the owner may read its papers; who may write the owner, or take any step on
 * it, may add some. Kinds of cases are named one by one: a kind that is named nowhere has no papers.
 */
enum AttachmentOwner {
    /** Hồ sơ đảng viên. */
    MEMBER(
            Permission.MEMBER_RECORD_READ,
            roles(Permission.MEMBER_IMPORT),
            List.of(),
            "select m.id as member_id from member m where m.id = :owner and m.merged_into is null and "
                    + Sql.inScope("m.unit_path")),
    /** A case in the life of a member. */
    CASE(
            Permission.MEMBER_CASE_READ,
            roles(Permission.MEMBER_CASE_PREPARE, Permission.MEMBER_CASE_REVIEW, Permission.MEMBER_CASE_DECIDE),
            "ADMISSION",
            "TRANSFER",
            "EXIT",
            "OVERLAY",
            "BADGE",
            "SUPPLEMENT",
            "RECONCILIATION",
            "TRANSFER_IN",
            "TRANSFER_OUT",
            "MERGE"),
    /** A case of discipline. */
    DISCIPLINE(
            Permission.DISCIPLINE_READ,
            roles(Permission.DISCIPLINE_PREPARE, Permission.DISCIPLINE_REVIEW, Permission.DISCIPLINE_DECIDE),
            "DISCIPLINE"),
    /** A request of a member about the own data. */
    RIGHTS_REQUEST(
            Permission.RIGHTS_REQUEST_READ,
            roles(Permission.RIGHTS_REQUEST_HANDLE, Permission.RIGHTS_REQUEST_DECIDE),
            "RIGHTS_REQUEST"),
    /** Khen thưởng. */
    AWARD(Permission.MEMBER_READ, roles(Permission.AWARD_WRITE), List.of(), entries("award")),
    /** Đào tạo, bồi dưỡng. */
    TRAINING(Permission.MEMBER_READ, roles(Permission.TRAINING_WRITE), List.of(), entries("training_entry"));

    private final Permission reading;
    private final Set<Role> writing;
    private final List<String> caseKinds;
    private final String find;

    AttachmentOwner(Permission reading, Set<Role> writing, String... caseKinds) {
        this(reading, writing, List.of(caseKinds), cases(List.of(caseKinds)));
    }

    AttachmentOwner(Permission reading, Set<Role> writing, List<String> caseKinds, String find) {
        this.reading = reading;
        this.writing = Set.copyOf(writing);
        this.caseKinds = List.copyOf(caseKinds);
        this.find = find;
    }

    /** What allows to read it. */
    Permission reading() {
        return reading;
    }

    /** Who may write it, in their reach. */
    Set<Role> writing() {
        return writing;
    }

    /** Codes of the kinds of cases that are such owners; none for what is no case. */
    List<String> caseKinds() {
        return caseKinds;
    }

    /** Finds {@code :owner} in the scope, and the member whom it is about. */
    String find() {
        return find;
    }

    /**
     * Finds {@code :owner} as far as papers may be added to it: a case of discipline where it stands alone, because where the
     * member sits since it is only read.
     */
    String findToWrite() {
        return this == DISCIPLINE ? find + " and " + CaseSight.AT_HOME : find;
    }

    private static Set<Role> roles(Permission... permissions) {
        var all = EnumSet.noneOf(Role.class);
        for (var permission : permissions) {
            all.addAll(permission.roles());
        }
        return all;
    }

    private static String cases(List<String> kinds) {
        return "select c.member_id from member_case c where c.id = :owner and c.kind in ('%s') and %s"
                .formatted(String.join("', '", kinds), CaseSight.VISIBLE);
    }

    private static String entries(String register) {
        return "select e.member_id from %s e left join member m on m.id = e.member_id where e.id = :owner and (%s or %s)"
                .formatted(register, Sql.inScope("e.unit_path"), Sql.inScope("m.unit_path"));
    }
}
