package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;
import org.jspecify.annotations.Nullable;

/// How a picture lies in columns: what is known of it, all of it absent where there is none.
final class PhotoColumns {
    static final String DECLARED =
            "photo text, photo_format text, photo_width integer, photo_height integer, photo_words text";

    /// In an insert.
    static final String PLACES = "?, ?, ?, ?, ?";

    /// In an update.
    static final String REPLACED =
            "photo = excluded.photo, photo_format = excluded.photo_format,"
                    + " photo_width = excluded.photo_width, photo_height = excluded.photo_height,"
                    + " photo_words = excluded.photo_words";

    private PhotoColumns() {}

    static <T> Rows<T> add(Rows<T> rows, Function<T, @Nullable Photo> photo) {
        return rows.text(row -> part(photo.apply(row), it -> it.id().value()))
                .text(row -> part(photo.apply(row), it -> it.format().name()))
                .count(row -> part(photo.apply(row), Photo::width))
                .count(row -> part(photo.apply(row), Photo::height))
                .text(row -> part(photo.apply(row), Photo::words));
    }

    private static <V> @Nullable V part(@Nullable Photo photo, Function<Photo, V> part) {
        return photo == null ? null : part.apply(photo);
    }

    static @Nullable Photo read(ResultSet row) throws SQLException {
        String id = row.getString("photo");
        return id == null
                ? null
                : new Photo(
                        new PhotoId(id),
                        Photo.Format.valueOf(row.getString("photo_format")),
                        row.getInt("photo_width"),
                        row.getInt("photo_height"),
                        row.getString("photo_words"));
    }
}
