package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.platform.access.Caller;

/** The account that calls, as the author of what it does. */
@ApplicationScoped
public class CallingAuthor {

    @Inject
    Caller caller;

    @Inject
    OwnPerson own;

    /** With the person behind the account, by the record of today. */
    public Author author() {
        return new Author(caller.name(), caller.subject(), own.id());
    }
}
