package de.amtsfluss.connectors.mail;

import de.amtsfluss.processes.delivery.Notices;
import de.amtsfluss.processes.situation.emergency.AlarmMail;
import de.amtsfluss.processes.situation.emergency.AlarmMails;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by {@code spring.mail.*}; where no {@code spring.mail.host} is set, to the mail server of the demo. */
@AutoConfiguration(before = MailSenderAutoConfiguration.class)
@EnableConfigurationProperties(AlarmMailProperties.class)
public class MailConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Notices mailNotices(
            JavaMailSender sender,
            @Value("${amtsfluss.mail.from:verwaltung@localhost}") String from,
            @Value("${amtsfluss.mail.from-name:Ihre Verwaltung}") String fromName) {
        return new MailNotices(sender, from, fromName);
    }

    @Bean
    @ConditionalOnBean(AlarmMails.class)
    AlarmMailboxes alarmMailboxes(
            AlarmMailProperties properties, AlarmMails alarms, Clock clock, ObjectProvider<DemoMailServer> demo) {
        return new AlarmMailboxes(properties, taking(alarms), clock, mailbox -> demo.stream()
                .findFirst()
                .filter(server -> mailbox.host().equals("demo"))
                .map(server -> new AlarmMailProperties.Mailbox(
                        "127.0.0.1",
                        server.imapPort(),
                        false,
                        mailbox.user(),
                        mailbox.password(),
                        mailbox.folder(),
                        mailbox.from(),
                        mailbox.every()))
                .orElse(mailbox));
    }

    private static AlarmMailbox.Taking taking(AlarmMails alarms) {
        return new AlarmMailbox.Taking() {

            @Override
            public void take(AlarmMail mail) {
                alarms.take(mail);
            }

            @Override
            public void keep(AlarmMail mail, String why) {
                alarms.keep(mail, why);
            }
        };
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
