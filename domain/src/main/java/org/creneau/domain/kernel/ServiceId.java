package org.creneau.domain.kernel;

/// What a shop does for somebody who comes at an hour agreed on, unique in that shop only.
public record ServiceId(String value) {
    public ServiceId {
        Ids.check("service", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
