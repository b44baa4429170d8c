package org.chancery.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.chancery.fetch.Fetched.Content;
import org.chancery.fetch.Fetched.Failed;
import org.chancery.fetch.Fetched.Gone;
import org.chancery.fetch.Fetched.Refused;
import org.chancery.fetch.Fetched.Unchanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that behaves and one that does not. */
@Timeout(60)
final class FetcherTest {
  private static final int MOST = 100_000;
  private static final FetchLimits PATIENT = limits(Duration.ofSeconds(30));
  private static final FetchLimits IMPATIENT = limits(Duration.ofMillis(800));

  private final Loopback server = new Loopback();
  private final HandClock clock = new HandClock("2026-03-01T12:00:00Z");
  private final Fetcher fetcher = new Fetcher("chancery", "1.2.3", true, PATIENT, clock, clock);
  private final Fetcher impatient = new Fetcher("chancery", "1.2.3", true, IMPATIENT, clock, clock);

  private static FetchLimits limits(Duration whole) {
    FetchLimits usual = FetchLimits.DEFAULT;
    return new FetchLimits(MOST, MOST, 50, 4000, 5, whole, whole, whole, usual.gap(), usual.longestGap(),
        usual.robotsBytes(), usual.robotsKept(), usual.robotsRetry());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private Fetched fetch(String path) throws InterruptedException {
    return fetcher.fetch(Address.of(server.url(path)));
  }

  private static String text(Fetched fetched) {
    return fetched instanceof Content content
        ? new String(content.bytes().stream().readAllBytes(), StandardCharsets.UTF_8)
        : fetched.toString();
  }

  private static String reason(Fetched fetched) {
    return switch (fetched) {
      case Refused(var reason) -> reason;
      case Failed(var reason, var retryAt) -> reason;
      case Gone(var reason) -> reason;
      case Content content -> "content: " + text(content);
      case Unchanged unchanged -> "unchanged";
    };
  }

  @Test
  void whatIsThereComesWithAllThatTheServerTells() throws InterruptedException {
    server.at("/a", Loopback.ok("Text/HTML; charset=\"windows-1258\"", "hello", "ETag: \"v1\"",
        "Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT", "Set-Cookie: spy=1"));

    Content content = (Content) fetch("/a");
    fetch("/a");

    assertThat(text(content)).isEqualTo("hello");
    assertThat(content.address()).hasToString(server.url("/a"));
    assertThat(content.mediaType()).isEqualTo("text/html");
    assertThat(content.charset()).contains("windows-1258");
    assertThat(content.validators())
        .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Sun, 01 Mar 2026 10:00:00 GMT")));
    assertThat(content.at()).isEqualTo(clock.instant().minusSeconds(1));
    assertThat(server.last("/a")).contains("User-Agent: chancery/1.2.3")
        .noneMatch(line -> line.matches("(Cookie|Upgrade):.*"));
    assertThat(server.last("/robots.txt")).contains("User-Agent: chancery/1.2.3");
  }

  @Test
  void packedBodiesAreUnpackedAndThoseThatOnlySaySoAreNot() throws IOException, InterruptedException {
    byte[] plain = "the same for all".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(plain);
    }
    server.at("/gzip", Loopback.ok("text/plain", Loopback.gzip(plain), "Content-Encoding: gzip"))
        .at("/deflate", Loopback.ok("text/plain", deflated.toByteArray(), "Content-Encoding: deflate"))
        .at("/lie", Loopback.ok("text/plain", plain, "Content-Encoding: gzip"))
        .at("/twice", Loopback.ok("text/plain", Loopback.gzip(Loopback.gzip(plain)), "Content-Encoding: gzip, gzip"));

    for (String path : List.of("/gzip", "/deflate", "/lie", "/twice")) {
      assertThat(text(fetch(path))).as(path).isEqualTo("the same for all");
    }
  }

  static Stream<Arguments> broken() {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    String packed = new String(Loopback.gzip("whatever it is".repeat(50).getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.ISO_8859_1);
    String bomb = new String(Loopback.gzip(new byte[MOST * 50]), StandardCharsets.ISO_8859_1);
    return Stream.of(
        Arguments.of("closes at once", Loopback.raw(""), Failed.class),
        Arguments.of("closes in the head", Loopback.raw("HTTP/1.1 200 OK\r\nContent-"), Failed.class),
        Arguments.of("closes in the body", Loopback.raw(head + "Content-Length: 50\r\n\r\nshort"), Failed.class),
        Arguments.of("closes in a chunk", Loopback.raw(head + "Transfer-Encoding: chunked\r\n\r\n50\r\nshort"),
            Failed.class),
        Arguments.of("bad chunk", Loopback.raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nshort"), Failed.class),
        Arguments.of("negative length", Loopback.raw(head + "Content-Length: -5\r\n\r\nshort"), Failed.class),
        Arguments.of("no HTTP", Loopback.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n"), Failed.class),
        Arguments.of("endless noise", Loopback.endless("", "noise"), Refused.class),
        Arguments.of("endless headers", Loopback.endless(head, "X-More: of it\r\n"), Refused.class),
        Arguments.of("endless header", Loopback.endless(head + "X-Long: ", "of it"), Refused.class),
        Arguments.of("endless body", Loopback.endless(head + "\r\n", "more of it"), Refused.class),
        Arguments.of("endless chunks", Loopback.endless(head + "Transfer-Encoding: chunked\r\n\r\n", "3\r\nabc\r\n"),
            Refused.class),
        Arguments.of("gzip bomb", Loopback.raw(head + "Content-Encoding: gzip\r\n\r\n" + bomb), Refused.class),
        Arguments.of("broken gzip", Loopback.raw(head + "Content-Encoding: gzip\r\n\r\n" + packed.substring(0, 15)
            + "garbage"), Refused.class),
        Arguments.of("broken brotli", Loopback.raw(head + "Content-Encoding: br\r\n\r\n\u00ff\u00ff\u00ff\u00ff"),
            Refused.class),
        Arguments.of("unknown packing", Loopback.raw(head + "Content-Encoding: zip\r\n\r\nPK"), Refused.class),
        Arguments.of("304 that nobody asked for", Loopback.status(304), Refused.class),
        Arguments.of("forbidden", Loopback.status(403), Refused.class),
        Arguments.of("wants a password", Loopback.status(401, "WWW-Authenticate: Basic realm=x"), Refused.class),
        Arguments.of("no content", Loopback.raw("HTTP/1.1 204 No Content\r\n\r\n"), Refused.class),
        Arguments.of("gone", Loopback.status(410), Gone.class),
        Arguments.of("not found", Loopback.status(404), Gone.class),
        Arguments.of("its fault", Loopback.status(500), Failed.class),
        Arguments.of("redirect without target", Loopback.status(302), Refused.class),
        Arguments.of("redirect to itself", Loopback.status(302, "Location: /x"), Refused.class),
        Arguments.of("redirect to a file", Loopback.status(302, "Location: file:///etc/hosts"), Refused.class),
        Arguments.of("redirect to FTP", Loopback.status(302, "Location: ftp://news.example/"), Refused.class),
        Arguments.of("redirect with a password", Loopback.status(302, "Location: http://a:b@news.example/"),
            Refused.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void whateverAServerDoesIsAnOutcomeWithAReason(String what, Loopback.Reply reply, Class<? extends Fetched> outcome)
      throws InterruptedException {
    server.at("/x", reply).at("/sound", Loopback.ok("text/plain", "sound"));

    Fetched fetched = fetch("/x");

    assertThat(fetched).as(reason(fetched)).isInstanceOf(outcome);
    assertThat(reason(fetched)).isNotBlank().doesNotContain("null");
    assertThat(text(fetch("/sound"))).isEqualTo("sound");
  }

  @Test
  void aServerThatNeverEndsIsNotWaitedForForEver() throws InterruptedException {
    server.at("/silent", server.silence()).at("/drip", Loopback.drip());

    assertThat(impatient.fetch(Address.of(server.url("/silent")))).isInstanceOf(Failed.class);
    assertThat(impatient.fetch(Address.of(server.url("/drip")))).isInstanceOf(Failed.class);
  }

  @Test
  void aServerThatIsNotThereOrCannotBeTrustedFails() throws IOException, InterruptedException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(fetcher.fetch(Address.of("http://127.0.0.1:" + free + "/"))).isInstanceOf(Failed.class);
    assertThat(fetcher.fetch(Address.of("https://127.0.0.1:" + server.port() + "/"))).isInstanceOf(Failed.class);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws InterruptedException {
    server.at("/a", Loopback.status(304));

    Fetched fetched = fetcher.fetch(Address.of(server.url("/a")),
        new Validators(Optional.of("\"v1\""), Optional.of("Sun, 01 Mar 2026 10:00:00 GMT")));

    assertThat(fetched).isEqualTo(new Unchanged());
    assertThat(server.last("/a")).contains("If-None-Match: \"v1\"",
        "If-Modified-Since: Sun, 01 Mar 2026 10:00:00 GMT");
  }

  @Test
  void redirectsAreFollowedToAnEnd() throws InterruptedException {
    server.at("/a", Loopback.status(301, "Location: b/ch\u00c3\u00a0o")) // UTF-8, as bytes
        .at("/b/ch%C3%A0o", Loopback.status(307, "Location: ?page=2"))
        .at("/b/ch%C3%A0o?page=2", Loopback.ok("text/plain", "there"));
    for (int i = 0; i < 10; i++) {
      server.at("/far" + i, Loopback.status(302, "Location: /far" + (i + 1)));
    }

    Content content = (Content) fetch("/a");

    assertThat(text(content)).isEqualTo("there");
    assertThat(content.address()).hasToString(server.url("/b/ch%C3%A0o?page=2"));
    assertThat(reason(fetch("/far0"))).contains("redirects");
    assertThat(server.asked("/far6")).isZero();
  }

  @Test
  void aPrivateNetworkIsReachedNeitherDirectlyNorByRedirectNorByAChangedName() throws InterruptedException {
    server.at("/a", Loopback.status(302, "Location: " + server.url("/secret")))
        .at("/b", Loopback.ok("text/plain", "public")).at("/secret", Loopback.ok("text/plain", "secret"));
    Map<String, Integer> lookups = new ConcurrentHashMap<>();
    PublicResolver guard = new PublicResolver();
    DnsResolver resolver = new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        boolean changed = host.equals("changes.example") && lookups.merge(host, 1, Integer::sum) > 2;
        return host.endsWith(".example") && !changed
            ? new InetAddress[]{InetAddress.getLoopbackAddress()}
            : guard.resolve("127.0.0.1");
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
    Fetcher guarded = new Fetcher("chancery", "1", resolver, PATIENT, clock, clock);

    assertThat(reason(guarded.fetch(Address.of("http://news.example:" + server.port() + "/a")))).contains("private");
    assertThat(text(guarded.fetch(Address.of("http://changes.example:" + server.port() + "/b")))).isEqualTo("public");
    assertThat(guarded.fetch(Address.of("http://changes.example:" + server.port() + "/b")))
        .isInstanceOf(Refused.class);
    assertThat(new Fetcher("chancery", "1", false, PATIENT, clock, clock).fetch(Address.of(server.url("/secret"))))
        .isInstanceOf(Refused.class);
    assertThat(server.asked()).containsExactly("/a", "/b");
  }

  @Test
  void robotsTxtIsAskedOnceAndObeyed() throws InterruptedException {
    server.at("/robots.txt", Loopback.ok("text/plain", """
        User-agent: *
        Disallow: /

        User-agent: Chancery
        Disallow: /private
        Crawl-delay: 7
        """)).at("/open", Loopback.ok("text/plain", "open")).at("/private/a", Loopback.ok("text/plain", "closed"))
        .at("/detour", Loopback.status(302, "Location: /private/a"));

    assertThat(text(fetch("/open"))).isEqualTo("open");
    assertThat(reason(fetch("/private/a"))).contains("robots.txt");
    assertThat(reason(fetch("/detour"))).contains("robots.txt");
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
    assertThat(server.asked()).containsExactly("/open", "/detour");
    assertThat(clock.waited()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));

    clock.turn(Duration.ofHours(25));
    fetch("/open");
    assertThat(server.asked("/robots.txt")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void whereRobotsTxtCannotBeHadNothingIsFetchedForNow(int status) throws InterruptedException {
    server.at("/robots.txt", Loopback.status(status, "Retry-After: 60"))
        .at("/a", Loopback.ok("text/plain", "there"));

    assertThat(fetch("/a")).isInstanceOf(Failed.class);
    assertThat(((Failed) fetch("/a")).retryAt()).contains(Instant.parse("2026-03-01T12:01:00Z"));
    assertThat(server.asked("/robots.txt")).isEqualTo(1);

    clock.turn(Duration.ofMinutes(16));
    server.at("/robots.txt", Loopback.status(403));
    assertThat(text(fetch("/a"))).isEqualTo("there");
  }

  @Test
  void aRobotsTxtThatHangsClosesTheSite() throws InterruptedException {
    server.at("/robots.txt", server.silence()).at("/a", Loopback.ok("text/plain", "there"));

    assertThat(reason(impatient.fetch(Address.of(server.url("/a"))))).contains("robots.txt");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void ofAHugeRobotsTxtTheBeginningCountsAndRedirectsAreFollowed() throws InterruptedException {
    server.at("/robots.txt", Loopback.status(301, "Location: /rules"))
        .at("/rules", Loopback.ok("text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 3600\n"
            + "# filler\n".repeat(1_200_000)))
        .at("/open", Loopback.ok("text/plain", "open"));

    assertThat(text(fetch("/open"))).isEqualTo("open");
    assertThat(reason(fetch("/private/a"))).contains("robots.txt");
    fetch("/open");
    assertThat(clock.waited()).last().isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aHostIsAskedOnceASecond() throws InterruptedException {
    server.at("/a", Loopback.ok("text/plain", "a"));

    fetch("/a");
    fetch("/a");
    clock.turn(Duration.ofMillis(400));
    fetch("/a");
    clock.turn(Duration.ofSeconds(5));
    fetch("/a");

    assertThat(clock.waited()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "Sun, 01 Mar 2026 12:01:31 GMT"})
  void aHostThatWantsToBeLeftAloneIs(String wanted) throws InterruptedException {
    server.at("/busy", Loopback.status(429, "Retry-After: " + wanted)).at("/a", Loopback.ok("text/plain", "a"));

    Failed failed = (Failed) fetch("/busy");

    assertThat(failed.retryAt()).contains(Instant.parse("2026-03-01T12:01:31Z"));
    assertThat(fetch("/a")).isInstanceOf(Failed.class);
    assertThat(server.asked()).containsExactly("/busy");
    clock.turn(Duration.ofSeconds(91));
    assertThat(text(fetch("/a"))).isEqualTo("a");
  }

  @Test
  void nonsenseInRetryAfterIsNoWish() throws InterruptedException {
    server.at("/busy", Loopback.status(503, "Retry-After: soon"));

    assertThat(((Failed) fetch("/busy")).retryAt()).isEmpty();
  }
}
