package de.amtsfluss.processes.letters;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;

/** Limits of one rendering, so that no template can occupy the machine. */
final class RenderBudget {

    static final int MAX_PAGES = 60;
    static final Duration MAX_TIME = Duration.ofSeconds(20);

    private static final int MAX_STEPS = 50_000;
    private static final int MAX_OUTPUT = 600_000;

    private final long deadline = System.nanoTime() + MAX_TIME.toNanos();
    private int steps;

    void spendStep() {
        steps++;
        if (steps > MAX_STEPS || System.nanoTime() > deadline) {
            throw new TemplateFault("The template takes more than (%d) steps. Maybe one repetition lies in another."
                    .formatted(MAX_STEPS));
        }
    }

    /** Collects text up to the limit. */
    Writer writer() {
        return new LimitedWriter();
    }

    private static final class LimitedWriter extends Writer {

        private final StringWriter text = new StringWriter();

        @Override
        public void write(char[] characters, int offset, int length) {
            if (text.getBuffer().length() + length > MAX_OUTPUT) {
                throw new TemplateFault(
                        "The letter has more than (%d) characters. Maybe one repetition lies in another."
                                .formatted(MAX_OUTPUT));
            }
            text.write(characters, offset, length);
        }

        @Override
        public void flush() throws IOException {
            text.flush();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
