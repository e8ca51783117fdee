package vn.dangbo.member.dossier;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.member.audit.Purpose;
import vn.dangbo.platform.web.RecordVersion;

/** What comes with every writing of a section. */
public class SectionWrite {

    @PathParam("id")
    String id;

    @HeaderParam(RecordVersion.IF_MATCH)
    @Parameter(
            description =
                    "ETag của bản đã đọc, \"0\" khi chưa ghi gì · the ETag of what was read, \"0\" before anything is recorded")
    String ifMatch;

    @HeaderParam(Purpose.HEADER)
    @Parameter(description = Purpose.DESCRIPTION)
    String purpose;
}
