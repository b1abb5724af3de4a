package org.creneau.infrastructure.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// After a form was taken in: on to the page that shows what it did (303, so that going back or
/// reloading sends nothing twice).
final class Redirects {
    private Redirects() {}

    static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path, false, false, false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
