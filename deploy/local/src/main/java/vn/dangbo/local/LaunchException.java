package vn.dangbo.local;

/**
 * Something the user has to know or to do, said in one clear sentence: the message is printed as it stands.
 * The cause, where there is one, goes to the launcher's log only.
 */
public class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchException(String sentence) {
        super(sentence);
    }

    public LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
