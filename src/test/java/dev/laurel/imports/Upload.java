package dev.laurel.imports;

import io.restassured.RestAssured;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A body that is sent piece by piece. */
public final class Upload implements Closeable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;

    private Upload(Socket socket) {
        this.socket = socket;
    }

    static Upload begin(String key, String url) throws IOException {
        return begin(RestAssured.port, key, url);
    }

    /**
     * Begins with a body of NDJSON.
     *
     * @param port of this machine
     */
    public static Upload begin(int port, String key, String url) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        var upload = new Upload(socket);
        upload.write("POST " + url + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        return upload;
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** One piece, of ASCII. */
    public void send(String text) throws IOException {
        write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** Ends the body. @return what is answered */
    String end() throws IOException {
        write("0\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Breaks it off, unless it was ended. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
