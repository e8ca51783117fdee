package vn.dangbo.member.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.VietnameseName;

/** Members who begin: the own row, and with it the life as it is counted. */
@ApplicationScoped
public class NewMembers {

    private static final String INSERT = """
            insert into member (id, personal_id_encrypted, personal_id_hash, full_name, search_key, sort_key, sex, birth_date,
                                ethnicity, religion, occupation, admitted_on, admission_context, cell_id, unit_path, seated_from,
                                recorded_by)
            select :id, :personalId, :personalIdHash, :fullName, :searchKey, :sortKey, :sex, :birthDate,
                   cast(:ethnicity as text), cast(:religion as text), cast(:occupation as text), cast(:admittedOn as date), cast(:context as text), o.id,
                   o.path, :day, :by
            from organisation o where o.id = :cell
            """;

    @Inject
    Sql sql;

    @Inject
    Lives lives;

    /**
     * Who begins.
     *
     * @param personalIdEncrypted bound to the id
     * @param birthDate yyyy, yyyy-MM or yyyy-MM-dd
     */
    public record Person(
            UUID id,
            String personalIdEncrypted,
            String personalIdHash,
            String fullName,
            Sex sex,
            String birthDate,
            String ethnicity,
            String religion,
            String occupation,
            String admissionContext) {}

    /**
     * A probationary member from the day of the ceremony on.
     *
     * @param recordedBy name of the account
     * @throws ProblemException 409 CANDIDATE_ON_RECORD when a member with that number is on record by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Person person, UUID cell, LocalDate day, String recordedBy) {
        insert(person, day, cell, day, recordedBy);
        var before = new Life(person.id(), person.sex(), Standing.of((LocalDate) null), List.of());
        lives.write(before, before.joined(cell, day, StartCause.ADMITTED), recordedBy);
    }

    /**
     * A member who was admitted elsewhere and comes from outside this deployment.
     *
     * @param admittedOn day of the first ceremony; null when it is not known
     * @param standing since when the member is an official one
     * @param day the first day here
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void arrive(
            Person person, LocalDate admittedOn, Standing standing, UUID cell, LocalDate day, String recordedBy) {
        insert(person, admittedOn, cell, day, recordedBy);
        var before = new Life(person.id(), person.sex(), Standing.of((LocalDate) null), List.of());
        var told = new Life(person.id(), person.sex(), standing, List.of());
        lives.write(before, told.joined(cell, day, StartCause.TRANSFER_IN), recordedBy);
    }

    private void insert(Person person, LocalDate admittedOn, UUID cell, LocalDate day, String recordedBy) {
        sql.open(Scope.everywhere());
        var name = new VietnameseName(person.fullName());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", person.id());
        parameters.put("personalId", person.personalIdEncrypted());
        parameters.put("personalIdHash", person.personalIdHash());
        parameters.put("fullName", name.text());
        parameters.put("searchKey", name.searchKey());
        parameters.put("sortKey", name.sortKey());
        parameters.put("sex", person.sex().name());
        parameters.put("birthDate", person.birthDate());
        parameters.put("ethnicity", person.ethnicity());
        parameters.put("religion", person.religion());
        parameters.put("occupation", person.occupation());
        parameters.put("context", person.admissionContext());
        parameters.put("admittedOn", admittedOn);
        parameters.put("cell", cell);
        parameters.put("day", day);
        parameters.put("by", recordedBy);
        try {
            sql.execute(INSERT, parameters);
        } catch (RuntimeException failure) {
            // Somebody else has recorded the number since the candidate was listed.
            if (Constraints.violated(failure)
                    .filter("member_personal_id_of_living"::equals)
                    .isPresent()) {
                throw ProblemException.of(409, "CANDIDATE_ON_RECORD");
            }
            throw failure;
        }
    }
}
