package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The doors of the invented town, which need no password. They exist in the demonstration only.
@Controller
@ConditionalOnBooleanProperty("creneau.demonstration")
class DemonstrationDoors {
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();
    private final Reading reading;

    DemonstrationDoors(Reading reading) {
        this.reading = reading;
    }

    @PostMapping("/portes/boutique")
    ModelAndView shopkeeper(
            @RequestParam("boutique") ShopId shop,
            HttpServletRequest request,
            HttpServletResponse response) {
        reading.shop(shop);
        signIn("patron-" + shop, new Post(shop.value(), Role.OWNER), request, response);
        return Redirects.to("/boutique/" + shop);
    }

    @PostMapping("/portes/audit")
    ModelAndView auditor(HttpServletRequest request, HttpServletResponse response) {
        signIn("controle", new Post(Post.TOWN, Role.AUDITOR), request, response);
        return Redirects.to("/compte");
    }

    @PostMapping("/portes/ville")
    ModelAndView town(HttpServletRequest request, HttpServletResponse response) {
        signIn("mairie", new Post(Post.TOWN, Role.TOWN), request, response);
        return Redirects.to("/ville");
    }

    private void signIn(
            String login, Post post, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        login, null, List.of(post.authority())));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
