package de.amtsfluss.connectors.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * SMTP and IMAP on the loopback interface. Takes mail for every address; whoever logs in to IMAP with an address, and
 * any password, reads its mail. Mails end with the process.
 */
public final class DemoMailServer implements AutoCloseable {

    private final GreenMail server;

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    /** @param smtpPort 0 for any free one; likewise for IMAP */
    public static DemoMailServer start(int smtpPort, int imapPort) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The mail server of the demo cannot listen on the ports (%d, %d). Maybe another demo is running."
                            .formatted(smtpPort, imapPort),
                    e);
        }
        return new DemoMailServer(server);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
