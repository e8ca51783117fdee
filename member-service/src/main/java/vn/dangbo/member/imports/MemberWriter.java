package vn.dangbo.member.imports;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.ledger.LedgerWriter;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.SearchKey;
import vn.dangbo.member.seating.Origin;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.SeatingWriter;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.sql.Sql;

/** Writes members, their seatings and the ledger entries that follow, in one go for many. */
// At start, so that a service without keys says so then and not at the first file.
@Startup
@ApplicationScoped
public class MemberWriter {

    private static final String MEMBERS = """
            insert into member (id, card_number_encrypted, card_number_hash, cv_number_encrypted, cv_number_hash, personal_id_encrypted,
                                personal_id_hash, full_name, other_name, search_key, sort_key, sex, birth_date, ethnicity, religion, phone_encrypted, admitted_on,
                                admission_context, official_on, cell_id, unit_path, seated_from, seated_to, recorded_by, import_id)
            select r.id, "cardNumberEncrypted", "cardNumberHash", "cvNumberEncrypted", "cvNumberHash", "personalIdEncrypted",
                   "personalIdHash", "fullName", "otherName", "searchKey", "sortKey", sex, "birthDate", ethnicity, religion, "phoneEncrypted", "admittedOn",
                   "admissionContext", "officialOn", "cellId", o.path, "seatedFrom", "seatedTo", "recordedBy", "importId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "cardNumberEncrypted" text, "cardNumberHash" text, "cvNumberEncrypted" text,
                      "cvNumberHash" text,
                      "personalIdEncrypted" text, "personalIdHash" text,
                      "fullName" text, "otherName" text, "searchKey" text, "sortKey" text, sex text, "birthDate" text,
                      ethnicity text, religion text, "phoneEncrypted" text, "admittedOn" date, "admissionContext" text,
                      "officialOn" date, "cellId" uuid, "seatedFrom" date, "seatedTo" date, "recordedBy" text, "importId" text)
            join organisation o on o.id = r."cellId"
            on conflict (id) do update set
                card_number_encrypted = excluded.card_number_encrypted, card_number_hash = excluded.card_number_hash,
                cv_number_encrypted = excluded.cv_number_encrypted, cv_number_hash = excluded.cv_number_hash,
                personal_id_encrypted = excluded.personal_id_encrypted, personal_id_hash = excluded.personal_id_hash,
                full_name = excluded.full_name, other_name = excluded.other_name, search_key = excluded.search_key,
                sort_key = excluded.sort_key, sex = excluded.sex, birth_date = excluded.birth_date,
                ethnicity = excluded.ethnicity, religion = excluded.religion,
                phone_encrypted = excluded.phone_encrypted, admitted_on = excluded.admitted_on,
                admission_context = excluded.admission_context, official_on = excluded.official_on,
                cell_id = excluded.cell_id, unit_path = excluded.unit_path, seated_from = excluded.seated_from,
                seated_to = excluded.seated_to, recorded_at = now(), recorded_by = excluded.recorded_by,
                import_id = excluded.import_id
            """;

    /** Of those who sit elsewhere by now, and of whom nothing else has changed. */
    private static final String PLACES = """
            update member m
            set cell_id = o.id, unit_path = o.path, seated_from = r."seatedFrom", seated_to = r."seatedTo"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "cellId" uuid, "seatedFrom" date, "seatedTo" date)
            join organisation o on o.id = r."cellId"
            where m.id = r.id
            """;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    SeatingWriter seatings;

    @Inject
    LedgerWriter ledger;

    private record MemberData(
            UUID id,
            String cardNumberEncrypted,
            String cardNumberHash,
            String cvNumberEncrypted,
            String cvNumberHash,
            String personalIdEncrypted,
            String personalIdHash,
            String fullName,
            String otherName,
            String searchKey,
            String sortKey,
            String sex,
            String birthDate,
            String ethnicity,
            String religion,
            String phoneEncrypted,
            LocalDate admittedOn,
            String admissionContext,
            LocalDate officialOn,
            UUID cellId,
            LocalDate seatedFrom,
            LocalDate seatedTo,
            String recordedBy,
            String importId) {}

    private record PlaceData(UUID id, UUID cellId, LocalDate seatedFrom, LocalDate seatedTo) {}

    /** Records the dossiers. The person tables are open to the caller's scope. */
    void write(List<Dossier> dossiers, Origin origin) {
        sql.write(
                MEMBERS,
                dossiers.stream()
                        .filter(Dossier::tellsAnew)
                        .map(d -> member(d, origin))
                        .toList());
        sql.write(
                PLACES,
                dossiers.stream()
                        .filter(d -> !d.tellsAnew())
                        .map(MemberWriter::place)
                        .toList());
        seatings.write(
                dossiers.stream()
                        .flatMap(d -> d.seatings().stream()
                                .filter(s -> !recordedSeatings(d).contains(s))
                                .map(s -> new SeatingWriter.Line(d.id(), s)))
                        .toList(),
                origin);
        ledger.write(
                dossiers.stream()
                        .flatMap(d -> d.missingMovements().stream().map(e -> new LedgerWriter.Line(d.id(), e)))
                        .toList(),
                origin.recordedBy());
    }

    private static PlaceData place(Dossier dossier) {
        var latest = dossier.latest();
        return new PlaceData(
                dossier.id(),
                latest.cellId(),
                latest.validity().from(),
                latest.validity().to());
    }

    private static List<Seating> recordedSeatings(Dossier dossier) {
        return dossier.recorded().map(Dossier.Recorded::seatings).orElse(List.of());
    }

    private MemberData member(Dossier dossier, Origin origin) {
        var p = dossier.person();
        var latest = dossier.latest();
        var otherName = p.otherName() == null ? null : p.otherName().text();
        return new MemberData(
                dossier.id(),
                encrypted(CardNumber.FIELD, dossier, p.cardNumber()),
                p.cardNumberHash(),
                encrypted(CvNumber.FIELD, dossier, p.cvNumber()),
                CvNumber.hash(p.cvNumber(), hash),
                encrypted(MemberRecords.PERSONAL_ID, dossier, p.personalId()),
                p.personalIdHash(),
                p.fullName().text(),
                otherName,
                SearchKey.of(p.fullName(), p.otherName()),
                p.fullName().sortKey(),
                p.sex().name(),
                p.birthDate().toString(),
                p.ethnicity(),
                p.religion(),
                encrypted(MemberRecords.PHONE, dossier, p.phone()),
                p.admittedOn(),
                p.admissionContext(),
                p.officialOn(),
                latest.cellId(),
                latest.validity().from(),
                latest.validity().to(),
                origin.recordedBy(),
                origin.importId());
    }

    private String encrypted(String field, Dossier dossier, String value) {
        return value == null ? null : cipher.encrypt(field, dossier.id(), value);
    }
}
