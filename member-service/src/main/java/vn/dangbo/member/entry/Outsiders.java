package vn.dangbo.member.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.member.elsewhere.PeopleElsewhere;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.TabularFileException;

/** Watches over the members outside the caller's scope whom files name. */
@ApplicationScoped
public class Outsiders {

    @Inject
    PeopleElsewhere people;

    @ConfigProperty(name = "dangbo.imports.maximum-outsiders", defaultValue = "20")
    int maximum;

    /**
     * The count of a file that is about to be read.
     *
     * @throws TabularFileException TOO_MANY_ELSEWHERE_TODAY when the account has named as many as it may today
     */
    public OutsiderCount of(ImportContext context) {
        if (!people.isOpen(context.subject())) {
            throw OutsiderCount.closed(0, people);
        }
        return new OutsiderCount(context, maximum, people);
    }
}
