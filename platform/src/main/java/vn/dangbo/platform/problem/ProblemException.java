package vn.dangbo.platform.problem;

import java.util.List;

/** Ends a request with a problem; the texts are looked up by code when the answer is written. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String field;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    /**
     * One of several things at fault.
     *
     * @param field what it is at: a field, or the code of an organisation; may be null
     */
    public record Fault(String field, String code, List<Object> arguments) {}

    /** A problem that is handled before it is answered. */
    protected ProblemException(int status, String code, Object... arguments) {
        this(status, code, null, List.of(arguments));
    }

    private ProblemException(int status, String code, String field, List<Object> arguments) {
        this(status, code, field, arguments, List.of());
    }

    private ProblemException(int status, String code, String field, List<Object> arguments, List<Fault> faults) {
        super(code + arguments, null, false, false);
        this.faults = List.copyOf(faults);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = List.copyOf(arguments);
    }

    /** 400: a parameter or field that cannot be used. */
    public static ProblemException badRequest(String field, String code, Object... arguments) {
        return new ProblemException(400, code, field, List.of(arguments));
    }

    /** 404: absent, or outside the caller's scope; the two are not told apart. */
    public static ProblemException notFound(String code, Object... arguments) {
        return new ProblemException(404, code, null, List.of(arguments));
    }

    /** 403: the role lacks the permission. */
    public static ProblemException forbidden(String code, Object... arguments) {
        return new ProblemException(403, code, null, List.of(arguments));
    }

    /** 409: it contradicts what is recorded, in each of these ways. */
    public static ProblemException conflict(String code, List<Fault> faults, Object... arguments) {
        return new ProblemException(409, code, null, List.of(arguments), faults);
    }

    /** 422: well-formed, but wrong in each of these ways. */
    public static ProblemException invalid(String code, List<Fault> faults, Object... arguments) {
        return new ProblemException(422, code, null, List.of(arguments), faults);
    }

    /** Any other status. */
    public static ProblemException of(int status, String code, Object... arguments) {
        return new ProblemException(status, code, null, List.of(arguments));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The parameter at fault; null when the problem is not about one. */
    public String field() {
        return field;
    }

    /** Everything at fault, when it is more than one field. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    /** What the message names; identity numbers and names of persons do not belong here. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
