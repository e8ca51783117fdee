package vn.dangbo.local.progress;

/** Where a start tells what it is doing. Implementations may be called from several threads. */
public interface Progress {
    /** One line for the user. */
    void say(String line);

    /**
     * How far a long step is.
     *
     * @param label what is counted
     * @param done how many of them are done, 0 to total
     * @param total how many there are, 0 while that is unknown
     */
    void bar(String label, long done, long total);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void say(String line) {
                // Nobody listens.
            }

            @Override
            public void bar(String label, long done, long total) {
                // Nobody listens.
            }
        };
    }
}
