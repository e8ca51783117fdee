package vn.dangbo.evaluation.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;

/**
 * One file of results being read: each chunk of rows is judged and written by itself. A row about a subject that has a
 * result of the year replaces it; one that says what is recorded changes nothing.
 */
final class EvaluationFile implements ImportHandler.Session {

    private final ImportContext context;
    private final EvaluationRecords records;
    private final EvaluationWrites writes;
    private final Places places;
    private final LineReader reader;
    private final FieldCipher cipher;
    private final KeyedHash hash;
    private final PlaceRules placeRules;
    private final SubjectsSeen seen;

    EvaluationFile(
            ImportContext context,
            EvaluationRecords records,
            EvaluationWrites writes,
            Places places,
            LineReader reader,
            FieldCipher cipher,
            KeyedHash hash) {
        this.context = context;
        this.records = records;
        this.writes = writes;
        this.places = places;
        this.reader = reader;
        this.cipher = cipher;
        this.hash = hash;
        this.seen = new SubjectsSeen(hash);
        this.placeRules = new PlaceRules(context.findings());
    }

    @Override
    public void accept(List<Row> rows, boolean write) {
        var lines =
                rows.stream().map(row -> reader.read(row, context.findings())).toList();
        records.open(context.scope(), write);
        var units = places.units(
                lines.stream()
                        .filter(Line::namesUnit)
                        .map(EvaluationFile::unitDay)
                        .toList(),
                context.scope());
        var collectives = places.collectives(
                lines.stream()
                        .filter(Line::namesCollective)
                        .map(EvaluationFile::collectiveDay)
                        .toList(),
                context.scope());
        var persons = records.persons(lines.stream()
                .filter(Line::namesSubject)
                .map(this::cardHash)
                .filter(Objects::nonNull)
                .toList());
        var subjects = new LinkedHashMap<Subject, Line>();
        for (var line : lines) {
            var unit = line.namesUnit() ? units.get(unitDay(line)) : null;
            var collective = line.namesCollective() ? collectives.get(collectiveDay(line)) : null;
            placeRules.judge(line, unit, collective);
            var subject = line.namesSubject() ? subject(line, unit, collective, persons) : null;
            if (subject != null) {
                if (!seenBefore(line, subject) && !context.findings().rejects(line.row())) {
                    subjects.put(subject, line);
                }
            }
        }
        save(subjects, units, write);
    }

    private static Places.UnitDay unitDay(Line line) {
        return new Places.UnitDay(line.organisation(), line.year());
    }

    private static Places.UnitDay collectiveDay(Line line) {
        return new Places.UnitDay(line.collective(), line.year());
    }

    /** Null when its unit or collective is not known. */
    private Subject subject(Line line, Places.Unit unit, Places.Collective collective, Map<String, UUID> persons) {
        return switch (line.subject()) {
            case ORGANISATION -> unit == null ? null : Subject.of(line.year(), line.subject(), unit.id());
            case COLLECTIVE -> collective == null ? null : Subject.of(line.year(), line.subject(), collective.id());
            case MEMBER, LEADER -> {
                var card = cardHash(line);
                yield Subject.person(line.year(), line.subject(), card, persons.get(card));
            }
        };
    }

    /** Null for units and collectives. */
    private String cardHash(Line line) {
        return line.cardNumber() == null ? null : hash.text(EvaluationView.CARD_NUMBER_FIELD, line.cardNumber());
    }

    /** Whether an earlier row of the file, right or wrong, is about the same subject. */
    private boolean seenBefore(Line line, Subject subject) {
        int earlier = seen.earlier(line, subject);
        if (earlier != 0) {
            error(line, column(subject), "SUBJECT_TWICE", String.valueOf(earlier), String.valueOf(line.year()));
        }
        return earlier != 0;
    }

    private static Column column(Subject subject) {
        return switch (subject.kind()) {
            case ORGANISATION -> EvaluationColumns.ORGANISATION;
            case COLLECTIVE -> EvaluationColumns.COLLECTIVE;
            case MEMBER, LEADER -> EvaluationColumns.CARD_NUMBER;
        };
    }

    private void save(Map<Subject, Line> subjects, Map<Places.UnitDay, Places.Unit> units, boolean write) {
        if (write) {
            records.hold(subjects.keySet());
        }
        var recorded = records.recorded(subjects.keySet(), context.scope());
        var anywhere = records.recordedAnywhere(subjects.keySet());
        var ofCampaigns = records.ofCampaigns(subjects.keySet());
        var fresh = new ArrayList<EvaluationWrites.Entry>();
        var changed = new ArrayList<EvaluationWrites.Entry>();
        subjects.forEach((subject, line) -> {
            var before = recorded.get(subject);
            if (before == null && ofCampaigns.contains(subject)) {
                error(line, column(subject), "RESULT_OF_CAMPAIGN", String.valueOf(line.year()));
                return;
            }
            if (before == null && anywhere.contains(subject)) {
                error(line, column(subject), "RECORDED_ELSEWHERE", String.valueOf(line.year()));
                return;
            }
            var unit = units.get(unitDay(line)).id();
            var outcome = new Recorded.Outcome(
                    unit,
                    line.grade(),
                    line.reason(),
                    line.decisionNo(),
                    line.decidedOn(),
                    line.level(),
                    line.peerGroup());
            if (before == null) {
                fresh.add(entry(UuidVersion7Strategy.INSTANCE.generateUuid(null), subject, line, outcome));
            } else if (!before.outcome().equals(outcome)) {
                if (ofCampaigns.contains(subject) || before.regraded()) {
                    var code = before.regraded() ? "RESULT_REGRADED" : "RESULT_OF_CAMPAIGN";
                    error(line, column(subject), code, String.valueOf(line.year()));
                    return;
                }
                changed.add(entry(before.id(), subject, line, outcome));
            }
        });
        if (write) {
            writes.write(fresh, changed);
        }
    }

    private EvaluationWrites.Entry entry(UUID id, Subject subject, Line line, Recorded.Outcome outcome) {
        return new EvaluationWrites.Entry(
                id,
                subject.year(),
                subject.kind().name(),
                outcome.organisationId(),
                subject.kind() == SubjectKind.COLLECTIVE ? subject.entityId() : null,
                subject.personHash(),
                subject.member(),
                subject.isPerson() ? cipher.encrypt(EvaluationView.CARD_NUMBER_FIELD, id, line.cardNumber()) : null,
                outcome.grade(),
                outcome.reason(),
                outcome.decisionNo(),
                outcome.decidedOn(),
                outcome.level(),
                outcome.peerGroup(),
                context.recordedBy(),
                context.importId());
    }

    private void error(Line line, Column column, String code, String... arguments) {
        context.findings().error(line.row(), column.code(), code, arguments);
    }
}
