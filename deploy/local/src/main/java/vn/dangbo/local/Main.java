package vn.dangbo.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import vn.dangbo.local.command.Commands;
import vn.dangbo.local.command.Context;
import vn.dangbo.local.state.LauncherLog;

/** Entry point of the launcher that the {@code dangbo} script runs. */
public final class Main {
    /** Exit code of a failed command. */
    static final int FAILED = 1;
    /** Exit code of a command line that cannot be understood. */
    static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Context.ofProcess(System.getenv()), arguments));
    }

    /** Runs one command; the user sees a sentence for every failure, the log has its cause. */
    public static int run(Context context, String... arguments) {
        LauncherLog log = new LauncherLog(context.folder());
        CommandLine line = Commands.of(context);
        line.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, given) -> {
            context.err().println("dangbo: " + sentence(problem.getMessage()) + " See ./dangbo --help.");
            return MISUSED;
        });
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof LaunchException) {
                log.failure(problem.getMessage(), problem);
                context.err().println("dangbo: " + problem.getMessage());
            } else {
                context.err().println("dangbo: " + unexpected(log, problem));
            }
            return FAILED;
        });
        return line.execute(arguments);
    }

    /** Logs a failure that nobody foresaw and gives the sentence for the user. */
    public static String unexpected(LauncherLog log, Exception problem) {
        log.failure("Unexpected failure", problem);
        return "Something unexpected went wrong (" + problem.getMessage() + "): the details are in " + log.file() + ".";
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
