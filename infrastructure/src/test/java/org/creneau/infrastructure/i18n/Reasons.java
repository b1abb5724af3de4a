package org.creneau.infrastructure.i18n;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Every reason there is for a refusal, found by looking at the classes: nobody has to list a new one.
final class Reasons {
    private static final String TEXT = "sample-0123456789";
    private static final Map<Class<?>, Object> SAMPLES =
            Map.ofEntries(
                    Map.entry(int.class, 7),
                    Map.entry(long.class, 7L),
                    Map.entry(boolean.class, true),
                    Map.entry(String.class, TEXT),
                    Map.entry(Money.class, Money.euros(700)),
                    Map.entry(Instant.class, Instant.EPOCH),
                    Map.entry(LocalDate.class, LocalDate.EPOCH),
                    Map.entry(LocalTime.class, LocalTime.NOON),
                    Map.entry(Duration.class, Duration.ofMinutes(7)),
                    Map.entry(List.class, List.of()));

    static final List<Reason> OF_THE_PRODUCT =
            in(
                    new OfTheProduct()
                            .findCandidateComponents("org.creneau").stream().map(Reasons::type));

    private Reasons() {}

    /// Looks at what the files of the classes say of themselves, and loads none that is no reason.
    private static final class OfTheProduct extends ClassPathScanningCandidateComponentProvider {
        OfTheProduct() {
            super(false);
            addIncludeFilter(new AssignableTypeFilter(Reason.class));
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
            return found.getMetadata().isConcrete() && !isOfTests(found);
        }

        private static boolean isOfTests(AnnotatedBeanDefinition found) {
            return String.valueOf(found.getResourceDescription()).contains("/test-classes/");
        }
    }

    private static Class<?> type(BeanDefinition found) {
        return ClassUtils.resolveClassName(
                String.valueOf(found.getBeanClassName()), Reasons.class.getClassLoader());
    }

    static List<Reason> in(Stream<Class<?>> types) {
        return types.sorted(Comparator.comparing(Class::getName)).flatMap(Reasons::values).toList();
    }

    private static Stream<Reason> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Reason.class::cast)
                : oneEach(
                        IntStream.range(0, kinds(type))
                                .mapToObj(kind -> (Reason) sample(type, kind)));
    }

    private static Stream<Reason> oneEach(Stream<Reason> reasons) {
        Map<String, Reason> byCode = new LinkedHashMap<>();
        reasons.forEach(reason -> byCode.putIfAbsent(reason.code(), reason));
        return byCode.values().stream();
    }

    /// Of a record with a word of its own, one for each word.
    private static int kinds(Class<?> type) {
        return Arrays.stream(components(type))
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .mapToInt(words -> words.getEnumConstants().length)
                .max()
                .orElse(1);
    }

    private static Object sample(Class<?> type, int kind) {
        if (type.isEnum()) {
            Object[] words = type.getEnumConstants();
            return words[kind % words.length];
        }
        Object known = SAMPLES.get(type);
        return known == null ? record(type, kind) : known;
    }

    private static Object record(Class<?> type, int kind) {
        RecordComponent[] parts = components(type);
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(parts).map(each -> sample(each, kind)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No sample of a " + type, e);
        }
    }

    private static Object sample(RecordComponent part, int kind) {
        return part.getGenericType() instanceof ParameterizedType some
                        && some.getRawType() == Optional.class
                        && some.getActualTypeArguments()[0] instanceof Class<?> of
                ? Optional.of(sample(of, kind))
                : sample(part.getType(), kind);
    }

    private static RecordComponent[] components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("No sample of a " + type + ": give one in SAMPLES");
        }
        return components;
    }
}
