package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.campaign.CampaignOpening.Recorded;
import vn.dangbo.evaluation.campaign.ReadinessCode.Severity;
import vn.dangbo.evaluation.person.PersonFeedReader;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/** Says before anybody is stopped who could not act in a campaign, and at which step. Writes nothing. */
@ApplicationScoped
public class Readiness {

    @Inject
    CampaignQueries campaigns;

    @Inject
    Campaigns drafts;

    @Inject
    ReadinessQueries queries;

    @Inject
    PersonFeedReader feeds;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /**
     * What is found of a draft, by the subjects that its opening would find, or of an open campaign, by those it has.
     *
     * @param recorded what the opening of a draft is to make of results that are there already; null is told as if they were
     *     taken over, with RESULTS_EXIST beside it
     * @throws ProblemException 400 READINESS_OF_DRAFTS for an open campaign and {@code recorded}; 404; 409 CAMPAIGN_OVER once it is closed or given up
     */
    public ReadinessView of(UUID id, Recorded recorded, Scope scope, Locale locale) {
        var campaign = campaigns.require(id, scope);
        if (campaign.status() != CampaignStatus.DRAFT && campaign.status() != CampaignStatus.OPEN) {
            throw ProblemException.of(409, "CAMPAIGN_OVER", campaign.status().name());
        }
        if (recorded != null && campaign.status() != CampaignStatus.DRAFT) {
            throw ProblemException.badRequest("recorded", "READINESS_OF_DRAFTS");
        }
        var rules = drafts.rules(campaign);
        var today = VietnamTime.today(clock);
        var asOf = campaign.cutOff().isAfter(today) ? campaign.cutOff() : today;
        var counts = new ArrayList<ReadinessCount>();
        if (!feeds.isCurrent()) {
            counts.add(
                    ReadinessCount.ofCampaign(ReadinessCode.COPIES_BEHIND, ReadinessCode.COPIES_BEHIND.step(), null));
        }
        counts.addAll(ReadinessRules.calendar(campaign, rules, today));
        counts.addAll(queries.findings(campaign, rules, recorded, asOf, scope));
        return new ReadinessView(
                counts.stream().noneMatch(count -> count.code().severity(campaign.status()) == Severity.ERROR),
                asOf,
                counts.stream()
                        .collect(Collectors.groupingBy(
                                ReadinessCount::code, TreeMap::new, Collectors.summingLong(ReadinessCount::subjects))),
                findings(counts, campaign.status(), locale));
    }

    private List<ReadinessView.Finding> findings(List<ReadinessCount> counts, CampaignStatus status, Locale locale) {
        return counts.stream()
                .sorted(Comparator.comparing(
                                (ReadinessCount count) -> count.code().severity(status))
                        .thenComparing(ReadinessCount::code))
                .limit(ReadinessView.MOST)
                .map(count -> finding(count, status, locale))
                .toList();
    }

    private ReadinessView.Finding finding(ReadinessCount count, CampaignStatus status, Locale locale) {
        var step = count.step() == null ? count.code().step() : count.step();
        return new ReadinessView.Finding(
                count.code().severity(status),
                count.code(),
                step,
                count.kind(),
                count.organisation(),
                count.subjects(),
                count.examples(),
                messages.text(
                        locale,
                        "READINESS_" + count.code(),
                        Arrays.asList(count.subjects(), count.organisation(), step, count.due())));
    }
}
