package io.github.syntheticsource.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** A way in which a connection breaks instead of carrying a response. */
public enum SocketFault {

    /** The connection ends before the first byte. */
    EMPTY_RESPONSE {
        @Override
        void strike(Socket socket) {}
    },

    /** The peer resets the connection. */
    CONNECTION_RESET {
        @Override
        void strike(Socket socket) throws IOException {
            socket.setSoLinger(true, 0);
        }
    },

    /** Bytes that are no HTTP, then the end. */
    RANDOM_DATA {
        @Override
        void strike(Socket socket) throws IOException {
            send(socket, GARBAGE);
        }
    },

    /** Headers that announce chunks, then bytes that are none, then the end. */
    MALFORMED_CHUNK {
        @Override
        void strike(Socket socket) throws IOException {
            send(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + GARBAGE);
        }
    };

    private static final String GARBAGE = "lskdu018973t09sylgasjkfg1][]'./.sdlv";

    /** Sends what comes before the end; the caller closes the socket. */
    abstract void strike(Socket socket) throws IOException;

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
