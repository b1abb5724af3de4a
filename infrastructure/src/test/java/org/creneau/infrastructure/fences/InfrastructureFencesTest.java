package org.creneau.infrastructure.fences;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.creneau.infrastructure.eventstore.planted.KnowsAShop;
import org.creneau.infrastructure.eventstore.planted.KnowsSpring;
import org.creneau.infrastructure.fences.planted.JdbcOrdersImpl;
import org.creneau.infrastructure.fences.planted.SpeaksJackson2;
import org.creneau.infrastructure.fences.planted.WritesToTheConsole;
import org.creneau.infrastructure.web.planted.AsksTheDatabase;
import org.creneau.infrastructure.web.planted.KnowsAxon;
import org.creneau.infrastructure.web.planted.KnowsTheStart;
import org.creneau.testing.fences.Fence;
import org.creneau.testing.fences.HouseRules;
import org.junit.jupiter.api.Test;

class InfrastructureFencesTest {
    private static final JavaClasses INFRASTRUCTURE = Fence.ofThisModule();

    /// It knows nothing of shops and could be published on its own.
    private static final Fence THE_EVENT_STORE_STANDS_ALONE =
            new Fence(
                    classes()
                            .that()
                            .resideInAPackage("org.creneau.infrastructure.eventstore..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "org.creneau.infrastructure.eventstore..",
                                    "java..",
                                    "javax.sql..",
                                    "org.axonframework..",
                                    "org.postgresql..",
                                    "io.micrometer.core..",
                                    "io.micrometer.observation..",
                                    "org.slf4j..",
                                    "org.jspecify.annotations..")
                            .as("the event store stands alone"));

    /// A page that reads a table shows what a view has not promised to keep.
    private static final Fence PAGES_ASK_PORTS =
            new Fence(
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    "org.creneau.infrastructure.web..",
                                    "org.creneau.infrastructure.api..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.sql..",
                                    "javax.sql..",
                                    "org.springframework.jdbc..",
                                    "org.creneau.infrastructure.eventstore..",
                                    "org.creneau.infrastructure.projections..")
                            .as("pages and REST ask ports, never tables"));

    /// But for the demonstration, which is part of a start and moves its clock.
    private static final Fence NOBODY_KNOWS_THE_START =
            new Fence(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    "org.creneau.infrastructure.boot..",
                                    "org.creneau.infrastructure.demonstration..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.creneau.infrastructure.boot..")
                            .as("the start knows every adapter, no adapter knows the start"));

    /// Its interfaces change between releases, so a new release touches few places.
    private static final Fence AXON_IN_FEW_PLACES =
            new Fence(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    "org.creneau.infrastructure.eventstore..",
                                    "org.creneau.infrastructure.sourcing..",
                                    "org.creneau.infrastructure.projections..",
                                    "org.creneau.infrastructure.boot..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.axonframework..")
                            .as("Axon is known to the store, the views and the start only"));

    @Test
    void theEventStoreStandsAlone() {
        THE_EVENT_STORE_STANDS_ALONE.holdsFor(INFRASTRUCTURE);
    }

    @Test
    void anEventStoreThatKnowsAShopIsFound() {
        THE_EVENT_STORE_STANDS_ALONE.isTrippedBy(KnowsAShop.class);
        THE_EVENT_STORE_STANDS_ALONE.isTrippedBy(KnowsSpring.class);
    }

    @Test
    void jackson2IsLeftAlone() {
        HouseRules.ONE_JACKSON.holdsFor(INFRASTRUCTURE);
        HouseRules.ONE_JACKSON.isTrippedBy(SpeaksJackson2.class);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        HouseRules.NAMES.holdsFor(INFRASTRUCTURE);
        HouseRules.NAMES.isTrippedBy(JdbcOrdersImpl.class);
    }

    @Test
    void nothingWritesToTheConsole() {
        HouseRules.CONSOLE.holdsFor(INFRASTRUCTURE);
        HouseRules.CONSOLE.isTrippedBy(WritesToTheConsole.class);
    }

    @Test
    void noAdapterKnowsTheStart() {
        NOBODY_KNOWS_THE_START.holdsFor(INFRASTRUCTURE);
        NOBODY_KNOWS_THE_START.isTrippedBy(KnowsTheStart.class);
    }

    @Test
    void axonIsKnownInFewPlaces() {
        AXON_IN_FEW_PLACES.holdsFor(INFRASTRUCTURE);
        AXON_IN_FEW_PLACES.isTrippedBy(KnowsAxon.class);
    }

    @Test
    void pagesAskPorts() {
        PAGES_ASK_PORTS.holdsFor(INFRASTRUCTURE);
        PAGES_ASK_PORTS.isTrippedBy(AsksTheDatabase.class);
    }
}
