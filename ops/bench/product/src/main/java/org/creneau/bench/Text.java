package org.creneau.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Figures as people read them.
final class Text {
    private Text() {}

    static String figures(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + number(figure.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
