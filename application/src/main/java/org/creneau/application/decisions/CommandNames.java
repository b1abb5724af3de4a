package org.creneau.application.decisions;

import java.util.Locale;
import org.axonframework.messaging.core.MessageType;

/// The names of commands, on the bus and in metrics: `PlaceOrder` is `place-order`. They are not stored.
final class CommandNames {
    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> command) {
                    return command.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
                }
            };

    private CommandNames() {}

    static String of(Class<?> command) {
        return NAMES.get(command);
    }

    static MessageType typeOf(Class<?> command) {
        return new MessageType(of(command), "1");
    }
}
