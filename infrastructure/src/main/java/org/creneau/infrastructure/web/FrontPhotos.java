package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PutFrontPhotoUp;
import org.creneau.domain.photo.TakeFrontPhotoDown;
import org.creneau.infrastructure.desk.PhotosTaken;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The picture of a shop's front, put up and taken down.
@Controller
@RequestMapping("/boutique/{shop}/reglages/photo")
class FrontPhotos {
    private final SettingsPage page;
    private final PhotosTaken photos;
    private final Reading reading;

    FrontPhotos(SettingsPage page, PhotosTaken photos, Reading reading) {
        this.page = page;
        this.photos = photos;
        this.reading = reading;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView put(
            @PathVariable ShopId shop,
            @RequestParam("photo") MultipartFile sent,
            @RequestParam(name = "texte", defaultValue = "") String words,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        Photo before = reading.front(shop).orElse(null);
        var file = new Uploaded(sent);
        return page.act(
                view,
                TypedForm.of("photo", request),
                who,
                () ->
                        new PutFrontPhotoUp(
                                shop,
                                photos.photo(shop, file, before, words, view.profile().name())));
    }

    @PostMapping("/retrait")
    ModelAndView takeDown(
            @PathVariable ShopId shop, HttpServletRequest request, Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("photo", request),
                who,
                () -> new TakeFrontPhotoDown(shop));
    }
}
