package org.creneau.domain.testing;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.Called;

/// What a call was weighed by has tests of its own: a test that expects a call and says nothing of that is not asked.
final class AsFarAsSaid {
    private AsFarAsSaid() {}

    static Decision of(Decision decision, List<Event> expected) {
        if (!(decision instanceof Decision.Accepted(var events))
                || events.size() != expected.size()) {
            return decision;
        }
        List<Event> said = new ArrayList<>();
        for (int nth = 0; nth < events.size(); nth++) {
            said.add(
                    events.get(nth) instanceof Called is
                                    && expected.get(nth) instanceof Called should
                                    && should.weighed() == null
                            ? unweighed(is)
                            : events.get(nth));
        }
        return Decision.accepted(said);
    }

    private static Called unweighed(Called called) {
        return new Called(
                called.queue(),
                called.ticket(),
                called.order(),
                called.inside(),
                called.allowed(),
                called.counter(),
                called.insisted(),
                called.passed(),
                called.at());
    }
}
