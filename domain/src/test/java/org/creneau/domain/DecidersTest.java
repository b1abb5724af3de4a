package org.creneau.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.junit.jupiter.api.Test;

class DecidersTest {
    @Test
    void everyCommandHasExactlyOneDecider() {
        Set<String> commands =
                new ClassFileImporter()
                        .importPath(Path.of("target", "classes")).stream()
                                .filter(type -> type.isAssignableTo(Command.class))
                                .filter(type -> !type.isInterface())
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet());

        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(Deciders.ALL.stream().map(Decider::command).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(commands);
    }
}
