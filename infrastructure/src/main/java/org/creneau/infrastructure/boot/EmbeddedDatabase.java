package org.creneau.infrastructure.boot;

import java.nio.file.Path;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.creneau.infrastructure.embedded.ServerWatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// The database that comes along. It stops after everything that uses it.
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedByDefault.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${creneau.data-dir}") Path folder) {
        return DataFolder.claim(folder);
    }

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(DataFolder folder) {
        return LocalPostgres.start(folder);
    }

    @Bean(destroyMethod = "close")
    ServerWatch serverWatch(LocalPostgres server) {
        return ServerWatch.over(server);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(LocalPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}
