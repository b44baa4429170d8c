package org.chancery.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** A web server on this machine that answers as it is told, however badly. */
public final class Loopback implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<List<String>> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What is sent back. */
  public interface Reply {
    /** Sends it. An exception closes the connection. */
    void send(List<String> request, OutputStream out) throws IOException, InterruptedException;
  }

  /** A server that answers 404 until it is told more. */
  public Loopback() {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> {
      while (!socket.isClosed()) {
        try {
          Socket client = socket.accept();
          Thread.ofVirtual().start(() -> serve(client));
        } catch (IOException e) {
          return;
        }
      }
    });
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in = new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      List<String> request = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.add(line);
      }
      if (!request.isEmpty()) {
        requests.add(request);
        String path = path(request);
        replies.getOrDefault(path, status(404)).send(request, client.getOutputStream());
        client.getOutputStream().flush();
      }
    } catch (IOException | RuntimeException e) {
      return; // The client has gone, or the reply was to break off.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What to answer at a path, from now on. */
  public Loopback at(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** The address of a path here. */
  public String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** Its port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The paths that were asked for, those of robots.txt left out. */
  public List<String> asked() {
    return requests.stream().map(Loopback::path).filter(p -> !p.equals("/robots.txt")).toList();
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return requests.stream().filter(r -> path(r).equals(path)).count();
  }

  /** The last request for a path: its line and its headers. */
  public List<String> last(String path) {
    return requests.stream().filter(r -> path(r).equals(path)).toList().getLast();
  }

  private static String path(List<String> request) {
    String line = request.getFirst();
    return line.substring(line.indexOf(' ') + 1, Math.max(line.indexOf(' ') + 1, line.lastIndexOf(' ')));
  }

  /** Waits until the server is closed. */
  public Reply silence() {
    return (request, out) -> closed.await();
  }

  /** Sends the head, and then a byte now and then until nobody listens. */
  public static Reply drip() {
    return (request, out) -> {
      out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 1000; i++) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    };
  }

  /** Sends these bytes, and closes the connection. */
  public static Reply raw(String bytes) {
    return (request, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends the beginning, and then the rest again and again until nobody listens. */
  public static Reply endless(String begin, String again) {
    return (request, out) -> {
      out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = again.repeat(1 + 10_000 / again.length()).getBytes(StandardCharsets.ISO_8859_1);
      for (int i = 0; i < 100_000; i++) {
        out.write(chunk);
      }
    };
  }

  /** A bare status with header lines. */
  public static Reply status(int status, String... headers) {
    return raw("HTTP/1.1 " + status + " Answer\r\nContent-Length: 0\r\n" + lines(headers) + "\r\n");
  }

  /** A sound answer in UTF-8, with header lines beside its type and length. */
  public static Reply ok(String type, String body, String... headers) {
    return ok(type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A sound answer, with header lines beside its type and length. */
  public static Reply ok(String type, byte[] body, String... headers) {
    return (request, out) -> {
      out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n"
          + lines(headers) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
    };
  }

  private static String lines(String... headers) {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return lines.toString();
  }

  /** The bytes in gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
