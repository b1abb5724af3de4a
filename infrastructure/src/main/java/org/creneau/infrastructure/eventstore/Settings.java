package org.creneau.infrastructure.eventstore;

/// How one node uses the store. Start from [#with(MetadataKeys)] and change what differs.
///
/// @param keys which metadata entries are stored, and in which column; any other entry is refused
/// @param renames under which other names an event may lie in the log
/// @param lockKey the advisory lock that all writers of one store share
/// @param notifyChannel the channel on which the writers of one store wake the other nodes
public record Settings(
        MetadataKeys keys,
        Renames renames,
        Sizes sizes,
        Deadlines deadlines,
        long lockKey,
        String notifyChannel) {

    private static final long LOCK_KEY = 0x6576_656e_7473_3031L;

    public static Settings with(MetadataKeys keys) {
        return new Settings(
                keys, Renames.NONE, Sizes.DEFAULT, Deadlines.DEFAULT, LOCK_KEY, "event_store");
    }

    public Settings {
        if (!notifyChannel.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not the name of a channel: " + notifyChannel);
        }
    }

    public Settings renaming(Renames replacement) {
        return new Settings(keys, replacement, sizes, deadlines, lockKey, notifyChannel);
    }

    public Settings within(Sizes replacement) {
        return new Settings(keys, renames, replacement, deadlines, lockKey, notifyChannel);
    }

    public Settings within(Deadlines replacement) {
        return new Settings(keys, renames, sizes, replacement, lockKey, notifyChannel);
    }
}
