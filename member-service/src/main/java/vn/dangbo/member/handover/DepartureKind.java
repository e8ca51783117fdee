package vn.dangbo.member.handover;

/** Kinds of transfers out of this deployment; part of the code list {@code transfer-kinds}. */
public enum DepartureKind {
    /** Chính thức ra ngoài: to an organisation of another deployment. */
    OFFICIAL_OUT("chính thức, ra ngoài hệ thống", "official, out of this deployment"),
    /** Ra nước ngoài: to a party organisation abroad, with a deployment or with papers only. */
    OVERSEAS("ra nước ngoài", "abroad");

    private final String vi;
    private final String en;

    DepartureKind(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** Label in Vietnamese. */
    public String vi() {
        return vi;
    }

    /** Label in English. */
    public String en() {
        return en;
    }
}
