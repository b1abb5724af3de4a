package org.creneau.infrastructure.demonstration;

import java.util.List;
import java.util.Locale;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;

/// The town's invented people, each with a phone number of the ranges that the French regulator keeps
/// free for stories: 01 99 00 and 06 39 98.
final class People {
    private static final List<String> FIRST =
            List.of(
                    "Adèle",
                    "Bastien",
                    "Clémence",
                    "Damien",
                    "Élodie",
                    "Fabrice",
                    "Gaëlle",
                    "Hugo",
                    "Inès",
                    "Jérôme",
                    "Katell",
                    "Loïc",
                    "Maëlys",
                    "Noé",
                    "Odile",
                    "Pascal",
                    "Quitterie",
                    "Rémi",
                    "Solène",
                    "Théo",
                    "Ulysse",
                    "Violaine",
                    "Yanis",
                    "Zélie");
    private static final List<String> LAST =
            List.of(
                    "Aubrac",
                    "Belletoile",
                    "Chantepie",
                    "Doucelin",
                    "Estrelle",
                    "Fontbrune",
                    "Grandpré",
                    "Hautbois",
                    "Islemont",
                    "Jolival",
                    "Lormeau",
                    "Montclair",
                    "Noisemont",
                    "Orval",
                    "Pertuis",
                    "Quincey",
                    "Rochebrune");

    private int next;

    record Person(SubjectId subject, String phone, Contact contact) {}

    /// Somebody who has not been seen before.
    Person next(String shop) {
        int number = next++;
        String name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
        String phone =
                number % 5 == 4
                        ? "+3319900%04d".formatted(100 + number)
                        : "+336399%05d".formatted(80_100 + number);
        SubjectId subject =
                new SubjectId("p" + Codes.hex(shop + " person " + number).toLowerCase(Locale.ROOT));
        return new Person(
                subject, phone, new Contact(PersonalText.of(name), PersonalText.of(phone)));
    }
}
