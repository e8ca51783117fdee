package vn.dangbo.gateway.problem;

import java.util.Locale;

/**
 * Every problem that the gateway itself reports; problems of the services pass through unchanged. What both report has one
 * code and one title.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "Yêu cầu sai định dạng",
            "Malformed request",
            "Yêu cầu HTTP không hợp lệ: %s.",
            "The HTTP request is not valid: %s."),
    UNSAFE_PATH(
            400,
            "Đường dẫn không được chấp nhận",
            "Path not accepted",
            "Đường dẫn chứa ký tự hoặc chuỗi không được phép (như ; \\ // .. hoặc dạng mã hóa của chúng).",
            "The path contains characters or sequences that are not allowed (such as ; \\ // .. or their encoded forms)."),
    URI_TOO_LONG(
            400,
            "Địa chỉ quá dài",
            "Address too long",
            "Địa chỉ yêu cầu dài hơn %s ký tự.",
            "The requested address is longer than %s characters."),
    UNAUTHENTICATED(
            401,
            "Chưa xác thực",
            "Not authenticated",
            "Cần một mã truy cập (bearer token) hợp lệ, còn hạn và cấp cho hệ thống này.",
            "A valid, unexpired bearer token issued for this system is needed."),
    NO_GRANT(
            403,
            "Không có quyền",
            "No grant",
            "Tài khoản không có phân quyền nào còn hiệu lực trong hệ thống này.",
            "The account holds no grant that is valid in this system today."),
    NO_SUCH_PATH(
            404,
            "Không tìm thấy",
            "Not found",
            "Hệ thống không có đường dẫn được yêu cầu.",
            "This system has no such path."),
    METHOD_NOT_ALLOWED(
            405,
            "Phương thức không được hỗ trợ",
            "Method not allowed",
            "Đường dẫn này không nhận phương thức %s.",
            "This path does not take the method %s."),
    REQUEST_TIMEOUT(
            408,
            "Gửi yêu cầu quá chậm",
            "Request too slow",
            "Nội dung yêu cầu ngừng được gửi trong hơn %s giây.",
            "Nothing more of the request's body arrived for %s seconds."),
    BODY_TOO_LARGE(
            413,
            "Dữ liệu gửi quá lớn",
            "Too large",
            "Nội dung yêu cầu lớn hơn giới hạn %s byte.",
            "The request's body is larger than the limit of %s bytes."),
    TOO_MANY_REQUESTS(
            429,
            "Quá nhiều yêu cầu cùng lúc",
            "Too many requests at once",
            "Tài khoản đang có %s yêu cầu chưa xong; hãy đợi rồi thử lại.",
            "The account has %s requests in progress; wait and try again."),
    INTERNAL_ERROR(
            500,
            "Lỗi hệ thống",
            "Internal error",
            "Cổng vào gặp lỗi ngoài dự kiến; hãy báo mã yêu cầu %s cho quản trị viên.",
            "The gateway met an unexpected error; give the request id %s to the administrator."),
    UPSTREAM_UNAVAILABLE(
            502,
            "Dịch vụ không sẵn sàng",
            "Service unavailable",
            "Dịch vụ %s không nhận hoặc đã ngắt kết nối; hãy thử lại sau.",
            "The service %s refused or broke the connection; try again later."),
    UPSTREAM_INVALID(
            502,
            "Dịch vụ trả lời sai",
            "Invalid answer of a service",
            "Dịch vụ %s trả lời không đúng định dạng.",
            "The service %s gave an answer that cannot be used."),
    IDENTITY_UNAVAILABLE(
            503,
            "Chưa kiểm tra được danh tính",
            "Identity cannot be checked",
            "Máy chủ định danh hiện không trả lời; hãy thử lại sau.",
            "The identity server does not answer at the moment; try again later."),
    UPSTREAM_TIMEOUT(
            504,
            "Dịch vụ trả lời quá chậm",
            "Service too slow",
            "Dịch vụ %s không trả lời kịp thời; hãy thử lại sau.",
            "The service %s did not answer in time; try again later.");

    private final int status;
    private final String titleVietnamese;
    private final String titleEnglish;
    private final String detailVietnamese;
    private final String detailEnglish;

    ProblemType(
            int status, String titleVietnamese, String titleEnglish, String detailVietnamese, String detailEnglish) {
        this.status = status;
        this.titleVietnamese = titleVietnamese;
        this.titleEnglish = titleEnglish;
        this.detailVietnamese = detailVietnamese;
        this.detailEnglish = detailEnglish;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable address that names this kind of problem, for example {@code …/upstream-timeout}. */
    public String uri() {
        return "https://dangbo.vn/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The short name of the problem for people. */
    public String title(Language language) {
        return language == Language.EN ? titleEnglish : titleVietnamese;
    }

    /** What happened this time, for people; the facts fill the sentence in its order. */
    public String detail(Language language, Object... facts) {
        String pattern = language == Language.EN ? detailEnglish : detailVietnamese;
        return facts.length == 0 ? pattern : pattern.formatted(facts);
    }
}
