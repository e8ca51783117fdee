package vn.dangbo.member.dossier;

/**
 * What a section is to say, as a whole.
 *
 * @param reason why it is written or corrected
 */
public record SectionRequest<T>(T content, String reason) {}
