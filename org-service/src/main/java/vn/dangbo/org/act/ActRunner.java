package vn.dangbo.org.act;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;

/**
 * Executes decided acts on their day, or as soon as the service is up again afterwards. A step that cannot be done
 * stays waiting with its reason and is tried again; others go on meanwhile.
 */
@ApplicationScoped
class ActRunner {

    private static final Logger LOG = Logger.getLogger(ActRunner.class);

    @Inject
    ActSteps steps;

    @Inject
    ActStore store;

    @Inject
    ActForecast forecast;

    @Inject
    ActExecution execution;

    @Inject
    MemberService members;

    @Inject
    Clock clock;

    /** Does whatever is due. */
    @Scheduled(every = "${dangbo.acts.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Optional<ActSteps.Due> due;
        while ((due = steps.next(AsOf.today(clock).date())).isPresent()) {
            attempt(due.get());
        }
    }

    private void attempt(ActSteps.Due due) {
        if (!steps.claim(due)) {
            return;
        }
        try {
            var reasons = perform(due);
            if (reasons.isEmpty()) {
                steps.done(due);
                return;
            }
            LOG.infof(
                    "Act %s waits at %s: %s",
                    due.act(),
                    due.step(),
                    // codes alone: names of members do not belong in a log
                    reasons.stream().map(ActPlan.Reason::code).distinct().toList());
            steps.failed(due, reasons);
        } catch (MemberService.Refused refused) {
            steps.failed(due, List.of(refused.reason()));
        } catch (MemberService.Unavailable later) {
            steps.failed(due, List.of(ActPlan.Reason.of("SERVICE_UNAVAILABLE", null, later.getMessage())));
        } catch (ProblemException refused) {
            steps.failed(
                    due,
                    List.of(new ActPlan.Reason(
                            refused.code(),
                            null,
                            refused.arguments().stream().map(String::valueOf).toList())));
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "Act %s failed at %s", due.act(), due.step());
            steps.failed(due, List.of(ActPlan.Reason.of("INTERNAL_ERROR", null)));
        }
    }

    private List<ActPlan.Reason> perform(ActSteps.Due due) throws MemberService.Unavailable, MemberService.Refused {
        switch (due.step()) {
            case HOLD_MEMBERS -> {
                var act = store.byId(due.act());
                var outlook = forecast.now(act);
                return outlook.blocking().isEmpty()
                        ? members.hold(act.id(), outlook.members(act)).against()
                        : outlook.blocking();
            }
            case CHANGE_TREE -> {
                return execution.changeTree(due.act());
            }
            case MOVE_MEMBERS -> members.apply(due.act());
            case RELEASE_MEMBERS -> members.release(due.act());
        }
        return List.of();
    }
}
