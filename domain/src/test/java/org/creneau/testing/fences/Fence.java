package org.creneau.testing.fences;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;

/// A rule about compiled code, and the proof that it bites.
public record Fence(ArchRule rule) {

    /// The classes of the module under test, without its tests.
    public static JavaClasses ofThisModule() {
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    /// Fails also where the rule finds nothing to look at.
    public void holdsFor(JavaClasses classes) {
        rule.allowEmptyShould(false).check(classes);
    }

    public void isTrippedBy(Class<?>... planted) {
        var classes = new ClassFileImporter().importClasses(planted);
        var found = rule.allowEmptyShould(true).evaluate(classes);
        assertThat(found.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(found.getFailureReport().toString()).contains(planted[0].getSimpleName());
    }
}
