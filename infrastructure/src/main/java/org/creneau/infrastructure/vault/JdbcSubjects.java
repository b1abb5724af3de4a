package org.creneau.infrastructure.vault;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.customer.Subjects;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Persons by phone number in the table `subject_phone`, under a keyed hash of shop and number.
public final class JdbcSubjects implements Subjects {

    /// Who was known before, and who becomes known by this. Whoever comes twice in it becomes known as
    /// the first. In the order of the primary key, so that nodes wait for each other instead of locking
    /// each other out.
    private static final String ADD =
            """
            with asked as (
                select * from unnest(?::text[], ?::bytea[], ?::text[])
                as asked (shop, phone_hash, new_subject)
            ), added as (
                insert into subject_phone (shop, phone_hash, subject)
                select shop, phone_hash, new_subject from asked order by shop, phone_hash
                on conflict (shop, phone_hash) do nothing
                returning shop, phone_hash, subject
            )
            select shop, phone_hash, subject from added
            union all
            select shop, phone_hash, subject from subject_phone join asked using (shop, phone_hash)
            """;

    private static final String FIND =
            "select subject from subject_phone where shop = ? and phone_hash = ?";
    private static final String FORGET = "delete from subject_phone where shop = ? and subject = ?";
    private static final String ABOUT = "persons by phone";

    private final OwnConnections connections;
    private final Hmac hash;
    private final Gathered<Newcomer, SubjectId> newcomers = new Gathered<>(this::add);

    /// @param hash hexadecimal, of shop and number
    private record Phone(ShopId shop, String hash) {}

    private record Newcomer(Phone phone, SubjectId subject) {}

    public JdbcSubjects(DataSource source, Keys keys) {
        this.connections = new OwnConnections(source);
        this.hash = new Hmac(keys.derived("phone-hash", Hmac.ALGORITHM));
    }

    @Override
    public SubjectId known(ShopId shop, PhoneNumber phone, SubjectId otherwise) {
        return known(hashed(shop, phone.e164()), otherwise);
    }

    /// Numbers begin with a plus and addresses do not, so that both can lie in one table.
    @Override
    public SubjectId known(ShopId shop, EmailAddress email, SubjectId otherwise) {
        return known(hashed(shop, "mailto:" + email.text()), otherwise);
    }

    @Override
    public Optional<SubjectId> find(ShopId shop, PhoneNumber phone) {
        return find(hashed(shop, phone.e164()));
    }

    private SubjectId known(Phone asked, SubjectId otherwise) {
        return find(asked).orElseGet(() -> newcomers.ask(new Newcomer(asked, otherwise)));
    }

    private Phone hashed(ShopId shop, String reachedBy) {
        return new Phone(shop, HexFormat.of().formatHex(hash.of(shop.value(), reachedBy)));
    }

    void forget(ShopId shop, SubjectId subject) {
        connections.ask(
                ABOUT,
                own -> {
                    try (PreparedStatement statement = own.prepareStatement(FORGET)) {
                        statement.setString(1, shop.value());
                        statement.setString(2, subject.value());
                        return statement.executeUpdate();
                    }
                });
    }

    /// Most who order have ordered before, and need no write.
    private Optional<SubjectId> find(Phone phone) {
        return connections.ask(
                ABOUT,
                own -> {
                    try (PreparedStatement statement = own.prepareStatement(FIND)) {
                        statement.setString(1, phone.shop().value());
                        statement.setBytes(2, bytes(phone));
                        return found(statement);
                    }
                });
    }

    private static Optional<SubjectId> found(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new SubjectId(row.getString("subject")))
                    : Optional.empty();
        }
    }

    private Map<Newcomer, SubjectId> add(List<Newcomer> all) {
        Map<Phone, SubjectId> known = connections.ask(ABOUT, own -> added(own, all));
        return all.stream()
                .collect(Collectors.toMap(Function.identity(), one -> known(known, one.phone())));
    }

    private static Map<Phone, SubjectId> added(Connection own, List<Newcomer> all)
            throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(ADD)) {
            statement.setArray(1, texts(own, all, one -> one.phone().shop().value()));
            statement.setArray(2, hashes(own, all));
            statement.setArray(3, texts(own, all, one -> one.subject().value()));
            return known(statement);
        }
    }

    /// Somebody added by another node at the same time was not to be seen yet, and is now.
    private SubjectId known(Map<Phone, SubjectId> known, Phone phone) {
        SubjectId subject = known.get(phone);
        return subject != null ? subject : find(phone).orElseThrow();
    }

    private static Map<Phone, SubjectId> known(PreparedStatement statement) throws SQLException {
        var known = new HashMap<Phone, SubjectId>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(
                        new Phone(
                                new ShopId(rows.getString("shop")),
                                HexFormat.of().formatHex(rows.getBytes("phone_hash"))),
                        new SubjectId(rows.getString("subject")));
            }
        }
        return known;
    }

    private static Array texts(
            Connection connection, List<Newcomer> all, Function<Newcomer, String> text)
            throws SQLException {
        return connection.createArrayOf("text", all.stream().map(text).toArray());
    }

    private static Array hashes(Connection connection, List<Newcomer> all) throws SQLException {
        return connection.createArrayOf(
                "bytea", all.stream().map(one -> bytes(one.phone())).toArray(byte[][]::new));
    }

    private static byte[] bytes(Phone phone) {
        return HexFormat.of().parseHex(phone.hash());
    }
}
