package org.creneau.domain.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.TakePhotoOffDecider;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.photo.PutFrontPhotoUpDecider;
import org.junit.jupiter.api.Named;

/// Mistakes in what is shown.
final class PhotoBugs {
    private PhotoBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                Named.of(
                        "a front that is shown again and again",
                        Planted.misjudging(
                                new PutFrontPhotoUpDecider(),
                                facts ->
                                        new PutFrontPhotoUpDecider.Facts(
                                                facts.shop(), Optional.empty()))),
                Named.of(
                        "a picture taken off twice",
                        Planted.altering(new TakePhotoOffDecider(), RandomPlayTest::twice)));
    }
}
