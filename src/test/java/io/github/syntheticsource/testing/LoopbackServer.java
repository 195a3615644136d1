package io.github.syntheticsource.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** An HTTP server on a free port of loopback, with a thread for each connection. */
final class LoopbackServer implements Closeable {

    private static final int BACKLOG = 100;

    /** Answers one request. */
    @FunctionalInterface
    interface Handler {
        void handle(HttpConnection.Request request, HttpConnection connection) throws IOException, InterruptedException;
    }

    private final Handler handler;
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::daemon);

    LoopbackServer(Handler handler) {
        this.handler = handler;
        try {
            socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start a server on loopback", e);
        }
        threads.execute(this::accept);
    }

    /** Where it listens, like {@code 127.0.0.1:40123}. */
    String address() {
        return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** Waits that long, and no longer than until the server is closed, which is true. */
    boolean closesWithin(Duration delay) throws InterruptedException {
        return closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until the server is closed. */
    void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Ends every connection, also amid a response. */
    @Override
    public void close() {
        closed.countDown();
        end(socket);
        connections.forEach(LoopbackServer::end);
        threads.shutdownNow();
    }

    private static void end(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                var connection = new HttpConnection(socket.accept());
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException e) {
                connections.forEach(LoopbackServer::end); // this server was closed
            }
        }
    }

    private void serve(HttpConnection connection) {
        try (connection) {
            for (var request = connection.next(); request != null; request = connection.next()) {
                handler.handle(request, connection);
            }
        } catch (IOException e) {
            // the client is gone, or the connection was to break
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }
}
