package org.creneau.infrastructure.web;

import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.TakePhotoOff;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
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

/// The picture of an article, put on and taken off.
@Controller
@RequestMapping("/boutique/{shop}/catalogue/{item}/photo")
class StaffPhotos {
    private final ArticlePage page;
    private final PhotosTaken photos;
    private final Reading reading;

    StaffPhotos(ArticlePage page, PhotosTaken photos, Reading reading) {
        this.page = page;
        this.photos = photos;
        this.reading = reading;
    }

    /// @param alike whether the other sizes and colours show the same
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView put(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam("photo") MultipartFile sent,
            @RequestParam(name = "texte", defaultValue = "") String words,
            @RequestParam(name = "modele", defaultValue = "false") boolean alike,
            Authentication who) {
        ItemView view = reading.article(shop, item);
        var file = new Uploaded(sent);
        return page.afterAll(
                shop, item, () -> photos.onArticle(shop, view, file, words, alike), who);
    }

    @PostMapping("/retrait")
    ModelAndView takeOff(@PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return page.after(shop, item, () -> new TakePhotoOff(shop, item), who);
    }
}
