package vn.dangbo.org.committee;

/** Takes what is wrong with what somebody wants to record: a request ends with the first, a file lists all. */
@FunctionalInterface
public interface Objections {

    /**
     * Something is wrong.
     *
     * @param field name of the field, the same in the API and in {@code CommitteeColumns}
     * @param code key of the message text
     * @param arguments of the message text
     */
    void add(String field, String code, String... arguments);
}
