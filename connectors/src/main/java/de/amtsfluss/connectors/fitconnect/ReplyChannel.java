package de.amtsfluss.connectors.fitconnect;

import java.util.Map;
import java.util.UUID;

/** How the administration may answer; exactly one way. */
public record ReplyChannel(String kind, Map<String, Object> details) {

    public static ReplyChannel ofEmail(String address) {
        return new ReplyChannel("eMail", Map.of("address", address));
    }

    public static ReplyChannel ofDeMail(String address) {
        return new ReplyChannel("deMail", Map.of("address", address));
    }

    public static ReplyChannel ofElster(String accountId) {
        return new ReplyChannel("elster", Map.of("accountId", accountId));
    }

    public static ReplyChannel ofIdBundDeMailbox(UUID mailbox) {
        return new ReplyChannel("idBundDeMailbox", Map.of("mailboxUuid", mailbox.toString()));
    }
}
