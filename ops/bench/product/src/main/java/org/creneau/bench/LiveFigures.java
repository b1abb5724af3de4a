package org.creneau.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creneau.bench.load.Latencies;

/// What pages heard, beside what happened.
///
/// A screen shows a change from the first part on that was made of a line as new; the page of somebody who waits, where she
/// has moved up by it (whoever was called herself moves no more, and is not counted); a page of staff once it has been asked for after the change and is there.
final class LiveFigures {
    private static final long SECOND = 1_000_000;

    private final Map<String, List<LiveShops.Change>> changes = new HashMap<>();
    private final List<Page> pages;
    private final long cut;
    private final Map<String, Latencies> taken = new LinkedHashMap<>();
    private long missed;
    private long late;
    private long all;

    private record Heard(long position, long asked, long shown) {}

    private record Page(String kind, String shop, long bytes, long back, List<Heard> heard) {
        static Page parse(String line) {
            String[] parts = line.split(" ", -1);
            List<Heard> heard = new ArrayList<>();
            for (int one = 4; one < parts.length; one++) {
                String[] three = parts[one].split(",", -1);
                heard.add(
                        new Heard(
                                Long.parseLong(three[0]),
                                Long.parseLong(three[1]),
                                Long.parseLong(three[2])));
            }
            return new Page(
                    parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), heard);
        }
    }

    /// @param cut when some pages lost their connection, in microseconds
    LiveFigures(List<LiveShops.Change> happened, List<String> heard, long cut) {
        happened.forEach(
                change ->
                        changes.computeIfAbsent(change.shop().value(), _ -> new ArrayList<>())
                                .add(change));
        this.pages = heard.stream().map(Page::parse).toList();
        this.cut = cut;
    }

    Map<String, Double> found(double seconds) {
        pages.forEach(page -> of(page));
        Latencies together = new Latencies();
        taken.values().forEach(together::addAll);
        Map<String, Double> found = new LinkedHashMap<>();
        found.put("live_p50_ms", together.millis(0.5));
        found.put("live_p99_ms", together.millis(0.99));
        found.put("live_max_ms", together.millis(1));
        taken.forEach((kind, some) -> found.put("live_" + kind + "_p99_ms", some.millis(0.99)));
        found.put("live_later_than_1s", (double) late / Math.max(1, all));
        found.put("live_missed", (double) missed);
        found.put("live_back_ms", back());
        found.put("live_kb_per_s", pages.stream().mapToLong(Page::bytes).sum() / 1e3 / seconds);
        return found;
    }

    /// Of pages that were not cut.
    private void of(Page page) {
        if (page.back() > cut) {
            return;
        }
        for (LiveShops.Change change : changes.getOrDefault(page.shop(), List.of())) {
            if (page.kind().equals("mine") && !change.called()) {
                continue;
            }
            shown(page, change);
        }
    }

    private void shown(Page page, LiveShops.Change change) {
        long at = Live.micros(change.at());
        long shown =
                page.heard().stream()
                        .filter(one -> shows(one, change, at))
                        .mapToLong(Heard::shown)
                        .findFirst()
                        .orElse(0);
        if (shown == 0) {
            missed += page.kind().equals("mine") ? 0 : 1;
            return;
        }
        long after = Math.max(0, shown - at);
        all++;
        late += after > SECOND ? 1 : 0;
        taken.computeIfAbsent(page.kind(), _ -> new Latencies()).add(after * 1_000);
    }

    private static boolean shows(Heard one, LiveShops.Change change, long at) {
        return one.position == 0 ? one.asked >= at : one.position >= change.position();
    }

    /// How long those that were cut showed nothing after they were back.
    private double back() {
        return pages.stream()
                        .filter(page -> page.back() > cut)
                        .mapToLong(
                                page ->
                                        page.heard().stream()
                                                .filter(one -> one.shown >= page.back())
                                                .mapToLong(one -> one.shown - page.back())
                                                .findFirst()
                                                .orElse(0))
                        .max()
                        .orElse(0)
                / 1e3;
    }
}
