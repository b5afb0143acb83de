package de.amtsfluss.processes.forms;

import java.util.Optional;

final class UploadName {

    private static final int LONGEST = 100;

    private UploadName() {}

    /** The last part of a path, harmless on every file system, with the ending of the content where that is known. */
    static String of(String sent, Optional<UploadType> type) {
        String cut = sent.length() > 1_000 ? sent.substring(sent.length() - 1_000) : sent;
        String last = CleanText.line(cut.substring(Math.max(cut.lastIndexOf('/'), cut.lastIndexOf('\\')) + 1));
        String harmless = last.replaceAll("[<>:\"|?*]", "_");
        String bare = type.isPresent() ? harmless.replaceFirst("(?i)\\.(pdf|jpe?g|png)$", "") : harmless;
        String base = bare.replaceFirst("^\\.+", "");
        int end = base.offsetByCodePoints(0, Math.min(base.codePointCount(0, base.length()), LONGEST));
        String named = end == 0 ? "file" : base.substring(0, end);
        return type.map(known -> named + "." + known.ending()).orElse(named);
    }
}
