package org.creneau.infrastructure.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What stands for a tag in the index: the first half of its SHA-256.
///
/// Half the size of most tags, and as good as the tag itself: sixteen bytes meet by chance once there
/// are some ten billion billion tags, and whoever wanted two to meet would have to try as many.
final class TagKey {

    private static final int BYTES = 16;

    private TagKey() {}

    static byte[] of(String tag) {
        return Arrays.copyOf(Chain.hash(tag.getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
