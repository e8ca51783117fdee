package vn.dangbo.org.act;

/**
 * What may be done to organisations. How many take part is fixed by the kind of act. Source: Điều lệ Đảng (2011),
 * articles 10.3 and 21; Quy định 24-QĐ/TW 2021 on its application.
 */
public enum ActType {
    /** thành lập: a new organisation. */
    ESTABLISH(0, 0, 1, 1, Targets.NEW, Sources.STAY),
    /** tách: new organisations out of one that goes on. */
    SPLIT_OFF(1, 1, 1, ActType.MANY, Targets.NEW, Sources.STAY),
    /** chia: one ends, two or more follow it. */
    DIVIDE(1, 1, 2, ActType.MANY, Targets.NEW, Sources.END),
    /** sáp nhập: into one of them; the others end. */
    ABSORB(2, ActType.MANY, 1, 1, Targets.ONE_OF_THE_SOURCES, Sources.END),
    /** hợp nhất: all end, a new one follows them. */
    CONSOLIDATE(2, ActType.MANY, 1, 1, Targets.NEW, Sources.END),
    /** giải thể. */
    DISSOLVE(1, ActType.MANY, 0, 0, Targets.NONE, Sources.END),
    /** kết thúc hoạt động, as the district committees did on 30 June 2025. */
    TERMINATE(1, ActType.MANY, 0, 0, Targets.NONE, Sources.END),
    /** giải tán: the gravest discipline of an organisation; counted apart from dissolution. */
    DISBAND(1, 1, 0, 0, Targets.NONE, Sources.END),
    /** đổi tên. */
    RENAME(1, ActType.MANY, 1, ActType.MANY, Targets.THE_SOURCES, Sources.STAY),
    /** chuyển giao, tiếp nhận: under another superior. */
    REPARENT(1, ActType.MANY, 1, ActType.MANY, Targets.THE_SOURCES, Sources.STAY),
    /** nâng cấp, chuyển đổi: another kind, subtype or sector. */
    RECLASSIFY(1, ActType.MANY, 1, ActType.MANY, Targets.THE_SOURCES, Sources.STAY),
    /** giao quyền cấp trên cơ sở, ủy quyền kết nạp. */
    DELEGATE(1, 1, 0, 0, Targets.NONE, Sources.STAY),
    /** thu hồi quyền đã giao. */
    REVOKE(1, 1, 0, 0, Targets.NONE, Sources.STAY),
    /** hủy bỏ việc thực hiện một quyết định: everything as if an executed act had not been. */
    REVERSE(0, 0, 0, 0, Targets.NONE, Sources.STAY);

    /** What the targets are. */
    enum Targets {
        NONE,
        NEW,
        ONE_OF_THE_SOURCES,
        THE_SOURCES
    }

    /** What becomes of the sources. */
    enum Sources {
        STAY,
        /** All end but a target. */
        END
    }

    /** More in one decision is a mistake of whoever wrote it. */
    static final int MANY = 2_000;

    final int leastSources;
    final int mostSources;
    final int leastTargets;
    final int mostTargets;
    final Targets targets;
    final Sources sources;

    ActType(int leastSources, int mostSources, int leastTargets, int mostTargets, Targets targets, Sources sources) {
        this.leastSources = leastSources;
        this.mostSources = mostSources;
        this.leastTargets = leastTargets;
        this.mostTargets = mostTargets;
        this.targets = targets;
        this.sources = sources;
    }

    /** Whether what stood below an ended source goes to the target when the act says nothing else. */
    boolean targetTakesOver() {
        return this == ABSORB || this == CONSOLIDATE;
    }

    /** Whether the act says where the holders of seats go; of a disbanded organisation nobody has a say over them. */
    boolean allocatesSeats() {
        return this == SPLIT_OFF || sources == Sources.END && this != DISBAND;
    }

    /** Whether it gives powers or takes them back, and changes no organisation. */
    boolean delegates() {
        return this == DELEGATE || this == REVOKE;
    }

    /** Whether the act says where members go: it ends, splits or sets up cells, or undoes what did. */
    boolean allocatesMembers() {
        return targets == Targets.NEW || sources == Sources.END || this == RECLASSIFY || this == REVERSE;
    }

    /** Whether the source's whole substance is in its target. */
    boolean handsOverAll() {
        return targetTakesOver();
    }
}
