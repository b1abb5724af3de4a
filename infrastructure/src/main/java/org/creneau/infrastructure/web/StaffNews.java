package org.creneau.infrastructure.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.live.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is sent to staff who look at a line: what is other than it was on their page.
@Component
class StaffNews {
    private final StaffLines lines;

    StaffNews(StaffLines lines) {
        this.lines = lines;
    }

    /// @param signedIn whether who looks still is: once she is not she is sent nothing more, and her page asks for itself
    /// @param shown what her page was made of; empty where it does not say
    News of(ShopId shop, Locale locale, BooleanSupplier signedIn, String shown) {
        StaffLines.Line line = lines.of(shop, locale);
        return new OfLine(line, signedIn, line.named(shown));
    }

    private static final class OfLine implements News {
        /// Rows that say *late*, and people who are taken to have left, come with time and not with a change.
        private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

        /// After which it is asked again whether she is still signed in.
        private static final long SIGNED_IN = Duration.ofSeconds(10).toNanos();

        private final StaffLines.Line line;
        private final BooleanSupplier signedIn;
        private @Nullable ShownLine last;
        private long asked = System.nanoTime() - SIGNED_IN;

        OfLine(StaffLines.Line line, BooleanSupplier signedIn, @Nullable ShownLine last) {
            this.line = line;
            this.signedIn = signedIn;
            this.last = last;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            if (!isSignedIn()) {
                return REFRESH;
            }
            ShownLine before = last;
            ShownLine now = line.since(heard);
            last = now;
            if (before != null && !before.frame().equals(now.frame())) {
                last = null;
                return REFRESH;
            }
            return told(
                    now,
                    before == null
                            ? LineChange.whole(now.html())
                            : LineChange.between(before.html(), now.html()));
        }

        private static List<Told> told(ShownLine now, String html) {
            return html.isEmpty()
                    ? List.of()
                    : List.of(new Told(Long.toString(now.position()), html));
        }

        private boolean isSignedIn() {
            long now = System.nanoTime();
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
