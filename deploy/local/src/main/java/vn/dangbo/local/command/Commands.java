package vn.dangbo.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code ./dangbo COMMAND}. */
@Command(
        name = "dangbo",
        description = "Runs Dangbo on this machine: PostgreSQL, Keycloak and the services as real processes.",
        versionProvider = VersionProvider.class)
public final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions.")
    private boolean version;

    private Commands() {}

    /** All commands of a context, ready to execute. */
    public static CommandLine of(Context context) {
        return new CommandLine(new Commands())
                .addSubcommand(new UpCommand(context))
                .addSubcommand(new DownCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new LogsCommand(context))
                .addSubcommand(new TokenCommand(context))
                .addSubcommand(new ResetCommand(context))
                .addSubcommand(new ScaleCommand(context))
                .addSubcommand(new SuperviseCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? up, down, status, logs, token, reset or scale");
    }
}
