package org.creneau.domain.fences.planted.egg;

import org.creneau.domain.fences.planted.hen.Hen;
import org.jspecify.annotations.Nullable;

public record Egg(@Nullable Hen from) {}
