package vn.dangbo.evaluation.campaign;

import static vn.dangbo.evaluation.Owner.run;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.testkit.SampleWorld;

/** What happens to the persons and units of a {@link CampaignWorld} after the cut-off, as the feeds would tell it. */
record MovesWorld(CampaignWorld world) {

    /** A member who moves from one cell to another. */
    MovesWorld moves(String name, String from, String to, String day) throws SQLException {
        leaves(name, from, day, "MOVED");
        world.seating(name, to, false, day, null);
        run("update member_copy set cell_id = o.id, unit_path = o.path from organisation o where o.code = '%s' "
                        .formatted(world.code(to))
                + "and member_id = '%s'".formatted(world.person(name)));
        return this;
    }

    /** A member whose seating in the cell ends, for the cause. */
    MovesWorld leaves(String name, String cell, String day, String cause) throws SQLException {
        run(
                "update member_seating_copy set valid_to = '%s', end_cause = '%s' where member_id = '%s' and cell_id = '%s' "
                                .formatted(day, cause, world.person(name), world.id(cell))
                        + "and not temporary and valid_to is null");
        return this;
    }

    /** A member of whom the feed tells for the first time. */
    MovesWorld joins(String name, String admitted, String cell, String since) throws SQLException {
        world.member(name, admitted, cell);
        world.seating(name, cell, false, since, null);
        return this;
    }

    /** The cell under the town that ends on the day. */
    static OrganisationState ended(CampaignWorld world, String cell, int offset, LocalDate day) {
        var unit = world.unit(cell, offset, "GRASSROOTS_CELL", world.id("TOWN"), LocalDate.of(2014, 1, 1));
        var version = unit.versions().get(0);
        return new OrganisationState(
                unit.id(),
                unit.number(),
                unit.code(),
                unit.establishedOn(),
                day,
                null,
                List.of(new OrganisationState.Version(
                        version.validFrom(),
                        day,
                        version.name(),
                        null,
                        version.searchKey(),
                        version.kind(),
                        null,
                        null)),
                List.of(new OrganisationState.Edge(world.id("TOWN"), version.validFrom(), day)));
    }

    /** A campaign of the neighbouring district in which the member is a subject. */
    MovesWorld isSubjectElsewhere(String name, String cell) throws SQLException {
        run("""
                with d as (
                    insert into campaign (id, organisation_id, unit_path, name, year, rule_set_id, rule_set_version, cut_off,
                                          status, drafted_by, opened_by, opened_at)
                    select gen_random_uuid(), id, path, 'Đợt khác', 2025, 'E3-2025', 1, '2025-12-31', 'OPEN', 'x', 'x', now()
                    from organisation where id = '%1$s' returning id)
                insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, origin, recorded_by)
                select gen_random_uuid(), d.id, 'MEMBER', o.id, o.path, '%2$s', 'CUT_OFF', 'x' from d, organisation o
                where o.code = '%3$s'
                """.formatted(SampleWorld.id(cell), world.person(name), cell));
        return this;
    }
}
