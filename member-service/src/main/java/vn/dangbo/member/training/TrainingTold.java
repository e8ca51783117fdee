package vn.dangbo.member.training;

import java.time.LocalDate;

/**
 * What a row of a file tells of a training.
 *
 * @param program code of the programme
 * @param sentBy code of the organisation that sent the member
 * @param decisionNo null when the file does not say
 * @param school null when the file does not say
 * @param endedOn null while it goes on
 * @param result null while it goes on, and when the file does not say
 */
record TrainingTold(
        String program,
        String sentBy,
        String decisionNo,
        String school,
        LocalDate startedOn,
        LocalDate endedOn,
        TrainingResult result) {}
