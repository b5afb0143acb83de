package de.amtsfluss.connectors.fitconnect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be sent. Make it with {@link #Builder()}.
 *
 * @param region Regionalschlüssel URN, where the service needs one
 * @param mimeType {@code application/json} or {@code application/xml}
 * @param senderReference of the sender's own, such as a case number
 */
public record SendableSubmission(
        UUID destination,
        String serviceIdentifier,
        String serviceName,
        Optional<String> region,
        byte[] data,
        URI schemaUri,
        String mimeType,
        List<Attachment> attachments,
        Optional<ReplyChannel> replyChannel,
        Optional<UUID> caseId,
        Optional<String> senderReference) {

    /** Capitalised as in the SDK, so that code moves over unchanged. */
    public static Builder Builder() {
        return new Builder();
    }

    /** Collects the parts; {@link #build} tells which is missing. */
    public static final class Builder {

        private UUID destination;
        private String serviceIdentifier;
        private String serviceName = "";
        private String region;
        private byte[] data;
        private URI schemaUri;
        private String mimeType;
        private final List<Attachment> attachments = new ArrayList<>();
        private ReplyChannel replyChannel;
        private UUID caseId;
        private String senderReference;

        private Builder() {}

        public Builder setDestination(UUID id) {
            destination = id;
            return this;
        }

        /** @param urn such as {@code urn:de:fim:leika:leistung:99102013104000} */
        public Builder setServiceType(String urn, String name) {
            serviceIdentifier = urn;
            serviceName = name;
            return this;
        }

        public Builder setServiceTypeWithRegion(String urn, String name, String regionUrn) {
            region = regionUrn;
            return setServiceType(urn, name);
        }

        public Builder setJsonData(String json, URI schema) {
            return setData(json, schema, "application/json");
        }

        public Builder setXmlData(String xml, URI schema) {
            return setData(xml, schema, "application/xml");
        }

        public Builder addAttachment(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        public Builder setReplyChannel(ReplyChannel channel) {
            replyChannel = channel;
            return this;
        }

        /** An earlier case this belongs to. */
        public Builder setCase(UUID id) {
            caseId = id;
            return this;
        }

        public Builder setSenderReference(String reference) {
            senderReference = reference;
            return this;
        }

        /** @throws NullPointerException naming the part that is missing */
        public SendableSubmission build() {
            return new SendableSubmission(
                    Objects.requireNonNull(destination, "destination"),
                    Objects.requireNonNull(serviceIdentifier, "serviceType"),
                    serviceName,
                    Optional.ofNullable(region),
                    Objects.requireNonNull(data, "data"),
                    Objects.requireNonNull(schemaUri, "schema"),
                    mimeType,
                    List.copyOf(attachments),
                    Optional.ofNullable(replyChannel),
                    Optional.ofNullable(caseId),
                    Optional.ofNullable(senderReference));
        }

        private Builder setData(String text, URI schema, String type) {
            data = text.getBytes(StandardCharsets.UTF_8);
            schemaUri = schema;
            mimeType = type;
            return this;
        }
    }
}
