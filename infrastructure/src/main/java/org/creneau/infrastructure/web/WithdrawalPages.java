package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.application.withdrawal.Right;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.infrastructure.desk.Acknowledgement;
import org.creneau.infrastructure.desk.ChangesOfMind;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Withdrawing;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Changing one's mind, in two steps as the law asks: what is not kept, then the word itself. Behind it the
/// acknowledgement stays at an address of its own, to be read, printed and kept.
@Controller
@RequestMapping("/commande/{token}")
class WithdrawalPages {
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Reading reading;
    private final ChangesOfMind changes;
    private final Withdrawing withdrawing;
    private final Acknowledgement acknowledgement;
    private final PublicLinks links;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    WithdrawalPages(
            Reading reading,
            ChangesOfMind changes,
            Withdrawing withdrawing,
            Acknowledgement acknowledgement,
            PublicLinks links,
            Desk desk,
            Draws draws,
            Say say) {
        this.reading = reading;
        this.changes = changes;
        this.withdrawing = withdrawing;
        this.acknowledgement = acknowledgement;
        this.links = links;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param right absent where there is none, or not yet
    /// @param before where she has not got it: all of it, or nothing
    /// @param key of the declaration that may come of it: it travels in the address of the second step, so that
    ///     whoever goes back to that and confirms again has said it once
    record First(
            ShopView shop,
            OrderView order,
            String token,
            @Nullable Right right,
            @Nullable Right before,
            List<WithdrawalForm.Field> fields,
            String key,
            @Nullable Alert alert) {}

    /// @param key makes the declaration's id, so that a form sent twice is one
    /// @param mail whether a letter can be sent
    /// @param address what she typed, or left with her order
    /// @param before whether she has not got it yet
    record Second(
            ShopView shop,
            OrderView order,
            String token,
            List<WithdrawalForm.Field> fields,
            String key,
            boolean mail,
            String address,
            boolean before,
            @Nullable Alert alert) {}

    record Acknowledged(ShopView shop, OrderView order, String token, Followed followed) {}

    @GetMapping("/retractation")
    ModelAndView choose(@PathVariable String token, HttpServletRequest request) {
        return first(token, GoodsBack.read(request.getParameterMap()), null, HttpStatus.OK);
    }

    @GetMapping("/retractation/confirmation")
    ModelAndView confirm(
            @PathVariable String token,
            @RequestParam(name = "cle", defaultValue = "") String key,
            HttpServletRequest request) {
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        if (lines.isEmpty()) {
            Alert alert = Alert.of(say, "withdrawal.nothing");
            return first(token, lines, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        OrderView order = find(token);
        String known = order.contact().email() == null ? "" : order.contact().email().or("");
        return second(token, lines, key.isEmpty() ? draws.id() : key, known, null, HttpStatus.OK);
    }

    @PostMapping("/retractation")
    ModelAndView declare(
            @PathVariable String token,
            @RequestParam("cle") String key,
            @RequestParam(name = "courriel", defaultValue = "") String address,
            HttpServletRequest request) {
        OrderView order = find(token);
        List<ReturnLine> lines = GoodsBack.read(request.getParameterMap());
        try {
            return declare(token, order, key, address, lines);
        } catch (MalformedValue e) {
            if (!e.kind().equals("email")) {
                throw e;
            }
            Alert alert = Alert.of(say, "malformed.email");
            return second(token, lines, key, address, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView declare(
            String token, OrderView order, String key, String address, List<ReturnLine> lines) {
        ShopId shop = order.slot().shop();
        WithdrawalId id = Keys.withdrawal(shop, order.id(), key);
        var to = WithdrawalForm.address(address);
        var command = new DeclareWithdrawal(shop, order.id(), id, lines, to, desk.now());
        return switch (withdrawing.declare(command, Actor.shopper(order.subject()), Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/commande/" + token + "/retractations/" + id);
            case Outcome.Refused(var reason) ->
                    reason == ReturnRefusal.MORE_THAN_BOUGHT
                            ? saidBefore(token, order, lines)
                            : first(token, lines, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    /// Whoever goes back and confirms the same again finds what she was told the first time.
    private ModelAndView saidBefore(String token, OrderView order, List<ReturnLine> lines) {
        Map<ReturnLine.Goods, Integer> asked = WithdrawalForm.pieces(lines);
        return changes.of(order).stream()
                .map(Followed::said)
                .filter(said -> WithdrawalForm.pieces(said.lines()).equals(asked))
                .reduce((_, later) -> later)
                .map(said -> Redirects.to("/commande/" + token + "/retractations/" + said.id()))
                .orElseGet(() -> tooMany(token, lines, HttpStatus.CONFLICT));
    }

    private ModelAndView tooMany(String token, List<ReturnLine> lines, HttpStatus status) {
        return first(token, lines, Alert.of(say, "withdrawal.too-many"), status);
    }

    @GetMapping("/retractations/{withdrawal}")
    ModelAndView acknowledged(@PathVariable String token, @PathVariable WithdrawalId withdrawal) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        Followed followed = find(order, withdrawal);
        return new ModelAndView(
                "withdrawal/acknowledged", "page", new Acknowledged(shop, order, token, followed));
    }

    /// The acknowledgement as a file that can be kept.
    @GetMapping("/retractations/{withdrawal}/texte")
    ResponseEntity<String> text(@PathVariable String token, @PathVariable WithdrawalId withdrawal) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        Followed followed = find(order, withdrawal);
        String text = acknowledgement.text(shop, order, followed, changes.isCalledOff(order));
        var file =
                ContentDisposition.attachment()
                        .filename("retractation-" + order.number() + ".txt")
                        .build();
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(text);
    }

    private Followed find(OrderView order, WithdrawalId withdrawal) {
        return changes.find(order, withdrawal).orElseThrow(() -> new NotFound("order"));
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private ModelAndView first(
            String token, List<ReturnLine> typed, @Nullable Alert alert, HttpStatus status) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        Right right = changes.rightOf(order);
        Right before = right == null ? changes.beforehand(order) : null;
        var fields =
                Stream.of(right, before)
                        .filter(Objects::nonNull)
                        .flatMap(one -> WithdrawalForm.fields(one, typed).stream())
                        .toList();
        var shown = new First(shop, order, token, right, before, fields, draws.id(), alert);
        ModelAndView page = new ModelAndView("withdrawal/choose", "page", shown);
        page.setStatus(status);
        return page;
    }

    private ModelAndView second(
            String token,
            List<ReturnLine> lines,
            String key,
            String address,
            @Nullable Alert alert,
            HttpStatus status) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        Right had = changes.rightOf(order);
        Right right = had == null ? changes.beforehand(order) : had;
        if (right == null || !right.isOpen()) {
            return first(token, lines, null, HttpStatus.OK);
        }
        if (!WithdrawalForm.fits(right, lines)) {
            return tooMany(token, lines, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<WithdrawalForm.Field> chosen =
                WithdrawalForm.fields(right, lines).stream()
                        .filter(field -> field.typed() > 0)
                        .toList();
        boolean mail = withdrawing.canSend();
        var shown = new Second(shop, order, token, chosen, key, mail, address, had == null, alert);
        ModelAndView page = new ModelAndView("withdrawal/confirm", "page", shown);
        page.setStatus(status);
        return page;
    }
}
