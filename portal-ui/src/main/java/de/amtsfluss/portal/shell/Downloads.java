package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Links that hand out a file under an address only this session knows; the content is made when it is asked for. */
public final class Downloads {

    private Downloads() {}

    public static Anchor link(String text, String name, String mediaType, SerializableSupplier<byte[]> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
        });
        var link = new Anchor(handler, text);
        link.addClassName("download");
        return link;
    }
}
