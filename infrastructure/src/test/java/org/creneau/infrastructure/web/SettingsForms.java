package org.creneau.infrastructure.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What whoever runs the town fills in for a shop.
abstract class SettingsForms {
    @Autowired MockMvcTester mvc;

    /// From 16 to 17 every day, booked up to a month ahead.
    void week(String shop) {
        var form = change(shop, "horaires").param("places", "4").param("preparation", "20");
        for (int day = 1; day <= 7; day++) {
            form.param("h-" + day + "-1-de", "16:00").param("h-" + day + "-1-a", "17:00");
        }
        form.param("horizon", "30").exchange();
    }

    MvcTestResult open(String word, String name) {
        return mvc.post()
                .uri("/ville/boutiques")
                .with(tess())
                .with(csrf())
                .param("adresse-web", word)
                .param("nom", name)
                .param("metier", "librairie")
                .param("adresse", "1 rue du Test, Saint-Exemple")
                .param("pays", "FR")
                .param("porte", "INSIDE")
                .exchange();
    }

    MockMvcTester.MockMvcRequestBuilder change(String shop, String what) {
        return mvc.post().uri("/boutique/" + shop + "/reglages/" + what).with(tess()).with(csrf());
    }

    MvcTestResult settings(String shop, String query) {
        return mvc.get().uri("/boutique/" + shop + "/reglages" + query).with(tess()).exchange();
    }

    MvcTestResult send(String method, String address, String body) {
        var request = method.equals("PUT") ? mvc.put() : mvc.post();
        return request.uri(address)
                .with(httpBasic("tess", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    static RequestPostProcessor tess() {
        return user("tess").authorities(new Post(Post.TOWN, Role.TOWN).authority());
    }
}
