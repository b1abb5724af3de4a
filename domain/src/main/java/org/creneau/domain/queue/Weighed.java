package org.creneau.domain.queue;

import java.util.List;

/// What a call was weighed by, so that whoever reads it later sees what somebody insisted on.
///
/// @param heads as how many those count who were called, toward the limit that left the fewest places
/// @param by which one that was
/// @param overtaken whose turn was before hers, where somebody insisted; those who could not have come in are not
///     overtaken
/// @param keptOut whether the text in force kept her out, who has no order
public record Weighed(int heads, LimitedBy by, List<Integer> overtaken, boolean keptOut) {
    public Weighed {
        overtaken = List.copyOf(overtaken);
    }
}
