package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Answer;
import de.amtsfluss.processes.situation.Answer.Marks;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Asks by HTTP within limits: connect 2 s, silence, total, size packed and unpacked. Follows no redirect, so that a
 * source that moved is noticed. Every thread and connection is given back when a limit is passed.
 */
final class BoundedFetch implements AutoCloseable {

    private static final int LOOK_MILLISECONDS = 250;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Limits.CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** The client's own asynchronous answers end on a pool that everybody shares, where they may wait for long. */
    private final ExecutorService asking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fetch-", 1).factory());

    /** @throws FetchFailure for everything but a complete 200 or 304 */
    Answer fetch(URI uri, Marks marks, Limits limits) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Amtsfluss")
                .timeout(limits.total());
        marks.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        marks.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        var bytes = new BoundedBytes(limits.maxBytes());
        Future<HttpResponse<byte[]>> answer = asking.submit(() -> client.send(request.build(), info -> bytes));
        HttpResponse<byte[]> response = await(answer, bytes, uri, limits);
        return switch (response.statusCode()) {
            case 200 -> fetched(response, uri, limits);
            case 304 -> new Answer.NotModified();
            default ->
                throw FetchFailure.refused(
                        response.statusCode(),
                        "%s answered %d. %s".formatted(uri, response.statusCode(), hint(response)),
                        null);
        };
    }

    private static String hint(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Location")
                .map("Maybe it moved to (%s)."::formatted)
                .or(() -> response.headers()
                        .firstValue("Retry-After")
                        .map("Maybe we ask too often; it wants to be left alone for (%s)."::formatted))
                .orElse("");
    }

    private static HttpResponse<byte[]> await(
            Future<HttpResponse<byte[]>> answer, BoundedBytes bytes, URI uri, Limits limits) {
        long deadline = System.nanoTime() + limits.total().toNanos();
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    if (System.nanoTime() > deadline
                            || bytes.silentNanos() > limits.read().toNanos()) {
                        throw FetchFailure.late("%s did not finish its answer in time.".formatted(uri));
                    }
                }
            }
        } catch (ExecutionException e) {
            throw failure(uri, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchFailure.late("Asking %s was interrupted.".formatted(uri));
        } finally {
            answer.cancel(true);
        }
    }

    private static FetchFailure failure(URI uri, Throwable cause) {
        return cause instanceof HttpConnectTimeoutException || cause instanceof java.net.http.HttpTimeoutException
                ? FetchFailure.late("%s did not answer in time.".formatted(uri))
                : FetchFailure.refused(0, "%s could not be asked: %s".formatted(uri, cause), cause);
    }

    private static Answer fetched(HttpResponse<byte[]> response, URI uri, Limits limits) {
        byte[] body = response.body();
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent()) {
            body = unpack(body, uri, limits.maxBytes());
        }
        Optional<String> etag = response.headers().firstValue("ETag");
        Optional<String> modified = response.headers().firstValue("Last-Modified");
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer.Fetched(new Payload(body, type), 200, new Marks(etag, modified));
    }

    private static byte[] unpack(byte[] packed, URI uri, int maxBytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw new IOException("The unpacked answer is longer than %d bytes.".formatted(maxBytes));
            }
            return body;
        } catch (IOException e) {
            throw FetchFailure.refused(200, "%s: %s".formatted(uri, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        client.shutdownNow();
    }
}
