package vn.dangbo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the demo data of the party committee of Kiến Tường as import files: an organisation tree with its history, synthetic members with
 * their movements from 2015 to 2024, and evaluations. Nobody in them exists; the totals are those that the press printed, see the README of
 * this module. The files have the same bytes on every run and every machine.
 */
public final class DemoFiles {

    private static final List<String> ORGANISATION_HEADER =
            List.of("code", "name", "shortName", "kind", "subtype", "sector", "parent", "validFrom", "validTo");
    private static final List<String> MEMBER_HEADER = List.of(
            "cardNumber",
            "cvNumber",
            "personalId",
            "fullName",
            "otherName",
            "sex",
            "birthDate",
            "ethnicity",
            "phone",
            "admittedOn",
            "officialOn",
            "cell",
            "seatedFrom",
            "seatedTo",
            "startCause",
            "endCause");
    private static final List<String> EVALUATION_HEADER = List.of(
            "year",
            "subjectKind",
            "organisation",
            "cardNumber",
            "grade",
            "notEvaluatedReason",
            "decisionNo",
            "decidedOn");

    private DemoFiles() {}

    /**
     * One import file.
     *
     * @param kind what it holds, as the import API calls it: organisations, members or evaluations
     * @param path where it was written
     */
    public record DemoFile(String kind, Path path) {}

    /**
     * Writes the three files {@code <kind>.csv}.
     *
     * @param directory made if absent; files of these names in it are replaced
     * @return the files in the order in which they must be imported
     * @throws IOException when the folder or a file cannot be written
     */
    public static List<DemoFile> write(Path directory) throws IOException {
        Tree tree = Tree.read();
        List<Member> members = Movements.play(tree, new FlowPlan());
        List<Person> people = Identities.of(members, Sex.women(members, tree));
        OrganisationEvaluations organisationEvaluations = new OrganisationEvaluations(tree);
        List<Evaluation> memberEvaluations = MemberEvaluations.of(people, tree, organisationEvaluations);

        Files.createDirectories(directory);
        return List.of(
                file(
                        directory,
                        "organisations",
                        ORGANISATION_HEADER,
                        tree.slices().stream().map(DemoFiles::row)),
                file(directory, "members", MEMBER_HEADER, people.stream().flatMap(DemoFiles::rows)),
                file(
                        directory,
                        "evaluations",
                        EVALUATION_HEADER,
                        Stream.concat(organisationEvaluations.evaluations().stream(), memberEvaluations.stream())
                                .map(DemoFiles::row)));
    }

    /** {@code java -cp … vn.dangbo.demo.DemoFiles DIRECTORY} writes the files there and names them. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: java -cp <demo.jar> vn.dangbo.demo.DemoFiles DIRECTORY");
            System.exit(2);
        }
        write(Path.of(arguments[0])).forEach(file -> System.out.println(file.kind() + "\t" + file.path()));
    }

    private static DemoFile file(Path directory, String kind, List<String> header, Stream<List<String>> rows)
            throws IOException {
        Path path = directory.resolve(kind + ".csv");
        Csv.write(path, header, rows);
        return new DemoFile(kind, path);
    }

    private static List<String> row(Tree.Slice slice) {
        return List.of(
                slice.code(),
                slice.name(),
                slice.shortName(),
                slice.kind(),
                slice.subtype(),
                slice.sector(),
                slice.parent(),
                slice.from().toString(),
                end(slice.to()));
    }

    private static Stream<List<String>> rows(Person person) {
        Member member = person.member();
        return member.seatings().stream()
                .map(seat -> List.of(
                        person.cardNumber(),
                        person.cvNumber(),
                        person.personalId(),
                        person.fullName(),
                        person.otherName(),
                        person.sex().name(),
                        person.birthDate(),
                        person.ethnicity(),
                        person.phone(),
                        member.admittedOn().toString(),
                        member.officialOn().map(LocalDate::toString).orElse(""),
                        seat.cell(),
                        seat.from().toString(),
                        end(seat.to()),
                        seat.start().code(),
                        seat.isOpen() ? "" : seat.end().code()));
    }

    private static List<String> row(Evaluation evaluation) {
        return List.of(
                String.valueOf(evaluation.year()),
                evaluation.subjectKind(),
                evaluation.organisation(),
                evaluation.cardNumber(),
                Objects.toString(evaluation.grade(), ""),
                evaluation.notEvaluatedReason(),
                evaluation.decisionNo(),
                Objects.toString(evaluation.decidedOn(), ""));
    }

    private static String end(LocalDate date) {
        return date.equals(Tree.OPEN) ? "" : date.toString();
    }
}
