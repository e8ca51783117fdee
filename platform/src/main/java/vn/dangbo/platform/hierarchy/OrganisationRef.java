package vn.dangbo.platform.hierarchy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A unit as other rooms name it. {@code path} is its place on today's tree. */
public record OrganisationRef(
        UUID id, String code, String name, @JsonIgnore String path) {}
