package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/** Takes files of badges (Huy hiệu Đảng) that were proposed, decided or given before that was recorded here. */
@ApplicationScoped
public class BadgeImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "badges";

    static final Column BADGE_STEP = Column.required("step", "Mốc huy hiệu", "Step", "số năm tuổi đảng");
    static final Column VARIANT = Column.optional("variant", "Hình thức trao", "Variant");
    static final Column AWARD_DATE = Column.optional("awardDate", "Đợt trao", "Award date", "đợt trao tặng");
    static final Column GROUND = Column.optional("ground", "Lý do trao sớm", "Ground");
    static final Column PROPOSED_ON = Column.optional("proposedOn", "Ngày đề nghị", "Proposed on");
    static final Column DECISION_NO = Column.optional("decisionNo", "Số quyết định", "Decision number");
    static final Column DECIDED_ON = Column.optional("decidedOn", "Ngày quyết định", "Decided on");
    static final Column AWARDED_ON = Column.optional("awardedOn", "Ngày trao", "Awarded on");

    @Inject
    BadgeEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(
                BADGE_STEP, VARIANT, AWARD_DATE, GROUND, PROPOSED_ON, DECISION_NO, DECIDED_ON, AWARDED_ON);
    }

    @Override
    public Permission permission() {
        return Permission.AWARD_WRITE;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new BadgeFile(entries);
    }
}
