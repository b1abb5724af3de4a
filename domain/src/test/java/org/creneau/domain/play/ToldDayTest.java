package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What happened at a door, told in time and told later.
@Execution(ExecutionMode.CONCURRENT)
class ToldDayTest {
    private static final Games GAMES = new Games("told-day", 200);
    private static final Set<String> ALL =
            Set.of(
                    "Arrive",
                    "JoinQueue",
                    "RecordWalkIn",
                    "CallTicket",
                    "MarkAbsent",
                    "RecordEntry",
                    "HandOver",
                    "RecordDeparture");

    @Test
    void everythingIsTold() {
        assertThat(GAMES.outcomes(ALL, seed -> new ToldDay(seed, Deciders.ALL))).containsAll(ALL);
    }

    @RepeatedTest(120)
    void whatIsToldLaterIsWhatWasToldInTime(RepetitionInfo seed) {
        var day = new ToldDay(seed.getCurrentRepetition(), Deciders.ALL);
        assertThat(day.complaintsWithin(1)).as(() -> day.lastEvents().toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.creneau.domain.play.ToldDayBugs#bugs")
    void aPlantedBugIsFound(Decider<?, ?> bug, TestInfo name) {
        List<Decider<?, ?>> deciders = Play.with(Deciders.ALL, bug);
        assertThat(GAMES.firstComplaint(name.getDisplayName(), seed -> new ToldDay(seed, deciders)))
                .isPresent();
    }

    @AfterAll
    static void leaveWhatWasFound() throws IOException {
        GAMES.leave();
    }
}
