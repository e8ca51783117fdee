package vn.dangbo.platform.imports;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.dangbo.platform.web.IdempotencyKey;

/** What comes with every file that is handed in. */
public class ImportUpload {

    @RestForm("file")
    FileUpload file;

    @QueryParam("dryRun")
    @Parameter(description = "true: chỉ kiểm tra · only check, write nothing")
    String dryRun;

    @HeaderParam(IdempotencyKey.HEADER)
    @Parameter(description = "Gửi lại cùng khóa không tạo lần nhập mới · the same key makes no second import")
    String idempotencyKey;
}
