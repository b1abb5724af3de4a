package org.creneau.infrastructure.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.kernel.VatRate;

/// The rates of value added tax that a shop is offered: those of its own catalogue, the commonest first,
/// then those of its country.
///
/// France, mainland: CGI articles 278, 279, 278-0 bis and 281 quater and following. Belgium: royal decree
/// no. 20, and nought for newspapers. Elsewhere the catalogue has to say.
public final class UsualVat {
    private static final Map<String, List<Integer>> BY_COUNTRY =
            Map.of(
                    "FR", List.of(2_000, 1_000, 550, 210),
                    "BE", List.of(2_100, 1_200, 600, 0));

    private UsualVat() {}

    public static List<VatRate> of(String country, List<ItemView> catalogue) {
        SequencedSet<VatRate> rates = new LinkedHashSet<>(byFrequency(catalogue));
        BY_COUNTRY.getOrDefault(country, List.of()).forEach(rate -> rates.add(new VatRate(rate)));
        return rates.isEmpty() ? List.of(new VatRate(0)) : List.copyOf(rates);
    }

    private static List<VatRate> byFrequency(List<ItemView> catalogue) {
        Map<VatRate, Long> times =
                catalogue.stream()
                        .collect(Collectors.groupingBy(ItemView::vat, Collectors.counting()));
        return times.entrySet().stream()
                .sorted(Map.Entry.<VatRate, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
