package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsByDayTest {
    private static final LocalDate FRIDAY = LocalDate.of(2020, 12, 4);

    @Test
    void eachDayIsCountedAndAllOfThemTogether() {
        var friday = new Calls(12, 2, List.of(4, 7, 4), List.of(3), List.of(5, 6), 1);
        var monday = new Calls(5, 0, List.of(), List.of(8, 9), List.of(), 0);
        var both = new CallsByDay(List.of(day(0, friday), day(3, monday)));

        assertThat(both.days()).extracting(CallsByDay.Day::passed).containsExactly(3, 0);
        assertThat(both.calls()).isEqualTo(17);
        assertThat(both.insisted()).isEqualTo(2);
        assertThat(both.passed()).isEqualTo(3);
        assertThat(both.overtaken()).isEqualTo(3);
        assertThat(both.withoutOrder()).isEqualTo(2);
        assertThat(both.counts()).isEqualTo(1);
    }

    @Test
    void aDayOnWhichNobodyCalledOrCountedIsLeftOut() {
        var nothing = new Calls(0, 0, List.of(), List.of(), List.of(), 0);
        var counted = new Calls(0, 0, List.of(), List.of(), List.of(), 1);
        var days = new CallsByDay(List.of(day(0, nothing), day(1, counted)));
        assertThat(days.days()).extracting(CallsByDay.Day::day).containsExactly(FRIDAY.plusDays(1));
    }

    private static CallsByDay.Day day(int later, Calls calls) {
        return new CallsByDay.Day(FRIDAY.plusDays(later), calls);
    }
}
