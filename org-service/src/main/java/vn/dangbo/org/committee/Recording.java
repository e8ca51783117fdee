package vn.dangbo.org.committee;

/**
 * Who records something, and why.
 *
 * @param by name of the account
 * @param reason in the words of who corrects; null for what is recorded in the ordinary course
 * @param importId the file it came with; null for none
 */
public record Recording(String by, String reason, String importId) {}
