package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class UploadLimitTest {
    private static final String ARTICLE = "/boutique/librairie/catalogue/globe/photo";
    private static final String FRONT = "/boutique/librairie/reglages/photo";
    private static final int PASSED = 0;
    private static final int LONG = UploadLimit.MOST + 1;

    private final UploadLimit limit = new UploadLimit();

    @Test
    void anUploadThatDoesNotSayHowLongItIsIsTurnedAwayEverywhere() throws Exception {
        var ofUnknownLength = new MockHttpServletRequest("POST", "/connexion");
        ofUnknownLength.setContentType("Multipart/Form-Data; boundary=x");
        assertThat(answer(ofUnknownLength)).isEqualTo(HttpStatus.LENGTH_REQUIRED.value());

        MockHttpServletRequest photo = signedIn(upload(ARTICLE, 1));
        photo.setContent(null);
        assertThat(answer(photo)).isEqualTo(HttpStatus.LENGTH_REQUIRED.value());
    }

    @Test
    void aLongOneIsTakenWherePicturesAreAndFromSomebodyWhoSignedIn() throws Exception {
        assertThat(answer(signedIn(upload(ARTICLE, LONG)))).isEqualTo(PASSED);
        assertThat(answer(signedIn(upload(FRONT, LONG)))).isEqualTo(PASSED);
        assertThat(answer(upload(FRONT, UploadLimit.MOST))).isEqualTo(PASSED);
        assertThat(answer(signedIn(upload(FRONT, UploadLimit.MOST_OF_PHOTOS + 1))))
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
        for (String other :
                new String[] {
                    "/connexion/photo",
                    "/boutique/librairie/catalogue/photo",
                    "/boutiques/librairie/panier/photo",
                    ARTICLE + "/retrait"
                }) {
            assertThat(answer(signedIn(upload(other, LONG))))
                    .as(other)
                    .isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    @Test
    void whoeverIsSignedInNoLongerSignsInFirst() throws Exception {
        assertThat(answer(upload(ARTICLE, LONG))).isEqualTo(HttpStatus.FOUND.value());

        MockHttpServletRequest visited = upload(ARTICLE, LONG);
        Objects.requireNonNull(visited.getSession(true)).setAttribute("basket", "one book");
        assertThat(answer(visited)).isEqualTo(HttpStatus.FOUND.value());
    }

    @Test
    void whatIsNoUploadIsNoneOfItsBusiness() throws Exception {
        assertThat(answer(new MockHttpServletRequest("POST", "/connexion"))).isEqualTo(PASSED);
    }

    private int answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        limit.doFilter(request, response, chain);
        return chain.getRequest() == null ? response.getStatus() : PASSED;
    }

    private static MockHttpServletRequest upload(String path, int length) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE + "; boundary=x");
        request.setContent(new byte[length]);
        return request;
    }

    private static MockHttpServletRequest signedIn(MockHttpServletRequest request) {
        Objects.requireNonNull(request.getSession(true))
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl());
        return request;
    }
}
