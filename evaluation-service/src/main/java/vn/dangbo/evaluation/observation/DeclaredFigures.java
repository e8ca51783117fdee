package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.dangbo.platform.statistics.MetricSource;

/** Offers every declared metric as a figure. */
@ApplicationScoped
class DeclaredFigures {

    @Inject
    DeclaredValues values;

    @Inject
    DeclaredCodes codes;

    private MetricSource of(DeclaredMetric metric) {
        return new DeclaredFigure(metric, values, codes);
    }

    @Produces
    @Singleton
    MetricSource studySession() {
        return of(DeclaredMetric.STUDY_SESSION);
    }

    @Produces
    @Singleton
    MetricSource studyParticipationRate() {
        return of(DeclaredMetric.STUDY_PARTICIPATION_RATE);
    }

    @Produces
    @Singleton
    MetricSource courseClass() {
        return of(DeclaredMetric.COURSE_CLASS);
    }

    @Produces
    @Singleton
    MetricSource courseTurn() {
        return of(DeclaredMetric.COURSE_TURN);
    }

    @Produces
    @Singleton
    MetricSource reporterConference() {
        return of(DeclaredMetric.REPORTER_CONFERENCE);
    }

    @Produces
    @Singleton
    MetricSource reporterTurn() {
        return of(DeclaredMetric.REPORTER_TURN);
    }

    @Produces
    @Singleton
    MetricSource publicationCount() {
        return of(DeclaredMetric.PUBLICATION_COUNT);
    }

    @Produces
    @Singleton
    MetricSource personnelDecision() {
        return of(DeclaredMetric.PERSONNEL_DECISION);
    }

    @Produces
    @Singleton
    MetricSource evalMemberGoodRate() {
        return of(DeclaredMetric.EVAL_MEMBER_GOOD_RATE);
    }

    @Produces
    @Singleton
    MetricSource evalOrgGoodRate() {
        return of(DeclaredMetric.EVAL_ORG_GOOD_RATE);
    }

    @Produces
    @Singleton
    MetricSource socioEconomic() {
        return of(DeclaredMetric.SOCIO_ECONOMIC);
    }
}
