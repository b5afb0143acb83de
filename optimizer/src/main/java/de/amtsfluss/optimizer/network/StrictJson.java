package de.amtsfluss.optimizer.network;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON of strangers is read here: bounded, no member twice, nothing after the end, faults with their line. */
final class StrictJson {
    static final int LARGEST_BYTES = 32 << 20;

    private StrictJson() {}

    static JsonMapper.Builder mapper(int deepest) {
        var bounds = StreamReadConstraints.builder()
                .maxDocumentLength((long) LARGEST_BYTES)
                .maxNestingDepth(deepest)
                .maxNumberLength(40)
                .maxStringLength(100_000)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(bounds)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static NetworkFault fault(String document, String element, String what, JacksonException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        return new NetworkFault(document, line, element, what + broken.getOriginalMessage());
    }
}
