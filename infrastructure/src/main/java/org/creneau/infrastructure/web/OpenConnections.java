package org.creneau.infrastructure.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What a connection keeps as long as it is open: for hours, where a page follows changes.
///
/// Of the some 97 kB that Tomcat keeps for each, these are the ones that can be told: what is read is written into the buffer of the
/// headers, which is longer by as much, and a request is rarely longer than two of them; a page of 20 kB is written in five parts instead of three.
@Component
class OpenConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String READ = "2048";
    private static final String WRITE = "4096";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(
                connector -> {
                    connector.setProperty("socket.appReadBufSize", READ);
                    connector.setProperty("socket.appWriteBufSize", WRITE);
                });
    }
}
