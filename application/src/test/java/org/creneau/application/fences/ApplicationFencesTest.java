package org.creneau.application.fences;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.net.URI;
import org.creneau.application.fences.planted.AsksTheClock;
import org.creneau.application.fences.planted.AsksTheDatabase;
import org.creneau.application.fences.planted.SlotManager;
import org.creneau.application.fences.planted.WritesToTheConsole;
import org.creneau.testing.fences.Fence;
import org.creneau.testing.fences.HouseRules;
import org.junit.jupiter.api.Test;

class ApplicationFencesTest {
    private static final JavaClasses APPLICATION = Fence.ofThisModule();

    private static final Fence NO_TECHNOLOGY_BUT_AXON =
            new Fence(
                    classes()
                            .that()
                            .resideInAPackage("org.creneau.application..")
                            .should()
                            .onlyDependOnClassesThat(
                                    type(URI.class)
                                            .or(
                                                    resideInAnyPackage(
                                                            "org.creneau.application..",
                                                            "org.creneau.domain..",
                                                            "java.lang..",
                                                            "java.util..",
                                                            "java.time..",
                                                            "java.math..",
                                                            "java.text..",
                                                            "org.axonframework..",
                                                            "io.micrometer.core..",
                                                            "io.micrometer.observation..",
                                                            "org.slf4j..",
                                                            "org.jspecify.annotations..")))
                            .as(
                                    "the application knows Axon, a meter, a span, a log, an address, and no more"));

    /// How long a retry pauses is left to chance on purpose, and decides nothing.
    private static final Fence NO_CLOCK_NO_RANDOM =
            new Fence(
                    noClasses()
                            .that()
                            .doNotHaveSimpleName("RetryingCommandBus")
                            .should()
                            .accessTargetWhere(HouseRules.clockOrRandom())
                            .as("time, ids and random numbers come in with the command"));

    @Test
    void theApplicationKnowsNoTechnologyButAxon() {
        NO_TECHNOLOGY_BUT_AXON.holdsFor(APPLICATION);
        NO_TECHNOLOGY_BUT_AXON.isTrippedBy(AsksTheDatabase.class);
    }

    @Test
    void nothingAsksTheClock() {
        NO_CLOCK_NO_RANDOM.holdsFor(APPLICATION);
        NO_CLOCK_NO_RANDOM.isTrippedBy(AsksTheClock.class);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        HouseRules.NAMES.holdsFor(APPLICATION);
        HouseRules.NAMES.isTrippedBy(SlotManager.class);
    }

    @Test
    void nothingWritesToTheConsole() {
        HouseRules.CONSOLE.holdsFor(APPLICATION);
        HouseRules.CONSOLE.isTrippedBy(WritesToTheConsole.class);
    }
}
