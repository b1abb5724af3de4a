package org.creneau.infrastructure.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.creneau.domain.slot.SlotRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTypesTest {
    private final ProblemTypes types = new ProblemTypes();

    @ParameterizedTest
    @CsvSource({
        "refusal.slot-full, /problems/refusal/slot-full, slot-full, 409",
        "malformed.phone, /problems/malformed/phone, phone, 422",
        "malformed.accept, /problems/malformed/accept, accept, 406",
        "not-found.order, /problems/not-found/order, order, 404",
        "problem.unavailable, /problems/problem/unavailable, unavailable, 503"
    })
    void aTypeIsAnAddressACodeAndAStatus(String key, String uri, String code, int status) {
        ProblemType type = new ProblemType(key);
        assertThat(type.uri()).hasToString(uri);
        assertThat(type.code()).isEqualTo(code);
        assertThat(type.status().value()).isEqualTo(status);
        assertThat(types.all()).contains(type);
    }

    @Test
    void aRefusalIsCalledAsInTheDomain() {
        assertThat(ProblemType.refusal(SlotRefusal.SLOT_FULL).code())
                .isEqualTo(SlotRefusal.SLOT_FULL.code());
    }

    @Test
    void everyTypeHasWordsAndWordsForPagesAloneAreNoTypes() {
        assertThat(types.all())
                .allSatisfy(
                        type -> {
                            assertThat(types.text(type.key(), Locale.UK)).isNotBlank();
                            assertThat(types.detail(type, Locale.UK)).isNotBlank();
                        })
                .extracting(ProblemType::key)
                .doesNotContain("problem.title", "problem.home", "problem.stale");
    }

    @Test
    void beforeAnythingHasHappenedAFigureIsAGap() {
        assertThat(types.text("refusal.limit-reached", Locale.UK))
                .isEqualTo(
                        "This call is not possible now: … inside or called, … at most (…)…. There"
                                + " should be room… at about ….");
    }

    @Test
    void theMembersOfTheStandardComeFirst() {
        assertThat(types.members())
                .startsWith("type", "title", "status", "detail", "instance")
                .contains("inside", "allowed")
                .doesNotHaveDuplicates();
    }
}
