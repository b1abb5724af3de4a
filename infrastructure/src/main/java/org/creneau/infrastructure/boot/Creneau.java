package org.creneau.infrastructure.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "org.creneau.infrastructure")
public class Creneau {
    public static void main(String[] arguments) {
        SpringApplication.run(Creneau.class, arguments);
    }
}
