package org.creneau.infrastructure.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.live.News;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What is sent to staff who look at a line: what is other than it was on their page.
@Component
class StaffNews {
    private final StaffLines lines;
    private final LongSupplier nanos;

    @Autowired
    StaffNews(StaffLines lines) {
        this(lines, System::nanoTime);
    }

    /// @param nanos the clock by which it looks again, with the origin of [System#nanoTime]
    StaffNews(StaffLines lines, LongSupplier nanos) {
        this.lines = lines;
        this.nanos = nanos;
    }

    /// @param signedIn whether who looks still is: once she is not she is sent nothing more, and her page asks for itself
    /// @param shown what her page was made of; empty where it does not say
    News of(ShopId shop, Locale locale, BooleanSupplier signedIn, String shown) {
        StaffLines.Line line = lines.of(shop, locale);
        return new OfLine(line, nanos, signedIn, shown);
    }

    private static final class OfLine implements News {
        /// Rows that say *late*, and people who are taken to have left, come with time and not with a change.
        private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

        /// As old as what is looked at may be though nothing has changed, so that pages that look at other seconds share it.
        private static final long OLDEST = LOOK_AGAIN.dividedBy(2).toNanos();

        /// After which it is asked again whether she is still signed in.
        private static final long SIGNED_IN = Duration.ofSeconds(10).toNanos();

        private final StaffLines.Line line;
        private final LongSupplier nanos;
        private final BooleanSupplier signedIn;
        private @Nullable ShownLine last;
        private String frame;
        private long asked;

        OfLine(StaffLines.Line line, LongSupplier nanos, BooleanSupplier signedIn, String shown) {
            this.line = line;
            this.nanos = nanos;
            this.signedIn = signedIn;
            this.last = line.named(shown);
            this.frame = ShownLine.frame(shown);
            this.asked = nanos.getAsLong() - SIGNED_IN;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            if (!isSignedIn()) {
                return REFRESH;
            }
            ShownLine now = line.since(newest(heard));
            return frame.isEmpty() || frame.equals(now.frame()) ? told(now) : outOfDate();
        }

        /// Nothing else will do until the page has asked for itself.
        private List<Told> outOfDate() {
            last = null;
            return REFRESH;
        }

        private List<Told> told(ShownLine now) {
            ShownLine before = last;
            last = now;
            frame = now.frame();
            return told(
                    now,
                    before == null
                            ? LineChange.whole(now.html())
                            : LineChange.between(before.html(), now.html()));
        }

        private long newest(long heard) {
            long oldest = nanos.getAsLong() - OLDEST;
            return heard - oldest < 0 ? oldest : heard;
        }

        private static List<Told> told(ShownLine now, String html) {
            return html.isEmpty()
                    ? List.of()
                    : List.of(new Told(Long.toString(now.position()), html));
        }

        private boolean isSignedIn() {
            long now = nanos.getAsLong();
            if (now - asked < SIGNED_IN) {
                return true;
            }
            boolean stillIs = signedIn.getAsBoolean();
            asked = stillIs ? now : asked;
            return stillIs;
        }

        @Override
        public Duration again() {
            return LOOK_AGAIN;
        }
    }
}
