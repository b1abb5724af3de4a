package org.creneau.infrastructure.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Gives a long list in pieces: the next is where `Link` leads (RFC 8288). A cursor carries the place in the
/// order of the list at which the last one given stood, with a proof that it was made here and for this very
/// list, so that nobody makes one up. Wherever that one has gone since, the next piece goes on from the
/// place: what stands behind it comes, what stands before it does not.
@Component
final class Slices {
    static final int MOST = 200;
    private static final String KIND = "cursor";
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);
    private final Tokens tokens;

    Slices(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Which piece is asked for. All of the list where neither is said.
    record Piece(@Nullable Integer limit, @Nullable String cursor) {
        int most() {
            int asked = limit == null ? cursor == null ? Integer.MAX_VALUE : MOST : limit;
            if (asked < 1 || (limit != null && asked > MOST)) {
                throw new MalformedValue("limit");
            }
            return asked;
        }

        /// For a list that nobody reads whole.
        Piece bounded() {
            return limit == null ? new Piece(MOST, cursor) : this;
        }
    }

    /// What stands in a list, in its order.
    interface Source<T> {
        /// @param place behind which it begins; absent for the beginning
        /// @param most how many are asked for at most
        List<T> after(@Nullable String place, int most);
    }

    /// @param list its name, so that a cursor of one opens no other
    /// @param place where each stands in the order: the same text for the same place
    <T> List<T> of(String list, Piece piece, Function<T, String> place, Source<T> source) {
        String last = piece.cursor() == null ? null : open(list, piece.cursor());
        int most = piece.most();
        List<T> found = source.after(last, most == Integer.MAX_VALUE ? most : most + 1);
        if (found.size() <= most) {
            return found;
        }
        List<T> given = found.subList(0, most);
        lead(cursor(list, place.apply(given.getLast())));
        return given;
    }

    /// An instant in a place: nine digits of a second, so that texts stand as their instants do.
    static String at(Instant instant) {
        return INSTANT.format(instant);
    }

    /// All of a list that is there anyway, in the order of its places.
    static <T> Source<T> first(List<T> all, Function<T, String> place) {
        return sorted(all, place, Comparator.naturalOrder());
    }

    /// The last places first.
    static <T> Source<T> last(List<T> all, Function<T, String> place) {
        return sorted(all, place, Comparator.reverseOrder());
    }

    private static <T> Source<T> sorted(
            List<T> all, Function<T, String> place, Comparator<String> order) {
        return (behind, most) ->
                all.stream()
                        .sorted(Comparator.comparing(place, order))
                        .filter(
                                one ->
                                        behind == null
                                                || order.compare(place.apply(one), behind) > 0)
                        .limit(most)
                        .toList();
    }

    private String cursor(String list, String place) {
        String token = tokens.token(KIND, list + "\n" + place);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String list, String cursor) {
        return tokens.open(KIND, decoded(cursor))
                .filter(meaning -> meaning.startsWith(list + "\n"))
                .map(meaning -> meaning.substring(list.length() + 1))
                .orElseThrow(() -> new MalformedValue("cursor"));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new MalformedValue("cursor");
        }
    }

    private static void lead(String cursor) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            HttpServletResponse response = now.getResponse();
            if (response != null) {
                response.setHeader(
                        HttpHeaders.LINK, "<" + next(now.getRequest(), cursor) + ">; rel=\"next\"");
            }
        }
    }

    private static String next(HttpServletRequest request, String cursor) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }
}
