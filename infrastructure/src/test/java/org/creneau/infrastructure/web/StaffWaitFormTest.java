package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Whoever calls the shoe shop about a window that is full is put on the list.
@TownTest
class StaffWaitFormTest {
    private static final String LIST = "/boutique/chaussures/attente";
    private static final SlotId FULL =
            ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(6), "18:45");
    private static final Pattern REMOVED =
            Pattern.compile(
                    "action=\"([^\"]+/retrait)\"[^>]*>.{0,300}?aria-label=\"[^\"]*Rosa Exemple\"");
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;

    @Test
    void whoeverCallsIsPutOnTheListOnceAndWhatIsMissingIsSaid() {
        shoppers.fill(FULL);
        assertThat(mvc.get().uri(LIST + "/nouvelle").with(oscar()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + FULL + "\"", "Bottines « Hérault », daim");
        assertThat(taken("", "1", "Rosa Exemple", "06 39 98 45 67"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Aucun créneau n’est choisi.", "value=\"Rosa Exemple\"");
        assertThat(taken(FULL.toString(), "beaucoup", "Rosa Exemple", "06 39 98 45 67"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"beaucoup\"", "value=\"Rosa Exemple\"");
        assertThat(taken(FULL.toString(), "1", "Rosa Exemple", "non"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"telephone-erreur\"", "value=\"Rosa Exemple\"");
        assertThat(mvc.get().uri(LIST).with(oscar())).bodyText().doesNotContain("Rosa Exemple");

        assertThat(taken(FULL.toString(), "2", "Rosa Exemple", "06 39 98 45 67"))
                .hasRedirectedUrl(LIST + "?note");
        assertThat(taken(FULL.toString(), "2", "Rosa Exemple", "06 39 98 45 67"))
                .hasRedirectedUrl(LIST + "?note");
        MvcTestResult list = mvc.get().uri(LIST + "?note").with(oscar()).exchange();
        assertThat(list)
                .bodyText()
                .contains("la personne est sur la liste", "tel:+33639984567")
                .containsOnlyOnce("<span class=\"who\">Rosa Exemple");
        leave(list);
        assertThat(mvc.get().uri(LIST).with(oscar())).bodyText().doesNotContain("Rosa Exemple");
    }

    /// Others look for nobody on the list.
    private void leave(MvcTestResult list) {
        Matcher hers = REMOVED.matcher(text(list));
        while (hers.find()) {
            var removal = mvc.post().uri(hers.group(1)).with(oscar()).with(csrf());
            assertThat(removal).hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult taken(String window, String pieces, String name, String phone) {
        return mvc.post()
                .uri(LIST + "/nouvelle")
                .with(oscar())
                .with(csrf())
                .param("cle", "key-of-rosa-who-called")
                .param("creneau", window)
                .param("v-1", "bottines")
                .param("n-1", pieces)
                .param("v-2", "")
                .param("n-2", "")
                .param("nom", name)
                .param("telephone", phone)
                .exchange();
    }

    private static RequestPostProcessor oscar() {
        return user("oscar")
                .authorities(new Post(ThreeShops.SHOES.value(), Role.COUNTER).authority());
    }
}
