package vn.dangbo.evaluation.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import vn.dangbo.evaluation.assessment.StepsRequest.Outcome;
import vn.dangbo.evaluation.assessment.StepsRequest.Result;
import vn.dangbo.evaluation.assessment.StepsRequest.Results;
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

    @Inject
    Assessments assessments;

    @Inject
    Messages messages;

    /**
     * Takes the steps. Lower grades are decided first: the ceiling on the best one rests on how many of the others there are.
     *
     * @param step takes the step of one subject
     * @throws ProblemException 400 without rows, for too many, for one without id
     */
    public Results take(StepsRequest request, Scope scope, Locale locale, BiFunction<UUID, StepRequest, UUID> step) {
        var rows = Fields.required("subjects", Fields.required("body", request).subjects());
        if (rows.isEmpty() || rows.size() > StepsRequest.MOST) {
            throw ProblemException.badRequest("subjects", "FIELD_TOO_MANY", "subjects", StepsRequest.MOST);
        }
        rows.forEach(row ->
                Fields.required("subjects.id", Fields.required("subjects", row).id()));
        var results = new Result[rows.size()];
        IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(row ->
                        Grade.of(rows.get(row).grade()).map(Enum::ordinal).orElse(-1)))
                .forEach(row -> results[row] = one(row + 1, request, rows.get(row), scope, locale, step));
        int done = (int) Arrays.stream(results)
                .filter(result -> result.outcome() == Outcome.DONE)
                .count();
        return new Results(done, results.length - done, List.of(results));
    }

    private Result one(
            int number,
            StepsRequest request,
            StepsRequest.Row row,
            Scope scope,
            Locale locale,
            BiFunction<UUID, StepRequest, UUID> step) {
        try {
            var view = QuarkusTransaction.requiringNew().call(() -> {
                step.apply(row.id(), request.of(row));
                return assessments.view(row.id(), scope);
            });
            return new Result(number, row.id(), Outcome.DONE, view.step(), view.grade(), null, null, null);
        } catch (ProblemException refused) {
            return new Result(
                    number,
                    row.id(),
                    Outcome.REFUSED,
                    null,
                    null,
                    refused.code(),
                    messages.text(locale, refused.code(), refused.arguments()),
                    refused.faults().stream().map(Fault::field).toList());
        }
    }
}
