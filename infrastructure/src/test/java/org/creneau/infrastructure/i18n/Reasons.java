package org.creneau.infrastructure.i18n;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Every reason there is for a refusal, found by looking at the classes: nobody has to list a new one.
final class Reasons {
    private static final String TEXT = "sample-0123456789";
    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(
                    int.class,
                    7,
                    long.class,
                    7L,
                    boolean.class,
                    true,
                    String.class,
                    TEXT,
                    Money.class,
                    Money.euros(700),
                    Instant.class,
                    Instant.EPOCH,
                    LocalDate.class,
                    LocalDate.EPOCH,
                    LocalTime.class,
                    LocalTime.NOON,
                    Duration.class,
                    Duration.ofMinutes(7),
                    List.class,
                    List.of());

    static final List<Reason> OF_THE_PRODUCT =
            in(
                    new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("org.creneau"));

    private Reasons() {}

    static List<Reason> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Reason.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> !type.isInterface())
                .map(JavaClass::reflect)
                .flatMap(Reasons::values)
                .toList();
    }

    private static Stream<Reason> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Reason.class::cast)
                : Stream.of((Reason) sample(type));
    }

    private static Object sample(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = SAMPLES.get(type);
        return known == null ? record(type) : known;
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("No sample of a " + type + ": give one in SAMPLES");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(types).map(Reasons::sample).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No sample of a " + type, e);
        }
    }
}
