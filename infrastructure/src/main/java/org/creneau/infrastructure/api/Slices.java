package org.creneau.infrastructure.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Gives a long list in pieces: the next is where `Link` leads (RFC 8288). A cursor names the last one
/// given, with a proof that it was made here and for this very list, so that nobody makes one up. What has
/// been added since comes where it belongs; of what has gone nothing comes twice.
@Component
final class Slices {
    static final int MOST = 200;
    private static final String KIND = "cursor";
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
    }

    private record Place(int index, String id) {}

    /// @param list its name, so that a cursor of one opens no other
    <T> List<T> of(String list, List<T> all, Function<T, String> id, Piece piece) {
        int first = piece.cursor() == null ? 0 : after(open(list, piece.cursor()), all, id);
        int end = (int) Math.min(all.size(), (long) first + piece.most());
        if (end < all.size()) {
            lead(cursor(list, new Place(end - 1, id.apply(all.get(end - 1)))));
        }
        return all.subList(first, end);
    }

    /// Where the last one given has gone, its place in the list has to do.
    private static <T> int after(Place last, List<T> all, Function<T, String> id) {
        return IntStream.range(0, all.size())
                .filter(n -> id.apply(all.get(n)).equals(last.id()))
                .map(n -> n + 1)
                .findFirst()
                .orElse(Math.min(last.index(), all.size()));
    }

    private String cursor(String list, Place last) {
        String token = tokens.token(KIND, list + "\n" + last.index() + "\n" + last.id());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    private Place open(String list, String cursor) {
        return tokens.open(KIND, decoded(cursor))
                .map(meaning -> meaning.split("\n", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(list))
                .map(parts -> new Place(Integer.parseInt(parts[1]), parts[2]))
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
