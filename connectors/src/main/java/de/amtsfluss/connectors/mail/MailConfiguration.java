package de.amtsfluss.connectors.mail;

import de.amtsfluss.processes.delivery.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by {@code spring.mail.*}; where no {@code spring.mail.host} is set, to the mail server of the demo. */
@AutoConfiguration(before = MailSenderAutoConfiguration.class)
public class MailConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Notices mailNotices(
            JavaMailSender sender,
            @Value("${amtsfluss.mail.from:verwaltung@localhost}") String from,
            @Value("${amtsfluss.mail.from-name:Ihre Verwaltung}") String fromName) {
        return new MailNotices(sender, from, fromName);
    }

    /** No mail server is configured: one starts here and keeps what it receives in memory. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "demo")
    static class Demo {

        @Bean(destroyMethod = "close")
        DemoMailServer demoMailServer(
                @Value("${amtsfluss.demo.mail.smtp-port:3025}") int smtpPort,
                @Value("${amtsfluss.demo.mail.imap-port:3143}") int imapPort) {
            return DemoMailServer.start(smtpPort, imapPort);
        }

        @Bean
        @ConditionalOnMissingBean(JavaMailSender.class)
        JavaMailSender demoMailSender(DemoMailServer server) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.smtpPort());
            return sender;
        }
    }
}
