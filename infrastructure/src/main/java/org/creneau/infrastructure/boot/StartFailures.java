package org.creneau.infrastructure.boot;

import org.creneau.infrastructure.embedded.UnusableFolder;
import org.creneau.infrastructure.vault.UnusableKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// What is wrong with folder or keys is told in two lines, not in a stack trace.
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableFolder || cause instanceof UnusableKeys) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
