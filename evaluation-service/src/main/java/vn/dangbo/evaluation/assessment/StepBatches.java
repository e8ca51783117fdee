package vn.dangbo.evaluation.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.dangbo.evaluation.assessment.StepsRequest.Outcome;
import vn.dangbo.evaluation.assessment.StepsRequest.Result;
import vn.dangbo.evaluation.assessment.StepsRequest.Results;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.web.Fields;

/**
 * Takes the same step of many subjects, each by itself: one that is refused keeps no other from being done, and what is done
 * stays done when the service stops between two.
 */
@ApplicationScoped
public class StepBatches {

    private static final Logger LOG = Logger.getLogger(StepBatches.class);
    private static final String INTERNAL = "INTERNAL_ERROR";

    private static final List<SubjectKind> ORDER =
            List.of(SubjectKind.MEMBER, SubjectKind.ORGANISATION, SubjectKind.COLLECTIVE, SubjectKind.LEADER);

    /** The path of a unit begins with that of its superior, so those below have the longer one. */
    private static final Comparator<Assessment> RESTED_ON_FIRST = Comparator.comparingInt(
                    (Assessment subject) -> ORDER.indexOf(subject.kind()))
            .thenComparing(subject -> subject.unitPath().length(), Comparator.reverseOrder());

    @Inject
    Assessments assessments;

    @Inject
    Messages messages;

    /**
     * Takes the steps in the order in which one rests on the other: members, units from below, collectives, leaders (HD
     * 21-HD/BTCTW). Among those alike lower grades come first: the ceiling on the best one rests on how many of the others there are.
     *
     * @param step takes the step of one subject
     * @throws ProblemException 400 without rows, for too many, for one without id
     */
    public Results take(StepsRequest request, Scope scope, Locale locale, BiFunction<UUID, StepRequest, UUID> step) {
        var rows = counted(Fields.required("body", request).subjects());
        rows.forEach(row ->
                Fields.required("subjects.id", Fields.required("subjects", row).id()));
        var subjects = assessments.byId(rows.stream().map(StepsRequest.Row::id).collect(Collectors.toSet()), scope);
        var results = new Result[rows.size()];
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer row) -> subjects.get(rows.get(row).id()),
                                Comparator.nullsLast(RESTED_ON_FIRST))
                        .thenComparing(row -> Grade.of(rows.get(row).grade())
                                .map(Enum::ordinal)
                                .orElse(-1)))
                .forEach(row -> results[row] = one(
                        row + 1, rows.get(row).id(), scope, locale, id -> step.apply(id, request.of(rows.get(row)))));
        return results(List.of(results));
    }

    /**
     * Does the same to each, in their order.
     *
     * @throws ProblemException 400 without subjects, for too many, for one without id
     */
    public Results each(List<UUID> subjects, Scope scope, Locale locale, UnaryOperator<UUID> work) {
        var ids = counted(subjects);
        ids.forEach(id -> Fields.required("subjects", id));
        return results(IntStream.range(0, ids.size())
                .mapToObj(row -> one(row + 1, ids.get(row), scope, locale, work))
                .toList());
    }

    private static <T> List<T> counted(List<T> rows) {
        Fields.required("subjects", rows);
        if (rows.isEmpty() || rows.size() > StepsRequest.MOST) {
            throw ProblemException.badRequest("subjects", "FIELD_TOO_MANY", "subjects", StepsRequest.MOST);
        }
        return rows;
    }

    private static Results results(List<Result> results) {
        int done = (int) results.stream()
                .filter(result -> result.outcome() == Outcome.DONE)
                .count();
        return new Results(done, results.size() - done, results);
    }

    private Result one(int number, UUID id, Scope scope, Locale locale, UnaryOperator<UUID> work) {
        try {
            var view = QuarkusTransaction.requiringNew().call(() -> {
                work.apply(id);
                return assessments.view(id, scope);
            });
            return new Result(number, id, Outcome.DONE, view.step(), view.grade(), null, null, null);
        } catch (ProblemException refused) {
            return new Result(
                    number,
                    id,
                    Outcome.REFUSED,
                    null,
                    null,
                    refused.code(),
                    messages.text(locale, refused.code(), refused.arguments()),
                    refused.faults().stream().map(Fault::field).toList());
        } catch (RuntimeException broken) {
            // Rows before it are done and stay so: their results are told whatever became of this one.
            LOG.errorf(broken, "subject %s of a batch", id);
            return new Result(
                    number,
                    id,
                    Outcome.REFUSED,
                    null,
                    null,
                    INTERNAL,
                    messages.text(locale, INTERNAL, List.of()),
                    List.of());
        }
    }
}
