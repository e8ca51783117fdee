package vn.dangbo.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.keycloak.KeycloakServer;
import vn.dangbo.local.keycloak.Tokens;
import vn.dangbo.local.stack.StackSecrets;
import vn.dangbo.local.state.RunningStack;

/** Prints an access token and nothing else. */
@Command(name = "token", description = "Print an access token of a demo account or client.")
final class TokenCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "For example org-officer.kientuong.")
    private String account;

    TokenCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        RunningStack stack = RunningStack.read(context.folder())
                .orElseThrow(() -> new LaunchException("Nothing is running here: start it with ./dangbo up."));
        Tokens tokens = new Tokens(KeycloakServer.url(stack.ports()), StackSecrets.of(context.folder()));
        context.out().println(tokens.token(account));
        return 0;
    }
}
