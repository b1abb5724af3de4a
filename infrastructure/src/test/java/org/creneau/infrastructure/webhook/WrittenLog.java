package org.creneau.infrastructure.webhook;

import java.util.List;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.webhook.LogSince;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Tag;
import org.creneau.infrastructure.testing.ProductInMemory;

/// What a product in memory has written down, read as the log is.
record WrittenLog(ProductInMemory product) implements LogSince, Histories {

    @Override
    public long head() {
        return product.log().size();
    }

    @Override
    public Stretch after(long position, long last, int most, Set<Class<? extends Event>> types) {
        List<Recorded<? extends Event>> stretch =
                product.log().stream().limit(last).skip(position).limit(most).toList();
        return new Stretch(
                stretch.stream().filter(one -> types.contains(one.event().getClass())).toList(),
                position + stretch.size());
    }

    @Override
    public List<Entry> of(Tag tag) {
        return product.log().stream()
                .filter(recorded -> recorded.event().tags().contains(tag))
                .map(WrittenLog::entry)
                .toList();
    }

    private static Entry entry(Recorded<? extends Event> recorded) {
        EventNames.Named named = EventNames.of(recorded.event().getClass());
        return new Entry(recorded, named.name(), named.revision(), List.of(), "{}", "");
    }

    /// Of a node that is killed in the middle of its reading.
    LogSince dyingAfter(Runnable work) {
        LogSince whole = this;
        return new LogSince() {
            @Override
            public long head() {
                return whole.head();
            }

            @Override
            public Stretch after(
                    long position, long last, int most, Set<Class<? extends Event>> types) {
                work.run();
                throw new IllegalStateException("killed");
            }
        };
    }
}
