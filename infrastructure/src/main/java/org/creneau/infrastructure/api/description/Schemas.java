package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The shapes of what comes and goes, read from the records that it is made of: a component that may be
/// null may be null, and every other is there.
final class Schemas {
    static final String PATH = "#/components/schemas/";
    private static final String AROUND = "Json|Api";

    private final Map<String, Schema<?>> named = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    /// By name, in the order of names.
    Map<String, Schema<?>> all() {
        return new TreeMap<>(named);
    }

    Schema<?> of(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case ParameterizedType generic -> generic(generic);
            default -> throw unknown(type);
        };
    }

    private Schema<?> of(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type.isRecord()) {
            return record(type);
        }
        return simple(type);
    }

    private static Schema<?> simple(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> typed("string");
            case "int", "java.lang.Integer" -> typed("integer").format("int32");
            case "long", "java.lang.Long" -> typed("integer").format("int64");
            case "boolean", "java.lang.Boolean" -> typed("boolean");
            case "java.lang.Object", "[B" -> new JsonSchema();
            default -> time(type);
        };
    }

    private static Schema<?> time(Class<?> type) {
        if (type == Instant.class) {
            return typed("string").format("date-time");
        }
        if (type == LocalDate.class) {
            return typed("string").format("date");
        }
        if (type == LocalTime.class) {
            return typed("string").pattern("^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$");
        }
        throw unknown(type);
    }

    private Schema<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (Collection.class.isAssignableFrom(raw)) {
            return typed("array").items(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed("object").additionalProperties(of(arguments[1]));
        }
        throw unknown(type);
    }

    private static Schema<?> enumeration(Class<?> type) {
        JsonSchema schema = typed("string");
        Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .forEach(schema::addEnumItemObject);
        return schema;
    }

    private Schema<?> record(Class<?> type) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("Two shapes are called " + name + ": " + type);
        }
        if (owner == null) {
            named.put(name, shape(type));
        }
        return new JsonSchema().$ref(PATH + name);
    }

    /// `Order` for `Json.Order`, `AskedOrder` for `Asked.Order`, `SettingsHours` for `SettingsJson.Hours`.
    static String name(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        String family = around == null ? "" : around.getSimpleName().replaceAll(AROUND, "");
        String own = type.getSimpleName();
        return own.startsWith(family) ? own : family + own;
    }

    private Schema<?> shape(Class<?> type) {
        JsonSchema schema = typed("object");
        Prose prose = Prose.of(type);
        schema.setDescription(prose.all());
        for (RecordComponent component : type.getRecordComponents()) {
            boolean absent = mayBeAbsent(component);
            Schema<?> bare = of(component.getGenericType());
            Examples.give(component.getName(), bare);
            Schema<?> whole = absent ? orNull(bare) : bare;
            prose.explain(component.getName(), whole);
            schema.addProperty(component.getName(), whole);
            if (!absent) {
                schema.addRequiredItem(component.getName());
            }
        }
        return schema;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return !component.isAnnotationPresent(Needed.class)
                && isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        if (schema.getEnum() != null) {
            schema.getEnum().add(null);
        }
        schema.addType("null");
        return schema;
    }

    static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("The description has no shape for " + type);
    }
}
