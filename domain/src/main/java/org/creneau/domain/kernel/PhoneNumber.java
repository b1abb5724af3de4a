package org.creneau.domain.kernel;

/// A phone number in the international form of ITU-T E.164: `+33612345678`. What people type is read
/// into this form at the edge, where the shop's country is known.
public record PhoneNumber(String e164) {
    public PhoneNumber {
        if (!e164.matches("\\+[1-9]\\d{6,14}")) {
            throw new MalformedValue("phone");
        }
    }

    @Override
    public String toString() {
        return "(phone)";
    }
}
