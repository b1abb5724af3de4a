package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.FrontEvent;
import org.creneau.domain.photo.Photo;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table of the fronts of shops. One that shows nothing any more keeps its row.
final class FrontRows {
    static final String TABLE =
            """
            create table %s.front (
                shop     text   not null primary key,
                %s,
                position bigint not null
            );
            """
                    .formatted("%s", PhotoColumns.DECLARED);

    private final JdbcTemplate jdbc;

    FrontRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /// @param last what each shop said last of its front
    void write(String schema, Collection<Recorded<FrontEvent>> last) {
        Rows<Recorded<FrontEvent>> rows = Rows.of(last).text(row -> row.event().shop().value());
        PhotoColumns.add(rows, row -> row.event().shown().orElse(null))
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        insert into %s.front select * from unnest(?, %s, ?)
                        on conflict (shop) do update set %s, position = excluded.position
                        """
                                .formatted(schema, PhotoColumns.PLACES, PhotoColumns.REPLACED));
    }

    Optional<Photo> of(String schema, ShopId shop) {
        return jdbc
                .query(
                        "select * from %s.front where shop = ? and photo is not null"
                                .formatted(schema),
                        (row, _) -> Optional.ofNullable(PhotoColumns.read(row)),
                        shop.value())
                .stream()
                .findFirst()
                .flatMap(found -> found);
    }

    Map<ShopId, Photo> all(String schema) {
        Map<ShopId, Photo> all = new LinkedHashMap<>();
        jdbc.query(
                "select * from %s.front where photo is not null order by shop".formatted(schema),
                row -> {
                    Photo photo = PhotoColumns.read(row);
                    if (photo != null) {
                        all.put(new ShopId(row.getString("shop")), photo);
                    }
                });
        return all;
    }
}
