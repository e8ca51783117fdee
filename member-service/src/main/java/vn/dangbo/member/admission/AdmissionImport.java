package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.EntryImport;
import vn.dangbo.member.entry.SubjectColumns;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;

/** Takes files of admissions (kết nạp, công nhận chính thức) that were decided before that was recorded here. */
@ApplicationScoped
public class AdmissionImport extends EntryImport {

    /** Last step of the path. */
    public static final String KIND = "admissions";

    static final Column DECISION_NO =
            Column.optional("decisionNo", "Số quyết định kết nạp", "Decision number", "số quyết định");
    static final Column DECIDED_ON =
            Column.optional("decidedOn", "Ngày quyết định kết nạp", "Decided on", "ngày quyết định");
    static final Column SIGNER = Column.optional("signer", "Người ký quyết định kết nạp", "Signer", "người ký");
    static final Column CEREMONY_ON =
            Column.required("ceremonyOn", "Ngày làm lễ kết nạp", "Ceremony on", "ngày kết nạp", "ngày vào Đảng");
    static final Column RECOGNITION_NO =
            Column.optional("recognitionNo", "Số quyết định công nhận chính thức", "Recognition number");
    static final Column RECOGNISED_ON =
            Column.optional("recognisedOn", "Ngày quyết định công nhận chính thức", "Recognised on");
    static final Column RECOGNITION_SIGNER =
            Column.optional("recognitionSigner", "Người ký quyết định công nhận", "Recognition signer");
    static final Column OFFICIAL_ON = Column.optional("officialOn", "Ngày chính thức", "Official on");

    @Inject
    AdmissionEntries entries;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return SubjectColumns.ofMembers(
                DECISION_NO,
                DECIDED_ON,
                SIGNER,
                CEREMONY_ON,
                RECOGNITION_NO,
                RECOGNISED_ON,
                RECOGNITION_SIGNER,
                OFFICIAL_ON);
    }

    @Override
    public Permission permission() {
        return Permission.MEMBER_IMPORT;
    }

    @Override
    protected EntryFile<?> file(Scope scope) {
        return new AdmissionFile(entries);
    }
}
