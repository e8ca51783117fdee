package vn.dangbo.local.progress;

import java.io.PrintStream;

/** Progress on the user's screen: a moving bar on a terminal, else one line per tenth. */
public final class ConsoleProgress implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private String openLabel = "";
    private long lastTenth = -1;

    public ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void say(String line) {
        closeBar();
        out.println(line);
        out.flush();
    }

    @Override
    public synchronized void bar(String label, long done, long total) {
        if (!label.equals(openLabel)) {
            closeBar();
            openLabel = label;
        }
        if (total <= 0) {
            return;
        }
        long tenth = Math.min(10, done * 10 / total);
        if (terminal) {
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            out.printf("\r  %s [%s%s] %,d/%,d", label, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
        } else if (tenth > lastTenth) {
            out.printf("  %s %d %% (%,d/%,d)%n", label, tenth * 10, done, total);
        }
        lastTenth = tenth;
        out.flush();
    }

    private void closeBar() {
        if (terminal && lastTenth >= 0) {
            out.println();
        }
        openLabel = "";
        lastTenth = -1;
    }
}
