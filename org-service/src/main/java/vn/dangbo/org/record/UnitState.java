package vn.dangbo.org.record;

/**
 * What an organisation is, and under whom, at one time; the span stands beside it.
 *
 * @param kind place in the Party's chain: {@code organisation_kind}
 * @param subtype subdivision of the kind; null where it has none
 * @param sector what the host body is (loại hình); null where unknown
 * @param parent code of the superior; null for the root of the deployment
 */
public record UnitState(String name, String shortName, String kind, String subtype, String sector, String parent) {

    /** The same under another superior. */
    public UnitState under(String newParent) {
        return new UnitState(name, shortName, kind, subtype, sector, newParent);
    }
}
