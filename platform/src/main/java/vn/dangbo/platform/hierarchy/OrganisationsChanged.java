package vn.dangbo.platform.hierarchy;

import java.util.Set;
import java.util.UUID;

/** Fired inside the transaction that changed this service's copy of the tree. */
public record OrganisationsChanged(Set<UUID> ids) {}
