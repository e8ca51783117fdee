package vn.dangbo.local.stack;

import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.dangbo.local.process.ChildProcess;

/**
 * A process of the stack and how to bring it up, the first time and again.
 *
 * @param name under which it is recorded, logged and reported
 * @param starter starts it
 * @param awaitReady returns when it is ready to work
 */
record ManagedProcess(String name, Supplier<ChildProcess> starter, Consumer<ChildProcess> awaitReady) {}
