package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The server's end of one HTTP/1.1 connection, which may break in the ways that real ones do. */
final class HttpConnection implements Closeable {

    /** A request: its method and path, as in {@code GET /v1/models}, its headers and its whole body. */
    record Request(String target, HttpHeaders headers, String body) {}

    private final Socket socket;
    private final InputStream in;

    HttpConnection(Socket socket) throws IOException {
        socket.setTcpNoDelay(true); // else every call on a kept connection takes 40 ms
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The next request, null once the client has closed. */
    @Nullable
    Request next() throws IOException {
        var line = line();
        if (line.isEmpty()) {
            return null;
        }
        var headers = headers();
        if (headers.firstValue("Transfer-Encoding").isPresent()) {
            throw new IOException("a request in chunks, which this server cannot read");
        }
        var length = headers.firstValueAsLong("Content-Length").orElse(0);
        var body = new String(in.readNBytes(Math.toIntExact(length)), UTF_8);
        return new Request(line.replaceFirst("(\\?\\S*)? HTTP/1\\.1$", ""), headers, body);
    }

    /** Sends a response; one that announces more bytes than it has never ends. */
    void send(int status, Map<String, String> headers, byte[] body, int announced) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(announced).append("\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        socket.getOutputStream().write(bytes.toByteArray());
        socket.getOutputStream().flush();
    }

    /** Breaks the connection. */
    void breakBy(SocketFault fault) throws IOException {
        fault.strike(socket);
        close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private HttpHeaders headers() throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(ISO_8859_1).stripTrailing();
    }
}
