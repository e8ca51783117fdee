package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act as somebody proposes it. Organisations are named by code.
 *
 * @param initiatedBy the committee that begins it
 * @param decidedBy the committee that is to decide; null when the deciding one stands outside the deployment
 * @param sources the organisations it is about
 * @param targets what comes out of it
 * @param others organisations below the sources that change with them
 * @param allocations where the members of cells that end or are split go
 * @param delegation UPPER_GRASSROOTS_POWERS or ADMISSION; for DELEGATE and REVOKE
 * @param reverses the executed act that a REVERSE undoes
 * @param consent written consent (văn bản đồng ý) of the committee directly above, where a threshold asks for one
 */
@Schema(name = "OrganisationActProposal")
record ActProposal(
        ActType type,
        ActRoute route,
        @Schema(examples = "KIENTUONG") String initiatedBy,
        @Schema(examples = "KIENTUONG") String decidedBy,
        List<String> sources,
        List<ActOrder.Target> targets,
        List<ActOrder.Target> others,
        List<Allocation> allocations,
        String delegation,
        @Schema(examples = "2026-01-01") LocalDate effectiveOn,
        @Schema(examples = "Điều lệ Đảng, Điều 10.3") String legalBasis,
        Consent consent,
        UUID reverses) {

    /**
     * Where members of a cell go.
     *
     * @param from the cell they sit in
     * @param to the cell they will sit in; the same when they stay
     * @param members who; null for all whom no other line names
     */
    @Schema(name = "MemberAllocation")
    record Allocation(
            @Schema(examples = "KT01C01") String from,
            @Schema(examples = "KT01C20") String to,
            List<UUID> members) {}

    /**
     * A written consent.
     *
     * @param number of the document
     * @param on its day
     */
    @Schema(name = "ActConsent")
    record Consent(
            @Schema(examples = "12-CV/TU") String number,
            @Schema(examples = "2025-12-15") LocalDate on) {}

    ActProposal {
        sources = orNone(sources);
        targets = orNone(targets);
        others = orNone(others);
        allocations = orNone(allocations);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    /** What it does to the tree. */
    ActOrder order() {
        return new ActOrder(type, sources, targets, others, delegation, effectiveOn);
    }
}
