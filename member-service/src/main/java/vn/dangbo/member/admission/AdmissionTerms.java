package vn.dangbo.member.admission;

/** Codes of the terms that run during an admission, in {@code rule_parameter}. */
final class AdmissionTerms {

    static final String AWARENESS = "ADMISSION_AWARENESS_VALIDITY";
    static final String DECISION = "ADMISSION_DECISION_TERM";
    static final String CEREMONY = "ADMISSION_CEREMONY_TERM";
    static final String RECOGNITION = "RECOGNITION_TERM";

    private AdmissionTerms() {}
}
