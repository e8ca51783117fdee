package vn.dangbo.member.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.Mask;

/**
 * A member's basic row as of a day. Identity numbers show their last three characters only. What is sensitive, ethnicity and
 * religion among it, is in the record alone: rows are read without being audited.
 *
 * @param birthDate yyyy, yyyy-MM or yyyy-MM-dd, as far as it is known
 * @param state PROBATIONARY or OFFICIAL for those in đảng số on the day; else how they left
 * @param organisation the cell of the official seating (sinh hoạt chính thức)
 * @param seatedFrom since when in this cell
 * @param mergedInto the record into which the one asked for was merged, and which is told here; absent for all others
 */
@Schema(name = "Member")
public record MemberView(
        UUID id,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        String otherName,
        @Schema(examples = "FEMALE") Sex sex,
        @Schema(examples = "1985-03") String birthDate,
        @Schema(examples = "*****678") String cardNumber,
        @Schema(examples = "*******TMH") String cvNumber,
        @Schema(examples = "OFFICIAL") String state,
        Cell organisation,
        LocalDate admittedOn,
        LocalDate officialOn,
        LocalDate seatedFrom,
        LocalDate seatedTo,
        @JsonIgnore String sortKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID mergedInto) {

    /** The cell, under the name that it had on the day. */
    @Schema(name = "MemberCell")
    public record Cell(
            UUID id, @Schema(examples = "KT01C01") String code, String name) {}

    /** Columns of {@link #of}; {@code m} is the member, {@code s} the seating, {@code o} its unit. */
    static final String COLUMNS = """
            m.id, m.full_name, m.other_name, m.sex, m.birth_date, m.card_number_encrypted,
            m.cv_number_encrypted, m.admitted_on,
            nullif(%1$s, date 'infinity') as official_on, m.sort_key, s.valid_from, s.valid_to, o.id as cell_id, o.code as cell_code,
            (select v.name from organisation_version v where v.organisation_id = o.id
             order by v.validity @> cast(:asOf as date) desc, v.valid_from desc limit 1) as cell_name,
            case when s.valid_to <= cast(:asOf as date)
                 then case s.end_cause when 'TRANSFER_OUT' then 'TRANSFERRED_OUT' else s.end_cause end
                 when %1$s <= cast(:asOf as date) then 'OFFICIAL'
                 else 'PROBATIONARY' end as state
            """.formatted(Standing.OFFICIAL_ON);

    static MemberView of(Tuple row, FieldCipher cipher) {
        var id = row.get("id", UUID.class);
        return new MemberView(
                id,
                row.get("full_name", String.class),
                row.get("other_name", String.class),
                Sex.valueOf(row.get("sex", String.class)),
                row.get("birth_date", String.class),
                masked(row.get("card_number_encrypted", String.class), CardNumber.FIELD, id, cipher),
                masked(row.get("cv_number_encrypted", String.class), CvNumber.FIELD, id, cipher),
                row.get("state", String.class),
                new Cell(
                        row.get("cell_id", UUID.class),
                        row.get("cell_code", String.class),
                        row.get("cell_name", String.class)),
                row.get("admitted_on", LocalDate.class),
                row.get("official_on", LocalDate.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("sort_key", String.class),
                null);
    }

    /** As the answer for a record that went into this one. */
    MemberView askedAs(UUID asked) {
        return new MemberView(
                asked,
                fullName,
                otherName,
                sex,
                birthDate,
                cardNumber,
                cvNumber,
                state,
                organisation,
                admittedOn,
                officialOn,
                seatedFrom,
                seatedTo,
                sortKey,
                id);
    }

    private static String masked(String encrypted, String field, UUID id, FieldCipher cipher) {
        return encrypted == null ? null : Mask.of(cipher.decrypt(field, id, encrypted));
    }
}
