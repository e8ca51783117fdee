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
 * @param seats where the holders of seats go whose organisations end or are split, or that their seats end
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
        List<SeatLine> seats,
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
     * What becomes of seats: their holders come {@code to} a body of another organisation by appointment, or the seats
     * {@code end}; one of the two is said.
     *
     * @param from code of the organisation in whose bodies they are; null: of all organisations concerned
     * @param seats which; null for all that no other line speaks for
     * @param to code of a target, or of another organisation that changes with the act; the same as {@code from}: they
     *     stay
     * @param committee the body that they come to, code list {@code committee-kinds}; null: of the same kind
     * @param role the role there, code list {@code seat-roles}; null: the same
     * @param end why they end, code list {@code seat-end-reasons}
     */
    @Schema(name = "SeatAllocation")
    record SeatLine(
            @Schema(examples = "KT01") String from,
            List<UUID> seats,
            @Schema(examples = "KT02") String to,
            @Schema(examples = "BCH") String committee,
            @Schema(examples = "DEPUTY") String role,
            @Schema(examples = "ORGANISATION_ENDED") String end) {}

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
        seats = orNone(seats);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    /** What it does to the tree. */
    ActOrder order() {
        return new ActOrder(type, sources, targets, others, delegation, effectiveOn);
    }
}
