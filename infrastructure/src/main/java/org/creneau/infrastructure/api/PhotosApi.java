package org.creneau.infrastructure.api;

import java.util.Base64;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.photo.SentFile;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.PutPhotoOn;
import org.creneau.domain.catalogue.TakePhotoOff;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PutFrontPhotoUp;
import org.creneau.domain.photo.TakeFrontPhotoDown;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.PhotosTaken;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Pictures of articles and of fronts. They come as text in base 64, since all else here is JSON.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class PhotosApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final PhotosTaken photos;
    private final Desk desk;
    private final Answers answers;

    PhotosApi(Reading reading, PhotosTaken photos, Desk desk, Answers answers) {
        this.reading = reading;
        this.photos = photos;
        this.desk = desk;
        this.answers = answers;
    }

    /// @param picture a JPEG or PNG in base 64, of at most thirteen megabytes before
    /// @param words what is to be seen on it; the name of what it is of where they are absent
    record NewPhoto(@Needed @Nullable String picture, @Nullable String words) {
        SentFile file() {
            return new InBase64(Asked.required("photo", picture));
        }

        String said() {
            return words == null ? "" : words;
        }
    }

    private record InBase64(String text) implements SentFile {
        @Override
        public long length() {
            return Math.ceilDiv(text.length(), 4) * 3L;
        }

        @Override
        public byte[] read() {
            try {
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException _) {
                throw new MalformedValue("photo");
            }
        }
    }

    @PutMapping(path = "/items/{item}/photo", consumes = JSON)
    @Offered(
            id = "putPhotoOn",
            says = "Shows a picture of an article, instead of the one before.",
            answer = ShelfJson.Item.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> put(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestBody NewPhoto asked,
            Authentication who) {
        ItemView view = reading.article(shop, item);
        Photo photo = photos.photo(shop, asked.file(), null, asked.said(), view.label());
        return switch (send(new PutPhotoOn(shop, item, photo), who)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(ShelfJson.Item.of(shop, reading.article(shop, item)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @DeleteMapping("/items/{item}/photo")
    @Offered(
            id = "takePhotoOff",
            says = "Shows no picture of an article any more.",
            status = 204,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> takeOff(
            @PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        reading.article(shop, item);
        return done(new TakePhotoOff(shop, item), who);
    }

    @PutMapping(path = "/settings/photo", consumes = JSON)
    @Offered(
            id = "putFrontPhotoUp",
            says = "Shows a picture of the shop's front, instead of the one before.",
            answer = ShelfJson.Picture.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> putFront(
            @PathVariable ShopId shop, @RequestBody NewPhoto asked, Authentication who) {
        ShopView view = reading.shop(shop);
        Photo photo = photos.photo(shop, asked.file(), null, asked.said(), view.profile().name());
        return switch (send(new PutFrontPhotoUp(shop, photo), who)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(ShelfJson.Picture.of(shop, photo));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @DeleteMapping("/settings/photo")
    @Offered(
            id = "takeFrontPhotoDown",
            says = "Shows no picture of the shop's front any more.",
            status = 204,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> takeFrontDown(@PathVariable ShopId shop, Authentication who) {
        reading.shop(shop);
        return done(new TakeFrontPhotoDown(shop), who);
    }

    private Outcome send(Command command, Authentication who) {
        return desk.send(command, Staff.actor(who), Channel.API);
    }

    private ResponseEntity<Object> done(Command command, Authentication who) {
        return switch (send(command, who)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
