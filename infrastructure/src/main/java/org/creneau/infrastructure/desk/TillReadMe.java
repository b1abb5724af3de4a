package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.creneau.application.shop.ShopView;

/// What an archive says of itself, to whoever has nothing but the archive.
final class TillReadMe {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TillReadMe() {}

    static String of(ShopView shop, LocalDate from, LocalDate to) {
        return ("\uFEFF"
                        + """
                Archive de la caisse
                %s, %s
                Clôtures qui finissent du %s au %s, et tickets qu'elles contiennent.

                À conserver six ans. Les fichiers .csv s'ouvrent dans un tableur : séparateur
                point-virgule, virgule décimale, UTF-8. Les heures sont celles de la boutique (%s).
                Aucun nom de client n'y figure. Ce qu'un client a décrit avec ses mots reste dans la commande.
                N'y sont que les journées clôturées : la dernière est la dernière ligne de clotures.csv.

                tickets.csv : une ligne par ticket.
                  ticket          son numéro : 1, 2, 3, sans trou, pour toute la vie de la caisse
                  enregistre_le   jour et heure (enregistre_a) où il a été écrit
                  fait_le         jour et heure (fait_a) où l'argent a bougé ; plus tôt s'il a été saisi après
                  commande        son numéro au comptoir
                  moyen           moyen de paiement
                  encaisse, rendu, corrige
                                  un seul des trois n'est pas nul. Corrigé : chèque refusé ou ligne notée
                                  par erreur ; négatif si un remboursement avait été noté par erreur
                  corrige_ticket  le ticket que celui-ci corrige
                  cloture         numéro de la clôture de journée qui le contient

                lignes.csv : ce qui était commandé quand le ticket a été écrit, ligne par ligne. Une
                commande payée en plusieurs fois y figure une fois par ticket. Prix taxe comprise,
                taux en pour cent.

                tva.csv : chaque ticket (encaissé moins rendu moins corrigé) réparti sur les taux de sa
                commande, en proportion, au centime : les centimes qui restent vont où il en manque le
                plus. Un acompte est réparti de même ; un remboursement l'est sur ce qui restait commandé,
                un ticket qui en corrige un autre comme celui-ci. Sans taux : rien n'avait de prix. Un échange
                sans différence n'est pas un encaissement : il n'est dans aucun ticket.

                clotures.csv : une ligne par clôture et par moyen, puis une ligne « total perpétuel » :
                tout depuis la première ouverture de la caisse jusqu'à la fin de cette clôture.
                Un mois est la somme de ses journées, une année celle de ses mois.

                empreintes.csv : position, identifiant et empreinte de chaque ticket et de chaque clôture
                dans le journal. L'empreinte d'un enregistrement dépend de tout ce qui le précède : rien
                ne peut être changé, ajouté ou ôté avant lui sans la changer.

                Pour vérifier
                1. Dans tickets.csv, les numéros se suivent sans trou.
                2. Pour chaque journée, la somme des tickets du premier au dernier, par moyen, est celle
                   de clotures.csv, au centime. De même tva.csv, ticket par ticket.
                3. Le total perpétuel d'une journée est celui de la journée d'avant, plus ses sommes.
                4. Les empreintes sont celles que montre le contrôle de Créneau pour ces positions, et
                   celles d'une archive faite plus tôt ou plus tard pour les mêmes jours.
                """)
                .formatted(
                        shop.profile().name(),
                        shop.profile().address(),
                        DAY.format(from),
                        DAY.format(to),
                        shop.profile().zone())
                .replace("\n", "\r\n");
    }
}
