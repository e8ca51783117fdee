package vn.dangbo.org.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One state of a unit: nothing about it changed in [validFrom, validTo). */
@Schema(name = "OrganisationHistoryEntry")
public record OrganisationHistoryEntry(
        LocalDate validFrom,
        LocalDate validTo,
        String name,
        String shortName,
        String kind,
        String subtype,
        String sector,
        UUID parentId,
        String parentCode,
        String parentName) {}
