package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// An optician, who tests eyes in forty minutes and adjusts glasses in fifteen, every Saturday from 16 to 18,
/// and the forms around her.
abstract class OpticianForms extends SettingsForms {
    void optician(String shop) {
        open(shop, "Optique " + shop);
        hours(shop, "examens", "40", "5");
        hours(shop, "ajustages", "15", "0");
        assertThat(service(shop, "Examen de vue", "examens", "Venez sans lentilles."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(service(shop, "Ajustage", "ajustages", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(
                        change(shop, "rendez-vous/ressources")
                                .param("nom", "L’opticienne")
                                .param("combien", "1")
                                .param("horaires", "examens", "ajustages")
                                .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/boutique/" + shop + "/reglages/rendez-vous?fait").with(tess()))
                .bodyText()
                .contains("C’est noté", "Examen de vue", "L’opticienne", "ajustages, examens");
    }

    void hours(String shop, String name, String minutes, String buffer) {
        change(shop, "horaires")
                .param("horaire", name)
                .param("pour", "APPOINTMENT")
                .param("h-6-1-de", "16:00")
                .param("h-6-1-a", "18:00")
                .param("duree", minutes)
                .param("battement", buffer)
                .param("places", "1")
                .param("preparation", "0")
                .exchange();
    }

    MvcTestResult service(String shop, String name, String schedule, String words) {
        return change(shop, "rendez-vous/services")
                .param("nom", name)
                .param("horaire", schedule)
                .param("mots", words)
                .exchange();
    }

    static SlotId slot(String shop, String schedule, String time) {
        return SlotId.parse(
                "%s/%s/2020-12-05T%02d:%s:00Z"
                        .formatted(
                                shop,
                                schedule,
                                Integer.parseInt(time.substring(0, 2)) - 1,
                                time.substring(3)));
    }

    MvcTestResult book(String shop, String service, String schedule, String time, String key) {
        return mvc.post()
                .uri("/boutiques/" + shop + "/rendez-vous/" + service)
                .with(csrf())
                .param("cle", "a-key-of-sixteen-signs-" + key)
                .param("creneau", slot(shop, schedule, time).toString())
                .param("nom", "Anne Exemple")
                .param("telephone", "06 39 98 12 34")
                .param("mot", "Première fois")
                .exchange();
    }

    static String booked(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        String link = result.getResponse().getRedirectedUrl();
        assertThat(link).startsWith("/commande/");
        return String.valueOf(link);
    }

    MvcTestResult staff(String shop, String page) {
        return mvc.get().uri("/boutique/" + shop + page).with(owner(shop)).exchange();
    }

    static RequestPostProcessor owner(String shop) {
        return user("olga").authorities(new Post(shop, Role.OWNER).authority());
    }

    static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
