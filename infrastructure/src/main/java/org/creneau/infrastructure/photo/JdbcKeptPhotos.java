package org.creneau.infrastructure.photo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.PhotoId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `kept_photo`.
public final class JdbcKeptPhotos implements KeptPhotos {
    private final JdbcClient jdbc;

    public JdbcKeptPhotos(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// In one statement, so that a picture is there in all its sizes or in none.
    @Override
    public void keep(ShopId shop, Developed picture, Instant at) {
        Size[] sizes = Size.values();
        var names = new String[sizes.length];
        var files = new byte[sizes.length][];
        for (int each = 0; each < sizes.length; each++) {
            names[each] = sizes[each].name();
            files[each] = Objects.requireNonNull(picture.files().get(sizes[each]));
        }
        jdbc.sql(
                        """
                        insert into kept_photo (shop, photo, size, picture, kept_at)
                            select ?, ?, each.size, each.picture, ?
                            from unnest(?::text[], ?::bytea[]) as each (size, picture)
                        on conflict (shop, photo, size)
                        do update set kept_at = greatest(kept_photo.kept_at, excluded.kept_at)
                        """)
                .params(
                        shop.value(),
                        picture.id().value(),
                        at.atOffset(ZoneOffset.UTC),
                        names,
                        files)
                .update();
    }

    @Override
    public boolean keepOn(ShopId shop, PhotoId photo, Instant at) {
        return jdbc.sql(
                                """
                                update kept_photo set kept_at = greatest(kept_at, ?)
                                where shop = ? and photo = ?
                                """)
                        .params(at.atOffset(ZoneOffset.UTC), shop.value(), photo.value())
                        .update()
                > 0;
    }

    @Override
    public int keptSince(ShopId shop, Instant instant) {
        return jdbc.sql(
                        """
                        select count(distinct photo) from kept_photo
                        where shop = ? and kept_at >= ?
                        """)
                .params(shop.value(), instant.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<byte[]> find(ShopId shop, PhotoId photo, Size size) {
        return jdbc.sql("select picture from kept_photo where shop = ? and photo = ? and size = ?")
                .params(shop.value(), photo.value(), size.name())
                .query((row, _) -> row.getBytes("picture"))
                .optional();
    }

    @Override
    public List<Kept> keptBefore(Instant instant) {
        return jdbc.sql(
                        """
                        select shop, photo from kept_photo
                        group by shop, photo having max(kept_at) < ? order by shop, photo
                        """)
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Kept(
                                        new ShopId(row.getString("shop")),
                                        new PhotoId(row.getString("photo"))))
                .list();
    }

    @Override
    public void forget(Kept kept, Instant keptBefore) {
        jdbc.sql("delete from kept_photo where shop = ? and photo = ? and kept_at < ?")
                .params(
                        kept.shop().value(),
                        kept.photo().value(),
                        keptBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
