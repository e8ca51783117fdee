package vn.dangbo.member.attachment;

import java.util.EnumSet;
import java.util.Set;
import vn.dangbo.member.cases.CaseSight;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.sql.Sql;

/**
 * To what a paper can belong. Who may read the owner may read its papers; who may write the owner, or take any step on
 * it, may add some.
 */
enum AttachmentOwner {
    /** Hồ sơ đảng viên. */
    MEMBER(
            Permission.MEMBER_READ,
            roles(Permission.MEMBER_IMPORT),
            "select m.id as member_id from member m where m.id = :owner and m.merged_into is null and "
                    + Sql.inScope("m.unit_path")),
    /** A case of any kind but discipline. */
    CASE(
            Permission.MEMBER_CASE_READ,
            roles(Permission.MEMBER_CASE_PREPARE, Permission.MEMBER_CASE_REVIEW, Permission.MEMBER_CASE_DECIDE),
            cases("c.kind <> 'DISCIPLINE'")),
    /** A case of discipline. */
    DISCIPLINE(
            Permission.DISCIPLINE_READ,
            roles(Permission.DISCIPLINE_PREPARE, Permission.DISCIPLINE_REVIEW, Permission.DISCIPLINE_DECIDE),
            cases("c.kind = 'DISCIPLINE'")),
    /** Khen thưởng. */
    AWARD(Permission.MEMBER_READ, roles(Permission.AWARD_WRITE), entries("award")),
    /** Đào tạo, bồi dưỡng. */
    TRAINING(Permission.MEMBER_READ, roles(Permission.TRAINING_WRITE), entries("training_entry"));

    private final Permission reading;
    private final Set<Role> writing;
    private final String find;

    AttachmentOwner(Permission reading, Set<Role> writing, String find) {
        this.reading = reading;
        this.writing = Set.copyOf(writing);
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

    /** Finds {@code :owner} in the scope, and the member whom it is about. */
    String find() {
        return find;
    }

    private static Set<Role> roles(Permission... permissions) {
        var all = EnumSet.noneOf(Role.class);
        for (var permission : permissions) {
            all.addAll(permission.roles());
        }
        return all;
    }

    private static String cases(String ofKind) {
        return "select c.member_id from member_case c where c.id = :owner and %s and %s"
                .formatted(ofKind, CaseSight.VISIBLE);
    }

    private static String entries(String register) {
        return "select e.member_id from %s e left join member m on m.id = e.member_id where e.id = :owner and (%s or %s)"
                .formatted(register, Sql.inScope("e.unit_path"), Sql.inScope("m.unit_path"));
    }
}
