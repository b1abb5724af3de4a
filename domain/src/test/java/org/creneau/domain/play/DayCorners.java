package org.creneau.domain.play;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.QueueId;

/// What has to come up in the days that are played: each command about a line, done and undone, and each reason for which
/// something is refused at the door.
final class DayCorners {
    private static final List<String> REFUSALS =
            List.of(
                    "Arrive not-today",
                    "Arrive already-handed-over",
                    "Arrive order-cancelled",
                    "Arrive unknown-order",
                    "JoinQueue not-today",
                    "JoinQueue only-with-an-order",
                    "CallNext limit-reached",
                    "CallNext no-such-counter",
                    "CallNext party-above-limit",
                    "CallNext only-with-an-order",
                    "CallNext only-with-an-order-nor-room",
                    "CallNext nobody-waiting",
                    "CallNext not-today",
                    "CallTicket limit-reached",
                    "CallTicket no-such-counter",
                    "CallTicket party-above-limit",
                    "CallTicket only-with-an-order",
                    "CallTicket only-with-an-order-nor-room",
                    "CallTicket not-her-turn",
                    "CallTicket not-waiting",
                    "CallTicket not-today",
                    "CallTicket unknown-ticket",
                    "CallAgain not-called",
                    "CallAgain unknown-ticket",
                    "MarkAbsent not-called",
                    "MarkAbsent unknown-ticket",
                    "RecordEntry unknown-ticket",
                    "RecordDeparture unknown-ticket",
                    "ServeAtDoor unknown-ticket",
                    "GiveUp unknown-ticket",
                    "ResizeParty not-waiting",
                    "ResizeParty unknown-ticket",
                    "TellWait unknown-ticket",
                    "CountInside not-today",
                    "HandOver wrong-code",
                    "HandOver order-cancelled");
    private static final List<String> BESIDES =
            List.of(
                    "HandOver accepted",
                    "HandOver nothing",
                    "CancelOrder accepted",
                    "RescheduleOrder accepted",
                    "ArrangeQueue accepted",
                    "ChooseDistancing accepted");

    static final Set<String> ALL =
            Stream.of(REFUSALS.stream(), BESIDES.stream(), ofLines())
                    .flatMap(each -> each)
                    .collect(Collectors.toUnmodifiableSet());

    private DayCorners() {}

    private static Stream<String> ofLines() {
        return Deciders.ALL.stream()
                .map(Decider::command)
                .filter(DayCorners::isOfALine)
                .map(Class::getSimpleName)
                .flatMap(name -> Stream.of(name + " accepted", name + " nothing"));
    }

    private static boolean isOfALine(Class<?> command) {
        return Stream.of(command.getRecordComponents())
                .anyMatch(part -> part.getType().equals(QueueId.class));
    }
}
