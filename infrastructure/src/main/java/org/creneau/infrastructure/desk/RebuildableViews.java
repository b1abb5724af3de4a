package org.creneau.infrastructure.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The views that can be made anew from the events while everything goes on.
public final class RebuildableViews {
    public static final List<String> ALL =
            List.of(
                    "shops",
                    "catalogues",
                    "windows",
                    "orders",
                    "payments",
                    "tills",
                    "online",
                    "withdrawals",
                    "returns",
                    "customers",
                    "queues",
                    "estimates",
                    "demand",
                    "waits",
                    "appointments");

    private RebuildableViews() {}

    /// The view of this name; absent where there is none.
    public static @Nullable String known(@Nullable String view) {
        return view != null && ALL.contains(view) ? view : null;
    }

    public static void check(String view) {
        if (!ALL.contains(view)) {
            throw new NotFound("view");
        }
    }
}
