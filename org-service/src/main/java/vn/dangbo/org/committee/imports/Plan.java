package vn.dangbo.org.committee.imports;

import java.util.ArrayList;
import java.util.List;
import vn.dangbo.org.committee.CommitteeWriter;
import vn.dangbo.org.office.ExternalOfficeWriter;
import vn.dangbo.org.seat.SeatWriter;

/** What a file changes: nothing that is recorded already is in it. */
final class Plan {
    final List<CommitteeWriter.Row> newCommittees = new ArrayList<>();
    final List<CommitteeWriter.Row> changedCommittees = new ArrayList<>();
    final List<SeatWriter.Row> newSeats = new ArrayList<>();
    final List<SeatWriter.Row> changedSeats = new ArrayList<>();
    final List<ExternalOfficeWriter.Row> newOffices = new ArrayList<>();
    final List<ExternalOfficeWriter.Row> changedOffices = new ArrayList<>();
}
