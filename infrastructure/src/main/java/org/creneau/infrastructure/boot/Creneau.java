package org.creneau.infrastructure.boot;

import java.util.List;
import org.creneau.infrastructure.rehearsal.Rehearse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "org.creneau.infrastructure")
public class Creneau {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(Rehearse.NAME)) {
            System.exit(Rehearse.onConsole(List.of(arguments).subList(1, arguments.length)));
        }
        SpringApplication.run(Creneau.class, arguments);
    }
}
