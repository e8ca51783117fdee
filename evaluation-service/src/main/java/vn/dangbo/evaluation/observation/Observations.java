package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.observation.ObservationRequest.Declaration;
import vn.dangbo.evaluation.observation.ObservationWriter.Author;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The way of declared figures: who declares and who approves are two persons, and what is approved stays as it is. */
@ApplicationScoped
public class Observations {

    private static final String HOLD = """
            select b.id from observation b join organisation o on o.id = b.organisation_id
            where b.id = :id and %s
            for update of b
            """.formatted(Sql.inScope("o.path"));

    /** Steps after which a revision is somebody's own word. */
    private static final Set<String> OWN = Set.of("OPEN", "CORRECT", "SUBMIT");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Organisations organisations;

    @Inject
    DeclaredCodes codes;

    @Inject
    ObservationQueries queries;

    @Inject
    ObservationWriter writer;

    /**
     * Declares a figure.
     *
     * @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 OBSERVATION_EXISTS
     */
    @Transactional
    public UUID open(ObservationRequest request, Scope scope, Author author) {
        var rules = new ObservationRules(codes.items());
        var subject = request.subject(rules);
        var content = Fields.required("declaration", request.declaration())
                .content(rules.unit(subject.metric(), subject.item()));
        var unit = organisations.require(
                Fields.required("organisation", request.organisation()), scope, VietnamTime.today(clock));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        if (!writer.open(id, unit.id(), subject, content, author)) {
            throw ProblemException.of(
                    409, "OBSERVATION_EXISTS", subject.metric().name(), unit.code());
        }
        return id;
    }

    /**
     * Begins the next revision of one that was returned or approved.
     *
     * @throws ProblemException 400 for a bad field, 404, 409 for one that is on its way, 412
     */
    @Transactional
    public UUID correct(UUID id, Declaration declaration, String ifMatch, Scope scope, Author author) {
        var recorded = held(id, ifMatch, scope);
        ObservationStep.CORRECT.after(recorded.status());
        var content = Fields.required("body", declaration).content(recorded.unit());
        writer.revise(id, recorded.revision() + 1, content, author);
        return id;
    }

    /** Submits a draft. */
    @Transactional
    public UUID submit(UUID id, String ifMatch, Scope scope, Author author) {
        var recorded = held(id, ifMatch, scope);
        ObservationStep.SUBMIT.after(recorded.status());
        writer.step(id, recorded.revision(), ObservationStep.SUBMIT, null, author);
        return id;
    }

    /** Gives back what was submitted; the reason must be there. */
    @Transactional
    public UUID giveBack(UUID id, String reason, String ifMatch, Scope scope, Author author) {
        var recorded = held(id, ifMatch, scope);
        ObservationStep.RETURN.after(recorded.status());
        otherPerson(recorded, scope, author);
        var why = Fields.text("reason", Fields.required("reason", reason), ObservationRequest.Content.MAXIMUM_TEXT);
        writer.step(id, recorded.revision(), ObservationStep.RETURN, why, author);
        return id;
    }

    /**
     * Approves what was submitted.
     *
     * @param note must be there, or in the revision, when its components do not give what was declared
     * @throws ProblemException 409 APPROVER_IS_MAKER, RATIO_NEEDS_NOTE
     */
    @Transactional
    public UUID approve(UUID id, String note, String ifMatch, Scope scope, Author author) {
        var recorded = held(id, ifMatch, scope);
        ObservationStep.APPROVE.after(recorded.status());
        otherPerson(recorded, scope, author);
        var text = Fields.text("note", note, ObservationRequest.Content.MAXIMUM_TEXT);
        if (!recorded.measure().isReproduced() && text == null && recorded.note() == null) {
            throw ProblemException.of(409, "RATIO_NEEDS_NOTE", recorded.numerator(), recorded.denominator());
        }
        writer.step(id, recorded.revision(), ObservationStep.APPROVE, text, author);
        return id;
    }

    /** The latest revision, which nobody else changes until this is done. */
    private ObservationView held(UUID id, String ifMatch, Scope scope) {
        sql.first(HOLD, Sql.scoped(scope, Map.of("id", id)), row -> row.get("id", UUID.class));
        var recorded = queries.require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        return recorded;
    }

    /** Who made or submitted the revision neither approves nor returns it. */
    private void otherPerson(ObservationView recorded, Scope scope, Author author) {
        var own = queries.history(recorded.id(), scope).stream()
                .filter(entry -> entry.revision() == recorded.revision() && OWN.contains(entry.step()))
                .map(ObservationStepView::account)
                .collect(Collectors.toSet());
        if (own.contains(author.account())) {
            throw ProblemException.of(409, "APPROVER_IS_MAKER");
        }
    }
}
