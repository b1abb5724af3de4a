package org.creneau.infrastructure.demonstration;

import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.SentFile;
import org.creneau.domain.catalogue.PutPhotoOn;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PutFrontPhotoUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hangs the invented town's pictures up: the fronts of its shops, and some of what they sell.
final class Showcase {
    private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
    private static final Actor PAINTER = Actor.system("demonstration");
    private static final ShopId BOOKS = new ShopId("librairie");
    private static final ShopId SHOES = new ShopId("chaussures");
    private static final ShopId GLASSES = new ShopId("optique");
    private static final Color GREEN = new Color(0x1F4D3D);
    private static final Color BROWN = new Color(0x7A4A2B);
    private static final Color BLACK = new Color(0x26231F);
    private static final Color MOON = new Color(0xF4E3B5);
    private static final Color SMOKE = new Color(60, 50, 40, 150);

    private final Pictures pictures;
    private final KeptPhotos kept;
    private final Commands commands;
    private final List<Command> told = new ArrayList<>();

    Showcase(Pictures pictures, KeptPhotos kept, Commands commands) {
        this.pictures = pictures;
        this.kept = kept;
        this.commands = commands;
    }

    void hangUp(Instant at) {
        fronts(at);
        books(at);
        shoes(at);
        glasses(at);
        for (int number = 0; number < told.size(); number++) {
            var issued =
                    Issued.first(
                            "town-pictures-" + number,
                            told.get(number),
                            at,
                            PAINTER,
                            Channel.SYSTEM);
            if (commands.send(issued) instanceof Outcome.Refused(var reason)) {
                LOG.warn("A picture of the town does not hang: {}", reason.code());
            }
        }
    }

    private void fronts(Instant at) {
        front(BOOKS, GREEN, new Color(0x9C3420), at, "La devanture verte de la librairie");
        front(SHOES, new Color(0x5A3A26), GREEN, at, "La devanture brune du chausseur");
        front(GLASSES, new Color(0x35577A), new Color(0xC98A2B), at, "La devanture de l’opticien");
    }

    private void front(ShopId shop, Color wood, Color stripes, Instant at, String words) {
        told.add(new PutFrontPhotoUp(shop, photo(shop, Painter.front(wood, stripes), at, words)));
    }

    private void books(Instant at) {
        byte[] winter = Painter.book(new Color(0x35577A), MOON);
        byte[] lighthouse = Painter.book(new Color(0x5B6469), new Color(0xD9822B));
        byte[] rivers = Painter.book(GREEN, new Color(0xC9E2D3));
        of(BOOKS, winter, at, "Un livre bleu, une lune sur des collines", "hiver-lent");
        of(BOOKS, lighthouse, at, "Un livre gris au soleil orange", "phare-gris");
        of(BOOKS, rivers, at, "Un grand livre vert", "atlas-rivieres");
    }

    private void shoes(Instant at) {
        byte[] boot = Painter.shoe(BROWN, true);
        byte[] derby = Painter.shoe(BLACK, false);
        of(
                SHOES,
                boot,
                at,
                "Une bottine brune, vue de côté",
                "bottine-38",
                "bottine-39",
                "bottine-40");
        of(SHOES, derby, at, "Un derby noir, vu de côté", "derby-42", "derby-43", "derby-44");
    }

    private void glasses(Instant at) {
        byte[] dark = Painter.glasses(new Color(0x6B3F1D), SMOKE);
        byte[] clear = Painter.glasses(GREEN, new Color(200, 225, 235, 120));
        of(GLASSES, dark, at, "Des lunettes rondes aux verres sombres", "solaire");
        of(GLASSES, clear, at, "Des lunettes rondes, monture verte", "lecture-2");
    }

    private void of(ShopId shop, byte[] drawn, Instant at, String words, String... items) {
        Photo photo = photo(shop, drawn, at, words);
        for (String item : items) {
            told.add(new PutPhotoOn(shop, new ItemId(item), photo));
        }
    }

    private Photo photo(ShopId shop, byte[] drawn, Instant at, String words) {
        Developed developed = pictures.develop(SentFile.of(drawn));
        kept.keep(shop, developed, at);
        return developed.photo(words);
    }
}
