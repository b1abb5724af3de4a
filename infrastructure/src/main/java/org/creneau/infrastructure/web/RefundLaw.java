package org.creneau.infrastructure.web;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The texts that bind a shop to give money back after a withdrawal, or to mend what is faulty, in words for its staff: those of
/// its country.
@Component("refundLaw")
public class RefundLaw {
    /// How long it may wait for the goods.
    private static final Map<String, String> WAITING =
            Map.of(
                    "FR",
                    "Code de la consommation, L221-24",
                    "BE",
                    "Code de droit économique, VI.50");

    /// What a use beyond trying the goods takes off their price, too.
    private static final Map<String, String> WORTH =
            Map.of(
                    "FR", "Code de la consommation, L221-23, L221-24",
                    "BE", "Code de droit économique, VI.50, VI.51");

    /// That only such a use does, and only where she was told of her right.
    private static final Map<String, String> DIMINISHED =
            Map.of(
                    "FR", "Code de la consommation, L221-23",
                    "BE", "Code de droit économique, VI.51");

    /// By when what came back for a fault is mended or replaced.
    private static final Map<String, String> REMEDY =
            Map.of("FR", "Code de la consommation, L217-10");

    /// @param country ISO 3166 alpha-2
    /// @return to stand behind a sentence; empty for a country whose text nobody has looked up
    public String remedy(String country) {
        return behind(REMEDY, country);
    }

    /// @param country ISO 3166 alpha-2
    /// @return to stand behind a sentence; empty for a country whose text nobody has looked up
    public String diminished(String country) {
        return behind(DIMINISHED, country);
    }

    /// @param country ISO 3166 alpha-2
    /// @return to stand behind a sentence; empty for a country whose text nobody has looked up
    public String waiting(String country) {
        return behind(WAITING, country);
    }

    /// @param country ISO 3166 alpha-2
    /// @return to stand behind a sentence; empty for a country whose text nobody has looked up
    public String worth(String country) {
        return behind(WORTH, country);
    }

    private static String behind(Map<String, String> texts, String country) {
        String text = texts.get(country);
        return text == null ? "" : " (" + text + ")";
    }
}
