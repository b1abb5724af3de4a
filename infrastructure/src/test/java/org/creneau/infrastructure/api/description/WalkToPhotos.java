package org.creneau.infrastructure.api.description;

import java.util.Base64;
import org.creneau.infrastructure.photo.Drawn;
import org.springframework.http.HttpMethod;

/// Goes to the addresses that take photos in.
record WalkToPhotos(Walk walk) {

    /// @param item the address of an article
    void everywhere(String item) throws Exception {
        walk.put("clara", item + "/photo", photo());
        walk.send("clara", HttpMethod.DELETE, item + "/photo", "");
        walk.put("paul", Walk.SHOP + "/settings/photo", photo());
        walk.send("paul", HttpMethod.DELETE, Walk.SHOP + "/settings/photo", "");
    }

    private static String photo() {
        String picture = Base64.getEncoder().encodeToString(Drawn.png(40, 30));
        return "{\"picture\":\"" + picture + "\",\"words\":\"La carte\"}";
    }
}
