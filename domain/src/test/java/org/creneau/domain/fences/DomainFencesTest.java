package org.creneau.domain.fences;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.creneau.domain.fences.planted.AsksTheClock;
import org.creneau.domain.fences.planted.AsksTheDatabase;
import org.creneau.domain.fences.planted.MintsAnId;
import org.creneau.domain.fences.planted.OrderDto;
import org.creneau.domain.fences.planted.ShopClosedEvent;
import org.creneau.domain.fences.planted.egg.Egg;
import org.creneau.domain.fences.planted.hen.Hen;
import org.creneau.domain.kernel.planted.KnowsAFeature;
import org.creneau.testing.fences.Fence;
import org.creneau.testing.fences.HouseRules;
import org.junit.jupiter.api.Test;

class DomainFencesTest {
    private static final JavaClasses DOMAIN = Fence.ofThisModule();

    private static final Fence NOTHING_BUT_THE_LANGUAGE =
            new Fence(
                    classes()
                            .that()
                            .resideInAPackage("org.creneau.domain..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.creneau.domain..",
                                    "java.lang..",
                                    "java.util..",
                                    "java.time..",
                                    "java.math..",
                                    "java.text..",
                                    "org.jspecify.annotations..",
                                    "org.pcollections..")
                            .as(
                                    "the domain needs nothing but the language, JSpecify and"
                                            + " collections that never change"));

    private static final Fence THE_KERNEL_KNOWS_NO_FEATURE =
            new Fence(
                    classes()
                            .that()
                            .resideInAPackage("org.creneau.domain.kernel..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.creneau.domain.kernel..", "java..", "org.jspecify..")
                            .as("the kernel knows no feature"));

    private static final Fence EVENTS_ARE_NAMED_FOR_WHAT_HAPPENED =
            new Fence(
                    noClasses()
                            .that()
                            .areNotInterfaces()
                            .should()
                            .haveSimpleNameEndingWith("Event")
                            .as(
                                    "an event is named for what happened, only its family ends in Event"));

    @Test
    void theDomainNeedsNothingButTheLanguage() {
        NOTHING_BUT_THE_LANGUAGE.holdsFor(DOMAIN);
        NOTHING_BUT_THE_LANGUAGE.isTrippedBy(AsksTheDatabase.class);
    }

    @Test
    void noRuleAsksTheClock() {
        HouseRules.NO_CLOCK_NO_RANDOM.holdsFor(DOMAIN);
        HouseRules.NO_CLOCK_NO_RANDOM.isTrippedBy(AsksTheClock.class);
    }

    @Test
    void noRuleThrowsDice() {
        HouseRules.NO_CLOCK_NO_RANDOM.isTrippedBy(MintsAnId.class);
    }

    @Test
    void eventsAreNamedForWhatHappened() {
        EVENTS_ARE_NAMED_FOR_WHAT_HAPPENED.holdsFor(DOMAIN);
        EVENTS_ARE_NAMED_FOR_WHAT_HAPPENED.isTrippedBy(ShopClosedEvent.class);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        HouseRules.NAMES.holdsFor(DOMAIN);
        HouseRules.NAMES.isTrippedBy(OrderDto.class);
    }

    @Test
    void theKernelKnowsNoFeature() {
        THE_KERNEL_KNOWS_NO_FEATURE.holdsFor(DOMAIN);
        THE_KERNEL_KNOWS_NO_FEATURE.isTrippedBy(KnowsAFeature.class);
    }

    @Test
    void featuresDoNotGoRoundInCircles() {
        noCirclesIn("org.creneau.domain").holdsFor(DOMAIN);
        noCirclesIn("org.creneau.domain.fences.planted").isTrippedBy(Hen.class, Egg.class);
    }

    private static Fence noCirclesIn(String root) {
        return new Fence(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }
}
