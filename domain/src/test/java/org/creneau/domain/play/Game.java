package org.creneau.domain.play;

import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Event;

/// One course of things, as its seed has it.
interface Game {
    /// @param steps how long it is at most, where it has no end of its own
    /// @return the first complaints; empty where all is well
    List<String> complaintsWithin(int steps);

    /// What came of commands, and how often.
    Map<String, Integer> outcomes();

    List<Event> lastEvents();
}
