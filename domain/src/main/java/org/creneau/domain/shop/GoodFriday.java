package org.creneau.domain.shop;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;

/// Where in Alsace and Moselle Good Friday is a public holiday: in communes with a Protestant church or
/// one that both confessions use, and in no others.
///
/// A *temple* is a building of one of the two Protestant confessions that the articles of 18 germinal an X
/// recognise, and a mixed church is one in the strict sense of the *simultaneum* (ordinance of 16 August
/// 1892; answer of the government to the written question 3529 of the 13th legislature). Nobody publishes
/// the list. This one has communes whose church is known; it is not complete, and a shop anywhere else
/// closes that day itself.
public final class GoodFriday {

    /// @param sure whether the building is known by name; else it is known that there is one
    public record Church(Commune commune, String name, String building, boolean sure) {}

    public static final List<Church> CHURCHES =
            List.of(
                    known("67482", "Strasbourg", "Temple Neuf"),
                    known("68066", "Colmar", "église Saint-Matthieu"),
                    known("68224", "Mulhouse", "temple Saint-Étienne"),
                    known("57463", "Metz", "Temple Neuf"),
                    known("67544", "Wissembourg", "église Saint-Jean"),
                    known("67021", "Barr", "église Saint-Martin"),
                    known("68147", "Hunawihr", "église Saint-Jacques-le-Majeur, mixte"),
                    outline("67180", "Haguenau"),
                    outline("67437", "Saverne"),
                    outline("67462", "Sélestat"),
                    outline("67046", "Bischwiller"),
                    outline("67348", "Obernai"),
                    outline("67300", "Molsheim"),
                    outline("67447", "Schiltigheim"),
                    outline("67043", "Bischheim"),
                    outline("67218", "Illkirch-Graffenstaden"),
                    outline("68112", "Guebwiller"),
                    outline("68226", "Munster"),
                    outline("68269", "Ribeauvillé"),
                    outline("68277", "Riquewihr"),
                    outline("68297", "Saint-Louis"),
                    outline("68298", "Sainte-Marie-aux-Mines"),
                    outline("57155", "Courcelles-Chaussy"),
                    outline("57227", "Forbach"),
                    outline("57540", "Phalsbourg"),
                    outline("57630", "Sarrebourg"),
                    outline("57631", "Sarreguemines"),
                    outline("57672", "Thionville"));

    private static final Set<String> LOCAL_LAW = Set.of("57", "67", "68");

    private GoodFriday() {}

    static Set<Commune> communes() {
        return CHURCHES.stream().map(Church::commune).collect(toUnmodifiableSet());
    }

    /// Whether a shop there has to find out for itself: the law of Alsace and Moselle holds, and nothing
    /// is known of a church.
    public static boolean isOpenQuestion(Commune commune) {
        return LOCAL_LAW.contains(commune.departement()) && !communes().contains(commune);
    }

    private static Church known(String code, String name, String building) {
        return new Church(new Commune(code), name, building, true);
    }

    private static Church outline(String code, String name) {
        return new Church(new Commune(code), name, "église protestante", false);
    }
}
