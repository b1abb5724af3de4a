package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.TillEvent.TillClosed;

/// What an archive says of itself, to whoever has nothing but the archive.
final class TillReadMe {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String TEXT =
            """
            Archive de la caisse
            %s, %s
            Numéro d'entreprise : %s. Numéro de TVA : %s.
            Clôtures qui finissent du %s au %s, et tickets qu'elles contiennent.
            %s

            À conserver six ans au moins (loi fiscale), dix ans pour la comptabilité. Les fichiers .csv
            s'ouvrent dans un tableur : séparateur point-virgule, virgule décimale, UTF-8. Les heures
            sont celles de la boutique (%s).
            Créneau n'y écrit ni le nom ni l'adresse des clients, ni ce qu'un client a décrit avec ses
            mots : cela reste dans la commande. Les désignations sont celles du catalogue.
            Ce qui n'est pas encore clôturé n'y est pas.

            tickets.csv : une ligne par ticket.
              ticket          son numéro : 1, 2, 3, sans trou, pour toute la vie de la caisse
              enregistre_le   jour et heure (enregistre_a) où il a été écrit
              fait_le         jour et heure (fait_a) où l'argent a bougé ; plus tôt s'il a été saisi après
              commande        son numéro au comptoir
              moyen           moyen de paiement ; « échange » : deux tickets du même montant, l'un rendu
                              pour ce qui est repris, l'autre encaissé pour ce qui est pris à la place
              encaisse, rendu, corrige
                              un seul des trois n'est pas nul. Corrigé : chèque refusé ou ligne notée
                              par erreur ; négatif si un remboursement avait été noté par erreur
              corrige_ticket  le ticket que celui-ci corrige
              cloture         numéro de la clôture de journée qui le contient

            lignes.csv : la commande quand le ticket a été écrit, ligne par ligne. Une commande payée en
            plusieurs fois y figure une fois par ticket. Prix taxe comprise, taux en pour cent.
              etat            « vendu » : ce qui est alors à la personne ; « repris » : ce qui ne l'est
                              plus depuis le ticket d'avant de cette commande, annulé ou rapporté

            tva.csv : chaque ticket (encaissé moins rendu moins corrigé) réparti sur les taux, au centime.
            Après chaque ticket, tout ce que la commande a rapporté jusque-là est réparti sur les taux de
            ce qu'elle vend alors, en proportion ; le ticket est ce qui s'y ajoute. Un acompte est donc
            réparti sur toute la commande, et ce qui est rendu pour un article l'est à son taux, si
            l'article est annulé ou repris avant ; un ticket qui en corrige un autre défait sa répartition. Un
            même ticket peut ainsi ajouter à un taux et ôter à un autre. Un changement de la commande
            sans argent attend le ticket suivant. Sans taux : rien n'avait de prix.

            clotures.csv : une ligne par clôture et par moyen, puis une ligne « total perpétuel » :
            tout depuis la première ouverture de la caisse jusqu'à la fin de cette clôture. Encaissé et
            rendu y augmentent toujours. Un mois est la somme de ses journées, une année celle de ses
            mois ; l'année est dans l'archive de décembre.

            empreintes.csv : position, identifiant et empreinte de chaque ticket et de chaque clôture
            dans le journal. L'empreinte d'un enregistrement dépend de tout ce qui le précède : rien
            ne peut être changé, ajouté ou ôté avant lui sans la changer.

            Pour vérifier
            1. Dans tickets.csv, les numéros se suivent sans trou, d'un mois à l'autre aussi.
            2. Pour chaque journée, la somme des tickets du premier au dernier, par moyen, est celle
               de clotures.csv, au centime. De même tva.csv, ticket par ticket.
            3. Le total perpétuel d'une journée est celui de la journée d'avant, plus ses sommes.
            4. Les empreintes sont celles que montre le contrôle de Créneau pour ces positions.
            5. L'archive d'un mois clôturé, refaite plus tard, est la même au bit près tant que la
               boutique garde son nom et son adresse : Créneau montre son empreinte SHA-256, à
               comparer à celle de ce fichier.
            """;

    private TillReadMe() {}

    static String of(
            ShopView shop,
            Identity identity,
            LocalDate from,
            LocalDate to,
            List<TillClosed> closures) {
        return ("\uFEFF" + TEXT)
                .formatted(
                        shop.profile().name(),
                        shop.profile().address(),
                        identity.company().map(Object::toString).orElse("non indiqué"),
                        identity.vat().map(Object::toString).orElse("non indiqué"),
                        DAY.format(from),
                        DAY.format(to),
                        contained(closures),
                        shop.profile().zone())
                .replace("\n", "\r\n");
    }

    private static String contained(List<TillClosed> closures) {
        if (closures.isEmpty()) {
            return "Aucune clôture ne finit ces jours-là.";
        }
        TillClosed last = closures.getLast();
        String which =
                "Dernière clôture contenue : n° "
                        + last.number()
                        + ", qui finit le "
                        + DAY.format(last.to());
        return last.span() == Span.DAY
                ? which
                        + ".\nLe mois n'y est pas clôturé : une archive faite plus tard peut contenir"
                        + " davantage."
                : which + ". Le mois y est clôturé : rien ne peut plus s'y ajouter.";
    }
}
