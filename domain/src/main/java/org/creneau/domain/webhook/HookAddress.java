package org.creneau.domain.webhook;

import java.util.regex.Pattern;
import org.creneau.domain.kernel.MalformedValue;

/// Where another program listens: `https://…`, kept in clear. Whether it is one that may be called is
/// looked at each time it is.
///
/// Nobody's name and password stand in it, which would be shown wherever it is; nor a part of a page.
public record HookAddress(String value) {
    private static final int LONGEST = 500;
    private static final String REST_OF_LABEL = "([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// The last label begins with a letter: what does not is a number, and a strange one.
    private static final String NAME =
            "([A-Za-z0-9]" + REST_OF_LABEL + "\\.)*[A-Za-z]" + REST_OF_LABEL;

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String NUMBER = "(" + BYTE + "\\.){3}" + BYTE;
    private static final String PORT = "(:[0-9]{1,4}|:[1-5][0-9]{4})?";
    private static final String REST =
            "(/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?"
                    + "(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?";
    private static final Pattern FORM =
            Pattern.compile("https?://(" + NAME + "|" + NUMBER + ")" + PORT + REST);

    public HookAddress {
        value = value.strip();
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new MalformedValue("hook-address");
        }
    }

    /// Nobody on the way can read what is said.
    public boolean isPrivate() {
        return value.startsWith("https:");
    }

    @Override
    public String toString() {
        return value;
    }
}
