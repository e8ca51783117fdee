package vn.dangbo.evaluation.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.evaluation.records.RecordColumns;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.records.RecordImport;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowReader;

/** Takes files of meetings: one row is one meeting of a cell. */
@ApplicationScoped
public class MeetingImport extends RecordImport<MeetingRequest> {

    private static final Column KIND = Column.required("kind", "Loại sinh hoạt", "Kind of meeting");
    private static final Column HELD_ON = Column.required("heldOn", "Ngày sinh hoạt", "Held on", "ngày");
    private static final Column PRESENT = Column.required("present", "Số có mặt", "Present", "có mặt");
    private static final Column ABSENT = Column.required("absent", "Số vắng mặt", "Absent", "vắng mặt");
    private static final Column TOPIC = Column.optional("topic", "Chuyên đề", "Topic", "nội dung");

    @Inject
    Meetings meetings;

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public List<Column> columns() {
        return columns(KIND, HELD_ON, PRESENT, ABSENT, TOPIC);
    }

    @Override
    public Permission permission() {
        return Permission.MEETING_WRITE;
    }

    @Override
    protected MeetingRequest read(RowReader row) {
        return new MeetingRequest(
                row.text(RecordColumns.ORGANISATION).orElse(null),
                row.text(KIND).orElse(null),
                row.date(HELD_ON).orElse(null),
                row.integer(PRESENT, 0, Integer.MAX_VALUE).orElse(null),
                row.integer(ABSENT, 0, Integer.MAX_VALUE).orElse(null),
                row.text(TOPIC).orElse(null));
    }

    @Override
    protected RecordEntry check(MeetingRequest request, Scope scope) {
        return meetings.check(request, scope);
    }
}
