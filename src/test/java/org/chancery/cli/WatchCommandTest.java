package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.fetch.Loopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses on the command line, and watching, as whole commands. */
@Timeout(120)
final class WatchCommandTest {
  private static final String PAGE = "<html lang=en><head><title>A visit</title></head><body><article><h1>A visit</h1>"
      + "<p>King Gustaf VI Adolf of Sweden paid a state visit to Norway from 8 to 10 May 1961.</p><p>The newspapers of "
      + "the capital wrote about it at length on the following day.</p></article></body></html>";

  @TempDir
  private Path folder = Path.of("");

  private final Loopback server = new Loopback();

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private static Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(Console.of(out, err, Map.of(), ""), args);
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ended watch(String... args) {
    List<String> all = new ArrayList<>(List.of("watch", "--once", "--allow-private", "--chronicle",
        folder.resolve("w.duckdb").toString()));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private String opml(String... paths) throws IOException {
    StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>");
    for (String path : paths) {
      opml.append("<outline type=\"rss\" xmlUrl=\"").append(server.url(path)).append("\"/>");
    }
    return Files.writeString(folder.resolve("feeds.opml"), opml + "</body></opml>").toString();
  }

  private void feed() {
    server.at("/visit", Loopback.ok("text/html", PAGE)).at("/feed", Loopback.ok("application/rss+xml",
        "<rss><channel><item><title>A visit</title><link>/visit</link></item></channel></rss>"));
  }

  @Test
  void aPageIsReadFromItsAddressAndHasTheAddressItWasFoundAtForItsUrl() {
    server.at("/moved", Loopback.status(301, "Location: /visit")).at("/visit", Loopback.ok("text/html", PAGE));

    Ended read = run("read", "--allow-private", server.url("/moved"));
    Ended code = run("code", "--allow-private", "--chronicle", ":memory:", "--format", "jsonl", server.url("/moved"));

    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("\"id\":\"" + server.url("/moved")).contains("\"url\":\"" + server.url("/visit"));
    assertThat(code.code()).isZero();
    assertThat(code.out()).contains("visit.state").contains("\"url\":\"" + server.url("/visit"));
  }

  @Test
  void anAddressThatIsNotHadIsSkippedWithItsReason() {
    feed();

    Ended gone = run("dates", "--allow-private", server.url("/gone"), server.url("/visit"));
    Ended closed = run("read", server.url("/visit"));

    assertThat(gone.code()).isEqualTo(3);
    assertThat(gone.err()).contains("skipped " + server.url("/gone") + ": the server answers 404");
    assertThat(gone.out()).contains("1961-05-08/1961-05-10");
    assertThat(closed.code()).isEqualTo(3);
    assertThat(closed.err()).contains("private network").contains("--allow-private");
    assertThat(server.asked("/visit")).isEqualTo(1);
  }

  @Test
  void newEventsArePrintedOnceAndTheRoundIsToldInALine() throws IOException {
    feed();
    String feeds = opml("/feed");

    Ended first = watch(feeds);
    Ended second = watch("--format", "jsonl", feeds);

    assertThat(first.code()).isZero();
    assertThat(first.out().lines()).singleElement().asString().contains("visit.state");
    assertThat(first.err()).contains("1 feed: 1 document coded, 0 skipped, 1 mention, 1 event");
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).isEqualTo("1 feed: nothing new\n");
    assertThat(run("runs", "--chronicle", folder.resolve("w.duckdb").toString()).out().lines()).hasSize(1);
  }

  @Test
  void aFeedThatCannotBeReadExitsWithThree() throws IOException {
    feed();

    Ended ended = watch(opml("/feed", "/none"));

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).contains("visit.state");
    assertThat(ended.err()).contains("skipped " + server.url("/none") + ": the server answers 404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch", "watch --once ftp://news.example/", "watch --every never https://news.example/",
      "watch --chronicle :memory: https://news.example/", "watch --once -", "watch --every 0s https://news.example/",
      "code https://a:b@news.example/"})
  void wrongUseExitsWithTwoAndSaysSo(String line) {
    Ended ended = run(line.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("chancery: ");
  }
}
