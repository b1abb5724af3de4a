package org.creneau.domain.kernel;

import java.time.Instant;

/// A command with who issued it, when, and how it came in.
///
/// @param id random, of this one sending. What makes a request sent twice one request are the ids inside
///     the command
/// @param at the instant it was issued; the decision's own instant is never before the newest fact it
///     rests on
/// @param cause the id of the event or command that led to this one; its own id where it is the first
public record Issued<C extends Command>(
        String id, C command, Instant at, Actor actor, Channel channel, String cause) {

    public static <C extends Command> Issued<C> first(
            String id, C command, Instant at, Actor actor, Channel channel) {
        return new Issued<>(id, command, at, actor, channel, id);
    }
}
