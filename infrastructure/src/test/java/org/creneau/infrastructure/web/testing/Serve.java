package org.creneau.infrastructure.web.testing;

import org.springframework.boot.SpringApplication;

/// The town on a port, to look at its pages.
public final class Serve {
    private Serve() {}

    public static void main(String[] arguments) {
        SpringApplication.run(TownForTests.class, arguments);
    }
}
