package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The columns of the import files. Fields that the demo says nothing about are there, and empty. */
final class ImportColumns {

    /** One line of the member file: a member in one seat. */
    record SeatedPerson(Person person, Seating seat) {}

    static final List<Csv.Column<Tree.Slice>> ORGANISATIONS = List.of(
            new Csv.Column<>("code", Tree.Slice::code),
            new Csv.Column<>("name", Tree.Slice::name),
            new Csv.Column<>("shortName", Tree.Slice::shortName),
            new Csv.Column<>("kind", Tree.Slice::kind),
            new Csv.Column<>("subtype", Tree.Slice::subtype),
            new Csv.Column<>("sector", Tree.Slice::sector),
            new Csv.Column<>("parent", Tree.Slice::parent),
            new Csv.Column<>("validFrom", slice -> slice.from().toString()),
            new Csv.Column<>("validTo", slice -> end(slice.to())));

    static final List<Csv.Column<Seat>> COMMITTEES = List.of(
            new Csv.Column<>("organisation", Seat::organisation),
            new Csv.Column<>("committeeKind", Seat::committeeKind),
            new Csv.Column<>("termLabel", seat -> seat.term().label()),
            new Csv.Column<>("termFrom", seat -> seat.term().from().toString()),
            new Csv.Column<>("termTo", seat -> end(seat.term().to())),
            new Csv.Column<>("congressNo", seat -> seat.term().congressNo()),
            new Csv.Column<>("plannedSeats", seat -> String.valueOf(seat.plannedSeats())),
            new Csv.Column<>(
                    "officialMembers",
                    seat -> seat.officialMembers() == 0 ? "" : String.valueOf(seat.officialMembers())),
            new Csv.Column<>("holder", Seat::holder),
            new Csv.Column<>("role", Seat::role),
            new Csv.Column<>("startMode", Seat::startMode),
            new Csv.Column<>("validFrom", seat -> seat.from().toString()),
            new Csv.Column<>("validTo", seat -> end(seat.to())),
            new Csv.Column<>("decisionNo", Seat::decisionNo),
            new Csv.Column<>("confirmedOn", seat -> Objects.toString(seat.confirmedOn(), "")),
            new Csv.Column<>("confirmationNo", Seat::confirmationNo),
            new Csv.Column<>("endReason", Seat::endReason),
            new Csv.Column<>("endDecisionNo", Seat::endDecisionNo),
            new Csv.Column<>("externalOffice", Seat::externalOffice));

    static final List<Csv.Column<SeatedPerson>> MEMBERS = List.of(
            person("cardNumber", Person::cardNumber),
            person("cvNumber", Person::cvNumber),
            person("personalId", Person::personalId),
            person("fullName", Person::fullName),
            person("otherName", Person::otherName),
            person("sex", person -> person.sex().name()),
            person("birthDate", Person::birthDate),
            person("ethnicity", Person::ethnicity),
            person("religion", person -> ""),
            person("phone", Person::phone),
            person("admittedOn", person -> person.member().admittedOn().toString()),
            person("admissionContext", person -> ""),
            person("officialOn", person -> person.member()
                    .officialOn()
                    .map(LocalDate::toString)
                    .orElse("")),
            seat("cell", Seating::cell),
            seat("seatedFrom", seat -> seat.from().toString()),
            seat("seatedTo", seat -> end(seat.to())),
            seat("startCause", seat -> seat.start().code()),
            seat("endCause", seat -> seat.isOpen() ? "" : seat.end().code()));

    static final List<Csv.Column<Evaluation>> EVALUATIONS = List.of(
            new Csv.Column<>("year", evaluation -> String.valueOf(evaluation.year())),
            new Csv.Column<>("subjectKind", Evaluation::subjectKind),
            new Csv.Column<>("organisation", Evaluation::organisation),
            new Csv.Column<>("cardNumber", Evaluation::cardNumber),
            new Csv.Column<>("grade", evaluation -> Objects.toString(evaluation.grade(), "")),
            new Csv.Column<>("notEvaluatedReason", Evaluation::notEvaluatedReason),
            new Csv.Column<>("decisionNo", Evaluation::decisionNo),
            new Csv.Column<>("decidedOn", evaluation -> Objects.toString(evaluation.decidedOn(), "")));

    private ImportColumns() {}

    private static Csv.Column<SeatedPerson> person(String name, Function<Person, String> value) {
        return new Csv.Column<>(name, line -> value.apply(line.person()));
    }

    private static Csv.Column<SeatedPerson> seat(String name, Function<Seating, String> value) {
        return new Csv.Column<>(name, line -> value.apply(line.seat()));
    }

    private static String end(LocalDate date) {
        return date.equals(Tree.OPEN) ? "" : date.toString();
    }
}
