package org.creneau.infrastructure.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI document says of the interface as a whole.
@Configuration(proxyBeanMethods = false)
class Description {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Créneau")
                                .version("v1")
                                .description(
                                        "Pickup windows, orders paid at the counter, and the queue"
                                                + " at the door. Refusals are problem documents"
                                                + " (RFC 9457).")
                                .license(
                                        new License()
                                                .name("Apache License 2.0")
                                                .identifier("Apache-2.0")));
    }
}
