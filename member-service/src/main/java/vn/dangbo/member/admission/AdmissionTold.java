package vn.dangbo.member.admission;

import java.time.LocalDate;

/**
 * What a row of a file tells of the admission of somebody who is, or was, a member.
 *
 * @param decisionNo of the admission; null when the file does not say
 * @param decidedOn of the admission, from which tuổi đảng runs; null when the file does not say
 * @param signer of that decision; null when the file does not say
 * @param ceremonyOn first day on probation
 * @param recognitionNo of the recognition as official member; null when the file does not say, or before it
 * @param recognisedOn of that decision; null when the file does not say, or before it
 * @param recognitionSigner null when the file does not say, or before it
 * @param officialOn first day as official member; null for never
 */
record AdmissionTold(
        String decisionNo,
        LocalDate decidedOn,
        String signer,
        LocalDate ceremonyOn,
        String recognitionNo,
        LocalDate recognisedOn,
        String recognitionSigner,
        LocalDate officialOn) {

    /** The day on which the person had become an official member, and that was decided. */
    LocalDate recognised() {
        return recognisedOn == null || recognisedOn.isBefore(officialOn) ? officialOn : recognisedOn;
    }
}
