package org.chancery.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.WatchedAddress;
import org.chancery.chronicle.WatchedHost;
import org.chancery.document.Document;
import org.chancery.fetch.HandClock;
import org.chancery.fetch.Loopback;
import org.chancery.resolve.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds over feeds and sitemaps of a server on this machine, with programs that end in between. */
@Timeout(120)
final class WatcherTest {
  @TempDir
  private Path folder = Path.of("");

  private final Loopback server = new Loopback();
  private final HandClock clock = new HandClock("2026-03-01T12:00:00Z");
  private Watching watching = new Watching(folder, clock, 2);

  @BeforeEach
  void begin() {
    watching = new Watching(folder.resolve("w.duckdb"), clock, 2);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void feed(String channel, String... items) {
    server.at("/feed", Loopback.ok("application/rss+xml", Site.rss(channel, items)));
  }

  private Watching.Told round() throws InterruptedException {
    return watching.round(server.url("/feed"));
  }

  private void pages() {
    server.at("/visit", Loopback.ok("text/html", Site.page("A visit", Site.VISIT)))
        .at("/pact", Loopback.ok("text/html", Site.page("A pact", Site.PACT)));
  }

  private String text(String path) {
    return watching.document(server.url(path)).map(Document::text).orElse("");
  }

  @Test
  void theArticlesBehindAFeedAreReadOnceAndItsPlaceIsKept() throws InterruptedException {
    pages();
    server.at("/feed", Loopback.ok("application/rss+xml",
        Site.rss("", Site.item("1", "/visit", "A king travels."), Site.item("2", server.url("/pact"), "Fish.")),
        "ETag: \"v1\""));

    Watching.Told first = round();
    server.at("/feed", Loopback.status(304));
    watching.restart();
    Watching.Told second = round();

    assertThat(first.events()).containsExactly("visit.state", "agreement.sign");
    assertThat(first.skipped()).isEmpty();
    assertThat(text("/visit")).contains(Site.VISIT).doesNotContain("A king travels");
    assertThat(second.events()).isEmpty();
    assertThat(second.coded()).isEmpty();
    assertThat(server.last("/feed")).contains("If-None-Match: \"v1\"");
    assertThat(server.asked("/visit")).isEqualTo(1);
    assertThat(watching.address(server.url("/pact")).map(WatchedAddress::outcome))
        .contains(WatchedAddress.Outcome.PAGE);
  }

  @Test
  void aFeedThatShrinksAndGrowsBringsOnlyWhatIsNew() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/visit", ""));
    round();
    feed("");
    Watching.Told shrunk = round();
    feed("", Site.item("1", "/visit", ""), Site.item("2", "/pact", ""));

    Watching.Told grown = round();

    assertThat(shrunk.coded()).isEmpty();
    assertThat(grown.coded()).containsExactly(server.url("/pact"));
    assertThat(grown.events()).containsExactly("agreement.sign");
    assertThat(server.asked("/visit")).isEqualTo(1);
  }

  @Test
  void anArticleUnderTwoGuidsIsOneAndAnEntryWithoutLinkIsItsOwnText() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/visit", ""), Site.item("2", "/visit#comments", ""),
        Site.item("3", "", "&lt;p&gt;" + Site.PACT + "&lt;/p&gt;"), Site.item("4", "ftp://files.example/", Site.PACT));

    Watching.Told told = round();

    assertThat(told.coded()).containsExactly(server.url("/visit"), server.url("/feed") + "#3",
        server.url("/feed") + "#4");
    assertThat(told.events()).containsExactly("visit.state", "agreement.sign");
    assertThat(server.asked("/visit")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "forbidden", "no article", "less than the feed"})
  void whereThePageCannotBeHadOrTellsLessTheFeedsOwnTextIsRead(String lack) throws InterruptedException {
    String own = Site.PACT + " It was the first of its kind between them.".repeat(20);
    feed("", Site.item("1", "/gone", own), Site.item("2", "/nothing", ""));
    switch (lack) {
      case "forbidden" -> server.at("/robots.txt", Loopback.ok("text/plain", "User-agent: *\nDisallow: /gone\n"));
      case "no article" -> server.at("/gone", Loopback.ok("text/html", "<html><body><nav>Home</nav></body></html>"));
      case "less than the feed" ->
        server.at("/gone", Loopback.ok("text/html", Site.page("Please log in", "You have to log in to read on.")));
      default -> server.at("/gone", Loopback.status(404));
    }

    Watching.Told told = round();

    assertThat(told.coded()).containsExactly(server.url("/gone"));
    assertThat(told.events()).containsExactly("agreement.sign");
    assertThat(told.skipped()).containsOnlyKeys(server.url("/nothing"));
    WatchedAddress gone = watching.address(server.url("/gone")).orElseThrow();
    assertThat(gone.outcome()).isEqualTo(WatchedAddress.Outcome.ENTRY);
    assertThat(gone.reason()).isNotBlank();
    assertThat(gone.next()).isEmpty();
  }

  @Test
  void aPageThatFailsIsAskedForAgainAndTakesThePlaceOfTheFeedsOwnText() throws InterruptedException {
    feed("", Site.item("1", "/visit", Site.PACT));
    server.at("/visit", Loopback.status(500));

    assertThat(round().events()).containsExactly("agreement.sign");
    feed("");
    assertThat(round().coded()).isEmpty();
    assertThat(server.asked("/visit")).isEqualTo(1);
    clock.turn(Duration.ofMinutes(6));
    watching.restart();
    assertThat(round().skipped()).isEmpty();
    assertThat(watching.address(server.url("/visit")).map(WatchedAddress::outcome))
        .contains(WatchedAddress.Outcome.ENTRY);
    pages();
    clock.turn(Duration.ofMinutes(11));
    Watching.Told told = round();

    assertThat(server.asked("/visit")).isEqualTo(3);
    assertThat(told.events()).containsExactly("visit.state");
    assertThat(text("/visit")).contains(Site.VISIT).doesNotContain(Site.PACT);
    assertThat(watching.documents()).isEqualTo(1);
    assertThat(watching.address(server.url("/visit")).flatMap(WatchedAddress::next)).isEmpty();
  }

  @Test
  void aPageThatAlwaysFailsIsGivenUp() throws InterruptedException {
    feed("", Site.item("1", "/visit", ""));
    server.at("/visit", Loopback.status(500));

    for (int day = 0; day < 10; day++) {
      round();
      clock.turn(Duration.ofDays(1));
    }

    assertThat(server.asked("/visit")).isEqualTo(5);
    assertThat(watching.address(server.url("/visit")).map(WatchedAddress::outcome))
        .contains(WatchedAddress.Outcome.SKIPPED);
  }

  @Test
  void whatIsNoFeedIsToldAndTheOthersGoOn() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/visit", ""));
    server.at("/page", Loopback.ok("application/rss+xml", "<!DOCTYPE html><html><head><link rel='alternate' "
        + "type='application/rss+xml' href='/real'></head><body><p>Hello.</p></body></html>"))
        .at("/broken", Loopback.ok("application/rss+xml", "<rss><channel><item><title>A</title></chan"))
        .at("/binary", Loopback.ok("application/rss+xml", new byte[5000]))
        .at("/empty", Loopback.ok("application/rss+xml", ""))
        .at("/deep", Loopback.ok("text/xml", "<urlset>" + "<url>".repeat(100_000)))
        .at("/json", Loopback.ok("application/feed+json", "{\"version\": \"https://jsonfeed.org/version/1\"}"));

    Watching.Told told = watching.round(server.url("/page"), server.url("/broken"), server.url("/binary"),
        server.url("/empty"), server.url("/deep"), server.url("/json"), server.url("/none"), server.url("/feed"));

    assertThat(told.events()).containsExactly("visit.state");
    assertThat(told.skipped()).containsOnlyKeys(server.url("/page"), server.url("/broken"), server.url("/binary"),
        server.url("/empty"), server.url("/deep"), server.url("/json"), server.url("/none"));
    assertThat(told.skipped().get(server.url("/page"))).contains("web page").contains(server.url("/real"));
    assertThat(told.skipped().values()).noneMatch(reason -> reason.contains("null"));
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws InterruptedException {
    String type = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \""
        + "&b;".repeat(1000) + "\"><!ENTITY d SYSTEM \"" + server.url("/stolen") + "\"><!ENTITY e SYSTEM "
        + "\"file:///etc/hostname\">]>";
    server
        .at("/bomb",
            Loopback.ok("text/xml", type + Site.rss("", Site.item("1", "", "A &c;&d;&e; word.")).substring(39)))
        .at("/map", Loopback.ok("text/xml", type + "<urlset><url><loc>&d;&c;" + server.url("/a")
            + "</loc></url></urlset>"));

    watching.round(server.url("/bomb"), server.url("/map"));

    assertThat(server.asked()).containsExactlyInAnyOrder("/bomb", "/map");
    assertThat(watching.document(server.url("/bomb") + "#1").map(Document::text).orElse("")).hasSizeLessThan(1000);
  }

  @Test
  void aDateInTheFutureIsNoDateAndAPageWithoutDateHasTheFeeds() throws InterruptedException {
    String dated = Site.item("1", "/visit", "").replace("<guid",
        "<pubDate>Sat, 28 Feb 2026 08:00:00 GMT</pubDate><guid");
    server.at("/visit", Loopback.ok("text/html", Site.page("Talks", Site.TALKS)));
    String future = Site.item("2", "", Site.TALKS).replace("<guid",
        "<pubDate>Fri, 01 Mar 2099 08:00:00 GMT</pubDate><guid");
    feed("", dated, future);

    round();

    assertThat(watching.document(server.url("/visit")).flatMap(d -> d.publication().date())).contains("2026-02-28");
    assertThat(watching.document(server.url("/feed") + "#2").flatMap(d -> d.publication().date())).isEmpty();
  }

  @Test
  void aProgramThatIsEndedBetweenStoreAndPlaceLosesNothingAndDoublesNothing() throws InterruptedException {
    pages();
    server.at("/feed", Loopback.ok("application/rss+xml",
        Site.rss("", Site.item("1", "/visit", ""), Site.item("2", "/pact", "")), "ETag: \"v1\""));
    Watcher.Listener killed = new Watcher.Listener() {
      @Override
      public void event(Event event) {
        throw new IllegalStateException("killed");
      }

      @Override
      public void outcome(Outcome outcome) {
        // Nobody will hear of it.
      }
    };

    assertThatThrownBy(() -> watching.round(killed, server.url("/feed"))).hasMessage("killed");
    assertThat(watching.documents()).isEqualTo(2);
    assertThat(watching.feed(server.url("/feed")).etag()).isEmpty();
    watching.restart();
    Watching.Told told = round();

    assertThat(told.coded()).containsExactly("known " + server.url("/visit"), "known " + server.url("/pact"));
    assertThat(told.events()).containsExactly("visit.state", "agreement.sign");
    assertThat(watching.documents()).isEqualTo(2);
    assertThat(watching.feed(server.url("/feed")).etag()).contains("\"v1\"");
    assertThat(round().coded()).isEmpty();
  }

  @Test
  void whenItIsInterruptedWhatWasReadIsStoredAndTheNextRoundGoesOnThere() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/visit", ""), Site.item("2", "/hangs", ""), Site.item("3", "/pact", ""));
    Thread main = Thread.currentThread();
    server.at("/hangs", (request, out) -> {
      main.interrupt();
      server.silence().send(request, out);
    });

    assertThatThrownBy(() -> watching.round(server.url("/feed"))).isInstanceOf(InterruptedException.class);
    assertThat(watching.documents()).isEqualTo(1);
    server.at("/hangs", Loopback.status(404));
    Watching.Told told = round();

    assertThat(told.coded()).containsExactly(server.url("/pact"));
    assertThat(server.asked("/visit")).isEqualTo(1);
    assertThat(watching.documents()).isEqualTo(2);
  }

  @Test
  void ofASitemapThatIsNewTheNewestAreReadAndLaterAllThatIsNew() throws InterruptedException {
    pages();
    List<String> urls = new ArrayList<>(List.of(Site.url(server.url("/old"), "2020-01-01"),
        Site.url(server.url("/pact"), "2026-02-01"), Site.url(server.url("/visit"), "2026-02-02T10:00:00Z")));
    server.at("/map.xml", Loopback.ok("application/xml", Site.sitemap(urls.toArray(String[]::new)), "ETag: \"1\""));
    Watching.Told first = watching.round(server.url("/map.xml"));
    for (int i = 0; i < 3; i++) {
      server.at("/new" + i, Loopback.ok("text/html", Site.page("New " + i, Site.TALKS)));
      urls.add("<url><loc>" + server.url("/new" + i)
          + "</loc><lastmod>2026-02-27</lastmod><news:news><news:publication><news:name>N</news:name>"
          + "<news:language>en</news:language></news:publication><news:publication_date>2026-02-0" + (3 + i)
          + "</news:publication_date><news:title>New</news:title></news:news></url>");
    }
    server.at("/map.xml", Loopback.ok("application/gzip",
        Loopback.gzip(Site.sitemap(urls.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8))));

    Watching.Told second = watching.round(server.url("/map.xml"));

    assertThat(first.coded()).containsExactly(server.url("/visit"), server.url("/pact"));
    assertThat(watching.address(server.url("/old")).map(WatchedAddress::outcome))
        .contains(WatchedAddress.Outcome.PASSED);
    assertThat(second.coded()).containsExactly(server.url("/new2"), server.url("/new1"), server.url("/new0"));
    assertThat(watching.document(server.url("/new2")).flatMap(d -> d.publication().date())).contains("2026-02-05");
    assertThat(server.asked("/old")).isZero();
  }

  @Test
  void ofAnIndexTheSitemapsThatChangedAreRead() throws InterruptedException {
    pages();
    StringBuilder index = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
    for (int i = 1; i <= 8; i++) {
      server.at("/map" + i, Loopback.ok("text/xml", Site.sitemap(Site.url(server.url("/visit"), "2026-01-0" + i))));
      index.append("<sitemap><loc>").append(server.url("/map" + i)).append("</loc><lastmod>2026-01-0").append(i)
          .append("</lastmod></sitemap>");
    }
    server.at("/index", Loopback.ok("text/xml", index + "</sitemapindex>"));
    watching.round(server.url("/index"));
    assertThat(server.asked()).containsExactly("/index", "/map8", "/visit", "/map7", "/map6", "/map5", "/map4");

    server.at("/index", Loopback.ok("text/xml", index.toString().replace("2026-01-02", "2026-02-01")
        + "</sitemapindex>"))
        .at("/map2", Loopback.ok("text/xml", Site.sitemap(Site.url(server.url("/pact"), "2026-02-01"))));
    Watching.Told told = watching.round(server.url("/index"));

    assertThat(server.asked()).endsWith("/index", "/map2", "/pact").hasSize(10);
    assertThat(told.events()).containsExactly("agreement.sign");
  }

  @Test
  void aHostThatFailsIsLeftAloneForLongerAndLongerAlsoByTheNextProgram() throws InterruptedException {
    server.at("/feed", Loopback.status(502));
    List<Integer> polled = new ArrayList<>();

    for (int minute = 0; minute <= 120; minute++) {
      long before = server.asked("/feed");
      watching.restart();
      round();
      if (server.asked("/feed") > before) {
        polled.add(minute);
      }
      clock.turn(Duration.ofMinutes(1));
    }

    assertThat(polled).containsExactly(0, 5, 15, 35, 75);
    pages();
    feed("", Site.item("1", "/visit", ""));
    clock.turn(Duration.ofHours(2));
    assertThat(round().events()).containsExactly("visit.state");
    assertThat(watching.feed(server.url("/feed")).failures()).isZero();
    assertThat(watching.<Map<String, WatchedHost>>ask(chronicle -> chronicle.watchPlace().hosts()).isEmpty()).isTrue();
  }

  @Test
  void whatAHostItselfSaysAboutWhenToAskAgainCounts() throws InterruptedException {
    server.at("/feed", Loopback.status(503, "Retry-After: 7200"));
    round();
    clock.turn(Duration.ofMinutes(119));
    watching.restart();
    round();
    assertThat(server.asked("/feed")).isEqualTo(1);
    clock.turn(Duration.ofMinutes(2));
    round();
    assertThat(server.asked("/feed")).isEqualTo(2);
  }

  @Test
  void anEntryOfAHostThatIsLeftAloneIsPutOff() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/busy", ""), Site.item("2", "/visit", ""));
    server.at("/busy", Loopback.status(429, "Retry-After: 600"));

    Watching.Told first = round();
    clock.turn(Duration.ofSeconds(601));
    watching.restart();
    Watching.Told second = round();

    assertThat(first.skipped()).containsKeys(server.url("/busy"), server.url("/visit"));
    assertThat(second.coded()).doesNotContain(server.url("/busy"));
    assertThat(server.asked("/visit") + watching.documents()).isLessThanOrEqualTo(2);
    clock.turn(Duration.ofSeconds(601));
    server.at("/busy", Loopback.status(404));
    round();
    assertThat(text("/visit")).contains(Site.VISIT);
  }

  @Test
  void aFeedThatIsLongGoneIsAskedAbout() throws InterruptedException {
    server.at("/feed", Loopback.status(410));
    String told = "";
    for (int day = 0; day < 10; day++) {
      told = round().skipped().getOrDefault(server.url("/feed"), "");
      clock.turn(Duration.ofDays(1));
    }

    assertThat(told).contains("410").contains("for 9 days");
    assertThat(watching.feed(server.url("/feed")).failingSince().map(Instant::toString).orElse(""))
        .startsWith("2026-03-01T12:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<ttl>60</ttl>", "<sy:updatePeriod>hourly</sy:updatePeriod>",
      "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>"})
  void aFeedThatSaysThatItChangesSeldomIsAskedSeldom(String pace) throws InterruptedException {
    feed(pace);
    for (int quarter = 0; quarter < 8; quarter++) {
      round();
      clock.turn(Duration.ofMinutes(15));
    }

    assertThat(server.asked("/feed")).isEqualTo(2);
  }

  @Test
  void anArticleThatTheFeedSaysWasChangedIsReadAgain() throws InterruptedException {
    pages();
    String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>N</title><entry><id>1</id><title>T</title>"
        + "<link href=\"/visit\"/><published>2026-02-28T08:00:00Z</published><updated>2026-02-28T0%d:00:00Z</updated>"
        + "</entry></feed>";
    server.at("/feed", Loopback.ok("application/atom+xml", atom.formatted(8)));
    round();
    clock.turn(Duration.ofHours(2));
    round();
    assertThat(server.asked("/visit")).isEqualTo(1);
    server.at("/feed", Loopback.ok("application/atom+xml", atom.formatted(9)))
        .at("/visit", Loopback.ok("text/html", Site.page("Corrected", Site.PACT)));

    Watching.Told told = round();

    assertThat(told.events()).containsExactly("agreement.sign");
    assertThat(text("/visit")).contains(Site.PACT).doesNotContain(Site.VISIT);
    assertThat(watching.documents()).isEqualTo(1);
  }

  @Test
  void anArticleThatTwoFeedsListIsReadOnce() throws InterruptedException {
    pages();
    feed("", Site.item("1", "/visit", ""));
    server.at("/other", Loopback.ok("application/rss+xml", Site.rss("", Site.item("x", "/visit", ""))));

    watching.round(server.url("/feed"), server.url("/other"));
    watching.round(server.url("/feed"), server.url("/other"));

    assertThat(server.asked("/visit")).isEqualTo(1);
    assertThat(watching.documents()).isEqualTo(1);
  }
}
