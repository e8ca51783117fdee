package vn.dangbo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the demo data as import files: the organisations of five towns and a second province with their committees and
 * synthetic members with their movements, trainings, awards, disciplines, badges and temporary stays, leadership collectives of one
 * town, evaluations, and what was declared, aimed at, inspected, received and held. Beside them stands a file of the administrative units around
 * the towns. Nobody in them exists; the totals are those that the press printed, see the README of this module. The files have the same
 * bytes on every run and every machine.
 */
public final class DemoFiles {

    private DemoFiles() {}

    /**
     * One import file.
     *
     * @param kind what it holds, as the import API calls it
     * @param path where it was written
     */
    public record DemoFile(String kind, Path path) {}

    /**
     * Writes the files {@code <kind>.csv}.
     *
     * @param directory made if absent; files of these names in it are replaced
     * @return the files in the order in which they must be imported
     * @throws IOException when the folder or a file cannot be written
     */
    public static List<DemoFile> write(Path directory) throws IOException {
        Tree tree = Tree.read();
        List<Tree.Slice> slices =
                Stream.concat(tree.slices().stream(), Towns.slices().stream()).toList();
        List<Unit> units = Unit.of(slices);
        Province province = Province.of(tree, units);
        OrganisationEvaluations organisations = new OrganisationEvaluations(tree);
        Corps kienTuong = province.corps(Tree.TOWN);
        List<Collective> collectives = Collective.of(units);
        TownGrades towns = new TownGrades(units);
        Stream<Evaluation> evaluations = Stream.of(
                        organisations.evaluations(),
                        MemberEvaluations.of(kienTuong.people(), tree, organisations),
                        towns.evaluations(),
                        TownMemberGrades.ofDiAn()
                                .of(province.corps("DIAN"), cell -> towns.ofDiAn(cell) == Grade.HTXSNV),
                        TownMemberGrades.ofMyHao().of(province.corps("MYHAO"), cell -> false),
                        LeadershipGrades.of(collectives, units, province.corps("DIAN")))
                .flatMap(List::stream);

        Files.createDirectories(directory);
        return List.of(
                copied(directory, "admin-units"),
                file(directory, "organisations", ImportColumns.ORGANISATIONS, slices.stream()),
                file(directory, "committees", ImportColumns.COMMITTEES, province.committees().stream()),
                file(
                        directory,
                        "members",
                        ImportColumns.MEMBERS,
                        province.people().flatMap(DemoFiles::seats)),
                file(directory, "trainings", ImportColumns.TRAININGS, province.trainings().stream()),
                file(directory, "awards", ImportColumns.AWARDS, province.awards().stream()),
                file(directory, "disciplines", ImportColumns.DISCIPLINES, province.disciplines().stream()),
                file(directory, "badges", ImportColumns.BADGES, province.badges().stream()),
                file(directory, "temporary-stays", ImportColumns.STAYS, province.stays().stream()),
                file(directory, "collectives", ImportColumns.COLLECTIVES, collectives.stream()),
                file(directory, "evaluations", ImportColumns.EVALUATIONS, evaluations),
                copied(directory, "observations"),
                copied(directory, "targets"),
                file(directory, "inspections", ImportColumns.INSPECTIONS, Inspection.of(units).stream()),
                file(directory, "petitions", ImportColumns.PETITIONS, Petition.all().stream()),
                file(directory, "meetings", ImportColumns.MEETINGS, Meeting.of(tree, kienTuong.people()).stream()));
    }

    /** {@code java -cp … vn.dangbo.demo.DemoFiles DIRECTORY} writes the files there and names them. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: java -cp <demo.jar> vn.dangbo.demo.DemoFiles DIRECTORY");
            System.exit(2);
        }
        write(Path.of(arguments[0])).forEach(file -> System.out.println(file.kind() + "\t" + file.path()));
    }

    /** No generator: the file is written by hand and stands beside this class. */
    private static DemoFile copied(Path directory, String kind) throws IOException {
        Path path = directory.resolve(kind + ".csv");
        try (InputStream source = DemoFiles.class.getResourceAsStream(kind + ".csv")) {
            Files.copy(source, path, StandardCopyOption.REPLACE_EXISTING);
        }
        return new DemoFile(kind, path);
    }

    private static <T> DemoFile file(Path directory, String kind, List<Csv.Column<T>> columns, Stream<T> records)
            throws IOException {
        Path path = directory.resolve(kind + ".csv");
        Csv.write(path, columns, records);
        return new DemoFile(kind, path);
    }

    private static Stream<ImportColumns.SeatedPerson> seats(Person person) {
        return person.member().seatings().stream().map(seat -> new ImportColumns.SeatedPerson(person, seat));
    }
}
