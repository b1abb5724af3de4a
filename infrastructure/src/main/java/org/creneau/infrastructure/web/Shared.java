package org.creneau.infrastructure.web;

import org.creneau.application.shop.ShopView;
import org.creneau.domain.photo.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What is shown of a page where its link is shared. Whoever shows it is elsewhere, so addresses are whole.
///
/// @param image absent where there is no picture
record Shared(
        String title, String text, String address, @Nullable String image, @Nullable Photo photo) {

    static Shared of(ShopView shop, @Nullable Photo front) {
        var profile = shop.profile();
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String address = base + "/boutiques/" + shop.id();
        return new Shared(
                profile.name(),
                profile.trade() + " · " + profile.address(),
                address,
                front == null ? null : address + "/photos/" + front.id() + "/grande",
                front);
    }
}
