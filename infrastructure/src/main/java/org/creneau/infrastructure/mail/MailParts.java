package org.creneau.infrastructure.mail;

import org.creneau.application.order.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/// Letters leave where `spring.mail.host` names a server.
@Configuration(proxyBeanMethods = false)
class MailParts {
    @Bean
    Notices notices(
            ObjectProvider<MailSender> sender,
            @Value("${creneau.mail.from:creneau@localhost}") String from) {
        return new SmtpNotices(sender.stream().findFirst(), from);
    }
}
