package org.creneau.testing.fences;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The fences that hold in more than one module.
public final class HouseRules {
    private static final Set<String> CLOCK_METHODS = Set.of("currentTimeMillis", "nanoTime");

    /// Names that say how a class was written instead of what it is.
    public static final Fence NAMES =
            new Fence(
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)(\\$.*)?")
                            .as("classes are named for what they are"));

    /// What a caller, a page or an operator should see goes through a log that can be switched and
    /// searched; the console belongs to the commands typed into it.
    public static final Fence CONSOLE =
            new Fence(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("..rehearsal..")
                            .should()
                            .accessTargetWhere(console())
                            .as("only the rehearsal writes to the console"));

    /// Axon and springdoc bring Jackson 2 along; ours is Jackson 3, and two mappers would write two
    /// kinds of JSON. Its annotations are shared by both.
    public static final Fence ONE_JACKSON =
            new Fence(
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "com.fasterxml.jackson.databind..",
                                    "com.fasterxml.jackson.core..",
                                    "com.fasterxml.jackson.datatype..",
                                    "com.fasterxml.jackson.dataformat..")
                            .as("Jackson 2 is left alone"));

    /// Time, ids and random numbers come in with the command: the same log and the same commands give
    /// the same events, today, in a rehearsal and in ten years.
    public static final Fence NO_CLOCK_NO_RANDOM =
            new Fence(
                    noClasses()
                            .should()
                            .accessTargetWhere(clockOrRandom())
                            .as("time, ids and random numbers come in with the command"));

    private HouseRules() {}

    private static DescribedPredicate<JavaAccess<?>> console() {
        return DescribedPredicate.describe(
                "the console",
                access ->
                        access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getTarget().getName()));
    }

    public static DescribedPredicate<JavaAccess<?>> clockOrRandom() {
        return DescribedPredicate.describe(
                "a clock or a source of random numbers",
                access -> isClock(access) || isRandom(access));
    }

    private static boolean isClock(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        String owner = access.getTargetOwner().getPackageName();
        return switch (owner) {
            case "java.time" -> method.equals("now") || method.matches("(system|tick).*");
            case "java.lang" -> CLOCK_METHODS.contains(method);
            default -> false;
        };
    }

    private static boolean isRandom(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        JavaClass owner = access.getTargetOwner();
        return owner.isAssignableTo(RandomGenerator.class)
                || (owner.isEquivalentTo(UUID.class) && method.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && method.equals("random"));
    }
}
