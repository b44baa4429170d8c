package org.chancery.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Web pages read in a second and core: a generated newspaper's page of about 60,000 bytes, read by Chancery, parsed
 * alone by jsoup, and read by Readability4J.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx400m", "-XX:+UseSerialGC"})
public class PageBench {
  private final Reader reader = new Reader(ReadOptions.NONE);
  private final String page = page();
  private final byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

  /** From bytes to a document, with charset, language, title, date and publisher. */
  @Benchmark
  public ReadResult chancery() {
    return reader.readPage(bytes, "page", Optional.empty(), Optional.empty());
  }

  /** The tree alone. */
  @Benchmark
  public Document jsoupParseAlone() {
    return Jsoup.parse(page);
  }

  /** Article and title. */
  @Benchmark
  public Object readability4j() {
    return new Readability4J("https://example.org/a.html", page).parse().getContent();
  }

  private static String page() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>Ministers meet | Gazette</title>"
        + "<meta property='article:published_time' content='2021-05-03'><style>" + ".a { color: red }\n".repeat(400)
        + "</style></head><body><nav><ul>");
    for (int i = 0; i < 120; i++) {
      html.append("<li class='menu-item menu-item-").append(i).append("'><a href='/section/").append(i)
          .append("'>Section ").append(i).append("</a></li>\n");
    }
    html.append("</ul></nav><div class='layout'><div class='main'><h1>Ministers meet</h1><div class='article-body'>");
    for (int i = 0; i < 30; i++) {
      html.append("<p>In the year ").append(1950 + i)
          .append(" the foreign minister of Norland came to <a href='/p'>Port")
          .append(
              " Alba</a>, where he was received by the king and signed a treaty on trade. They spoke for hours.</p>\n");
    }
    html.append("</div></div><div class='side'>");
    for (int i = 0; i < 150; i++) {
      html.append("<div class='card card--small'><div class='card__image'><img src='/i/").append(i)
          .append(".jpg'></div><h3 class='card__title'><a href='/n/").append(i).append("'>Harbour fair draws a crowd ")
          .append(i).append("</a></h3><p class='card__text'>Visitors came from both islands.</p></div>\n");
    }
    return html.append("</div></div><script>").append("var x = {a: 1};\n".repeat(500)).append("</script></body></html>")
        .toString();
  }
}
