package org.creneau.infrastructure.demonstration;

import java.time.Instant;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;

/// One command of the town's story.
record Told(Instant at, Command command, Actor actor, Channel channel) {
    private static final String PREFIX = "town-story-";

    /// @param number its place in the whole story, by which it is known when the telling was interrupted
    Issued<Command> issued(int number) {
        return Issued.first(id(number), command, at, actor, channel);
    }

    static String id(int number) {
        return PREFIX + number;
    }

    static boolean isOfStory(String commandId) {
        return commandId.startsWith(PREFIX);
    }

    /// The place in the story.
    static int number(String commandId) {
        return Integer.parseInt(commandId, PREFIX.length(), commandId.length(), 10);
    }
}
