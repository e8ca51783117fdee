package vn.dangbo.org.succession;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.Paged;

/**
 * What an organisation became.
 *
 * @param alive whether it lives itself on the day; then nothing else is listed
 */
@Schema(name = "Successors")
public record SuccessorList(
        @Schema(examples = "false") boolean alive,
        List<Successor> items,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total)
        implements Paged {

    /**
     * One that lives on the day and has something of it.
     *
     * @param share ALL when everything went there at every step
     * @param act the last act on the way
     * @param on the day of the last act
     * @param via codes of the organisations between the two, in their order
     * @param acts all acts on the way, in their order
     */
    @Schema(name = "Successor")
    public record Successor(
            OrganisationRef organisation, Share share, UUID act, LocalDate on, List<String> via, List<UUID> acts) {}

    static SuccessorList of(boolean alive, Page<Successor> page) {
        return new SuccessorList(alive, page.items(), page.next(), page.total());
    }
}
