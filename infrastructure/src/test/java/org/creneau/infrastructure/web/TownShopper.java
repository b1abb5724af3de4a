package org.creneau.infrastructure.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.SlotId;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser with its cookies that goes through several shops.
final class TownShopper {
    private static final Pattern FIELD =
            Pattern.compile("name=\"(panier|visite)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern PATH = Pattern.compile("; Path=([^;]*)");

    private final MockMvcTester mvc;
    private final Map<String, Kept> cookies = new LinkedHashMap<>();
    private int holds;

    /// @param path to which it is sent, and to what lies below
    private record Kept(String path, Cookie cookie) {}

    TownShopper(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    void carry(String name, String value) {
        cookies.put(name + "/", new Kept("/", new Cookie(name, value)));
    }

    void forget(String name) {
        cookies.keySet().removeIf(each -> each.startsWith(name));
    }

    MvcTestResult collect(String shop, String query) {
        return get("/boutiques/" + shop + "/panier?" + query);
    }

    MvcTestResult hold(SlotId... slots) {
        String key = "key-of-a-basket-" + slots[0] + "-" + holds++;
        var request = mvc.post().uri("/panier").param("cle", key);
        for (SlotId slot : slots) {
            request.param("creneau-" + slot.shop(), slot.toString());
        }
        return send("/panier", request.with(csrf()));
    }

    /// @param page the checkout as she saw it
    /// @param fields names and values of what else she chose
    MvcTestResult order(String page, String name, String phone, String... fields) {
        var request = mvc.post().uri("/panier/commande");
        Matcher hidden = FIELD.matcher(page);
        while (hidden.find()) {
            request.param(hidden.group(1), hidden.group(2));
        }
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        request.param("nom", name).param("telephone", phone);
        return send("/panier/commande", request.with(csrf()));
    }

    MvcTestResult get(String address) {
        return send(address, mvc.get().uri(address));
    }

    private MvcTestResult send(String address, MockMvcRequestBuilder request) {
        Cookie[] sent =
                cookies.values().stream()
                        .filter(kept -> address.startsWith(kept.path()))
                        .map(Kept::cookie)
                        .toArray(Cookie[]::new);
        if (sent.length > 0) {
            request.cookie(sent);
        }
        MvcTestResult result = request.exchange();
        result.getResponse().getHeaders(HttpHeaders.SET_COOKIE).forEach(this::keep);
        return result;
    }

    private void keep(String set) {
        String[] parts = set.split("[=;]", 3);
        Matcher path = PATH.matcher(set);
        String where = path.find() ? path.group(1) : "/";
        if (parts[1].isEmpty()) {
            cookies.remove(parts[0] + where);
        } else {
            String value = set.substring(parts[0].length() + 1, set.indexOf(';'));
            cookies.put(parts[0] + where, new Kept(where, new Cookie(parts[0], value)));
        }
    }

    static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
