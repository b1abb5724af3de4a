package org.creneau.infrastructure.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.creneau.application.live.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When one page is told of changes: of the first at once, of those within a moment as one, and of the last always.
final class OpenPage {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);

    /// Before what could not be told is tried again.
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final News news;
    private final Sending sending;
    private final long pace;
    private final Later later;
    private final LongSupplier nanos;
    private final Set<Topic> untold = new HashSet<>();
    private final Set<Topic> keptBack = new HashSet<>();
    private long first;
    private long heard;
    private long told;
    private boolean busy;
    private boolean recalled;
    private long recallDue;
    private boolean gone;

    /// Does something later, on a thread of its own.
    interface Later {
        void after(long nanos, Runnable what);
    }

    /// Hands on what the page is told.
    interface Sending {
        /// @param nanos since the page should have shown it
        void send(List<News.Told> told, long nanos);
    }

    private record Due(Set<Topic> changed, long first, long heard) {}

    /// @param pace between two things that it is told
    OpenPage(News news, Sending sending, Duration pace, Later later, LongSupplier nanos) {
        this.news = news;
        this.sending = sending;
        this.pace = pace.toNanos();
        this.later = later;
        this.nanos = nanos;
        this.told = nanos.getAsLong() - this.pace;
    }

    synchronized void close() {
        gone = true;
        untold.clear();
        keptBack.clear();
    }

    /// It shows what was so a moment ago, and has something to look at again though nothing changes.
    synchronized void opened(Set<Topic> topics) {
        heard = nanos.getAsLong();
        keepBack(topics, news.again());
    }

    /// As one, whoever else is about to tell.
    synchronized void changed(Set<Topic> topics) {
        topics.forEach(this::changed);
    }

    synchronized void changed(Topic topic) {
        if (gone) {
            return;
        }
        heard = nanos.getAsLong();
        if (untold.isEmpty()) {
            first = heard;
        }
        untold.add(topic);
        begin(heard);
    }

    private void begin(long now) {
        if (!busy) {
            busy = true;
            later.after(told + pace - now, this::tell);
        }
    }

    /// What was kept back has not been heard of again: whatever was read since will do.
    ///
    /// @param due when that was to be; another time where it is to be looked at sooner meanwhile
    private synchronized void recall(long due) {
        if (!recalled || due != recallDue) {
            return;
        }
        recalled = false;
        if (keptBack.isEmpty()) {
            return;
        }
        long now = nanos.getAsLong();
        if (untold.isEmpty()) {
            first = now;
        }
        untold.addAll(keptBack);
        begin(now);
    }

    private synchronized void keepBack(Set<Topic> changed, Duration again) {
        if (gone || again.isZero()) {
            return;
        }
        keptBack.addAll(news.growingOld(changed));
        long due = nanos.getAsLong() + again.toNanos();
        if (!recalled || due - recallDue < 0) {
            recalled = true;
            recallDue = due;
            later.after(again.toNanos(), () -> recall(due));
        }
    }

    /// Whether something is being told: it shows by itself whether the page is still there.
    synchronized boolean isBusy() {
        return busy;
    }

    private void tell() {
        Due due = due();
        try {
            tell(due);
            goOn(pace);
        } catch (RuntimeException failed) {
            LOG.warn("A page could not be told what has changed", failed);
            owe(due);
            goOn(RETRY.toNanos());
        }
    }

    /// Nothing to a page that has gone meanwhile.
    private void tell(Due due) {
        if (!due.changed.isEmpty()) {
            sending.send(news.of(due.changed, due.heard), nanos.getAsLong() - due.first);
            keepBack(due.changed, news.again());
        }
    }

    private synchronized Due due() {
        Due due = new Due(Set.copyOf(untold), first, heard);
        untold.clear();
        keptBack.clear();
        told = nanos.getAsLong();
        return due;
    }

    private synchronized void owe(Due due) {
        if (!gone) {
            first = due.first;
            untold.addAll(due.changed);
        }
    }

    private synchronized void goOn(long pause) {
        busy = !untold.isEmpty();
        if (busy) {
            later.after(pause, this::tell);
        }
    }
}
