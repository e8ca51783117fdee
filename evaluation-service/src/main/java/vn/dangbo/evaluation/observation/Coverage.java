package vn.dangbo.evaluation.observation;

/** Of whom an organisation declares a figure. */
public enum Coverage {
    /** Of its own office alone (bản thân cơ quan cấp ủy). */
    SELF,
    /** Of itself and all below. */
    SUBTREE
}
