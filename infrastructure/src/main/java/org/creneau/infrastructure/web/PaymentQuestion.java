package org.creneau.infrastructure.web;

import java.util.Map;
import java.util.TreeMap;
import org.creneau.domain.payment.InDoubt;

/// What is asked once before something is written down: the same form again, with a button that says yes.
///
/// @param about what is asked
/// @param fields of the form that was sent, with what was answered before
record PaymentQuestion(String about, Map<String, String> fields) {
    static PaymentQuestion of(InDoubt doubt, Map<String, String> sent) {
        Map<String, String> fields = new TreeMap<>(sent);
        fields.remove("_csrf");
        fields.merge("accord", doubt.code(), (before, code) -> before + " " + code);
        return new PaymentQuestion(doubt.code(), fields);
    }
}
