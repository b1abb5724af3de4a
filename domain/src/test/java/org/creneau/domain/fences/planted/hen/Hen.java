package org.creneau.domain.fences.planted.hen;

import org.creneau.domain.fences.planted.egg.Egg;
import org.jspecify.annotations.Nullable;

public record Hen(@Nullable Egg from) {}
