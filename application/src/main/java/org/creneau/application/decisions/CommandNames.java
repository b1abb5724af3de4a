package org.creneau.application.decisions;

import java.util.Locale;
import org.axonframework.messaging.core.MessageType;

/// The names of commands, on the bus and in metrics: `PlaceOrder` is `place-order`. They are not stored.
final class CommandNames {
    private CommandNames() {}

    static String of(Class<?> command) {
        return command.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static MessageType typeOf(Class<?> command) {
        return new MessageType(of(command), "1");
    }
}
