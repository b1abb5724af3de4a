package org.creneau.bench.served;

import org.creneau.infrastructure.boot.Creneau;
import org.springframework.boot.SpringApplication;

/// The product with that one address more.
public final class ServedProduct {
    private ServedProduct() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {Creneau.class, Nothing.class}, arguments);
    }
}
