package org.creneau.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.webhook.PublicEvents.Told;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.testing.SampleEvents;
import org.junit.jupiter.api.Test;

class PublicEventsTest {

    @Test
    void eachIsToldUnderANameOfItsOwn() {
        assertThat(PublicEvents.ALL).extracting(Told::type).doesNotHaveDuplicates();
        assertThat(PublicEvents.of(Message.TRIAL)).isEmpty();
    }

    /// The words of the samples are such as could be somebody's.
    @Test
    void nothingPersonalIsAmongWhatIsTold() {
        assertThat(SampleEvents.ALL.stream().flatMap(PublicEventsTest::told))
                .hasSizeGreaterThan(15)
                .allSatisfy(data -> assertThat(data).containsKey("shop"))
                .allSatisfy(data -> assertThat(isPlain(data)).as(data.toString()).isTrue());
        String everything =
                SampleEvents.ALL.stream()
                        .flatMap(PublicEventsTest::told)
                        .map(Object::toString)
                        .collect(Collectors.joining());
        assertThat(everything).doesNotContain("+33", "@", PersonalText.class.getSimpleName());
    }

    private static Stream<Map<String, Object>> told(Event event) {
        return PublicEvents.of(event.getClass()).stream().map(told -> told.dataOf(event));
    }

    /// Nothing that would be written otherwise than it reads.
    private static boolean isPlain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().allMatch(PublicEventsTest::isPlain);
            case String _, Integer _, Long _, Boolean _ -> true;
            default -> false;
        };
    }
}
