package org.creneau.bench.load;

/// What callers run on.
public enum Threads {
    PLATFORM,
    VIRTUAL;

    Thread unstarted(Runnable work) {
        return switch (this) {
            case PLATFORM -> Thread.ofPlatform().daemon().unstarted(work);
            case VIRTUAL -> Thread.ofVirtual().unstarted(work);
        };
    }
}
