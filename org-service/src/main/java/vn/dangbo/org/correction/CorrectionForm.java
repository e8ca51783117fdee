package vn.dangbo.org.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.dangbo.org.correction.CorrectionRequest.SliceRequest;
import vn.dangbo.org.imports.Slice;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.Fields;

/** Reads the slices of a correction; each refusal is a 400 that names the field. Pure. */
record CorrectionForm(String code, KindRules rules) {

    static final int MAXIMUM_REASON_LENGTH = 1_000;
    static final int MAXIMUM_NUMBER_LENGTH = 100;
    private static final int MAXIMUM_NAME_LENGTH = 300;
    private static final int MAXIMUM_CODE_LENGTH = 50;

    /** The slices, numbered from 1. */
    List<Slice> read(List<SliceRequest> requests) {
        if (requests == null || requests.isEmpty()) {
            throw ProblemException.badRequest("slices", "SLICES_MISSING");
        }
        var slices = new ArrayList<Slice>();
        for (int i = 0; i < requests.size(); i++) {
            slices.add(slice(i + 1, Fields.required(field(i + 1, ""), requests.get(i))));
        }
        return slices;
    }

    /** How a problem names a field of a slice. */
    static String field(int number, String name) {
        return "slices[" + (number - 1) + "]" + (name.isEmpty() ? "" : "." + name);
    }

    private Slice slice(int number, SliceRequest request) {
        var validity = validity(number, request);
        var kind = code(number, "kind", request.kind(), rules.kinds());
        Fields.required(field(number, "kind"), kind);
        var subtype = code(number, "subtype", request.subtype(), rules.subtypeCodes());
        if (subtype != null && !rules.subtypeFits(subtype, kind, validity)) {
            throw ProblemException.badRequest(field(number, "subtype"), "SUBTYPE_NOT_OF_KIND", subtype, kind);
        }
        Fields.required(field(number, "name"), request.name());
        return new Slice(
                number,
                code,
                validity,
                new UnitState(
                        Fields.text(field(number, "name"), request.name(), MAXIMUM_NAME_LENGTH),
                        Fields.text(field(number, "shortName"), request.shortName(), MAXIMUM_NAME_LENGTH),
                        kind,
                        subtype,
                        code(number, "sector", request.sector(), rules.sectors()),
                        Fields.text(field(number, "parent"), request.parent(), MAXIMUM_CODE_LENGTH)));
    }

    private static String code(int number, String name, String value, Collection<String> allowed) {
        return Fields.code(field(number, name), value, allowed);
    }

    private static Validity validity(int number, SliceRequest request) {
        var from = Fields.day(field(number, "validFrom"), request.validFrom());
        Fields.required(field(number, "validFrom"), from);
        var to = Fields.day(field(number, "validTo"), request.validTo());
        if (to != null && !to.isAfter(from)) {
            throw ProblemException.badRequest(field(number, "validTo"), "SPAN_REVERSED");
        }
        return new Validity(from, to);
    }
}
