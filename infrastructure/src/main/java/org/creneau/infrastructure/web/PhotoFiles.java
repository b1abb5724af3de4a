package org.creneau.infrastructure.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.PhotoId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PhotosTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// Pictures themselves. What an address answers never changes, since the picture's hash stands in it: browsers may
/// keep it for ever, and are told whatever they claim to know that it is still the same.
@Controller
class PhotoFiles {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Map<String, Size> SIZES =
            Map.of("petite", Size.SMALL, "moyenne", Size.MEDIUM, "grande", Size.LARGE);

    private final PhotosTaken photos;

    PhotoFiles(PhotosTaken photos) {
        this.photos = photos;
    }

    @GetMapping("/boutiques/{shop}/photos/{photo}/{size}")
    @Nullable ResponseEntity<byte[]> file(
            @PathVariable ShopId shop,
            @PathVariable PhotoId photo,
            @PathVariable String size,
            WebRequest request) {
        byte[] file =
                Optional.ofNullable(SIZES.get(size))
                        .flatMap(wanted -> photos.file(shop, photo, wanted))
                        .orElseThrow(() -> new NotFound("photo"));
        if (request.checkNotModified("\"" + photo + "-" + size + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.IMAGE_JPEG)
                .body(file);
    }
}
