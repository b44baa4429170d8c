package org.chancery.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Publisher;

/**
 * Finds who published a text. The surest evidence first: what came with the document, its address, a source line, a
 * copyright line, an agency's tail or another credit, the dateline of the first paragraph ("ROME, 3 May (Agency) --"),
 * the box of links below. Names are looked up in {@link PublisherTable}; an unknown name that came with the document is
 * kept without a state, an unknown web address gives its domain for a name and its country's ending for a state.
 *
 * <p>Safe for many threads.
 */
final class PublisherFinder {
  private static final Pattern HOST = Pattern
      .compile("(?:https?://|\\b)((?:[\\p{L}\\d-]{1,60}\\.){1,4}[a-zA-Z]{2,12})(?![\\p{L}\\d@])");
  private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{2,60})[)）\\]】]");
  /** What stands between a name and what is said for it: "Alba Times | News of the north". */
  private static final String SLOGAN = "\\s+[|–—·:-]+\\s+|[|｜]";
  private static final int DATELINE = 140;
  private static final int MOST_LINES = 60;

  private final PublisherTable table;

  PublisherFinder(PublisherTable table) {
    this.table = table;
  }

  /** The publisher of an article, as far as known. */
  Publisher find(Envelope envelope, Article article) {
    Optional<Publisher> given = envelope.publisher().filter(name -> !table.isSoftware(name))
        .map(name -> named(name, envelope.url()));
    return given.or(() -> envelope.url().flatMap(this::byAddress)).or(() -> inText(envelope.text(), article))
        .orElse(Publisher.UNKNOWN);
  }

  /** Whether the publisher of what stands at an address is in the table, which knows better than pages do. */
  boolean knows(String url) {
    Matcher host = HOST.matcher(url);
    return host.find() && table.byHost(host.group(1).toLowerCase(Locale.ROOT)).isPresent();
  }

  private Publisher named(String name, Optional<String> url) {
    for (String part : name.split(SLOGAN, -1)) {
      Optional<Publisher> known = table.get(part);
      if (known.isPresent()) {
        return known.get();
      }
    }
    String first = name.split(SLOGAN, -1)[0].strip();
    Optional<String> state = byAddress(name).flatMap(Publisher::state)
        .or(() -> url.flatMap(this::byAddress).flatMap(Publisher::state));
    return new Publisher(Optional.of(first.isEmpty() ? name : first), state);
  }

  private Optional<Publisher> inText(String text, Article article) {
    List<String> credits = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.CREDIT && credits.size() < MOST_LINES) {
        credits.add(block.span().of(text));
      }
    }
    for (Aside aside : article.asides()) {
      List<String> lines = aside.reason().equals("copyright") ? credits : rest;
      if (lines.size() < MOST_LINES) {
        lines.add(clip(aside.span().of(text)));
      }
    }
    return first(credits, this::byName)
        .or(() -> first(credits, this::byAddress))
        .or(() -> dateline(text, article))
        .or(() -> first(rest.stream().filter(line -> line.length() < 80).toList(), this::inLinks));
  }

  private Optional<Publisher> dateline(String text, Article article) {
    Optional<Block> first = article.blocks().stream().filter(b -> b.kind() == Block.Kind.PARAGRAPH).findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String begin = first.get().span().of(text);
    Matcher bracket = BRACKET.matcher(begin.substring(0, Math.min(DATELINE, begin.length())));
    while (bracket.find()) {
      Optional<Publisher> publisher = table.get(bracket.group(1)).or(() -> table.inside(bracket.group(1)));
      if (publisher.isPresent()) {
        return publisher;
      }
    }
    return table.atBegin(begin);
  }

  private Optional<Publisher> byName(String line) {
    return byHost(line).or(() -> table.inside(line));
  }

  private Optional<Publisher> inLinks(String line) {
    return byHost(line).or(() -> table.inFull(line));
  }

  private Optional<Publisher> byHost(String line) {
    Matcher host = HOST.matcher(line);
    while (host.find()) {
      Optional<Publisher> known = table.byHost(host.group(1).toLowerCase(Locale.ROOT));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /** The publisher of the first web address in a line. */
  private Optional<Publisher> byAddress(String line) {
    Matcher host = HOST.matcher(line);
    if (!host.find()) {
      return Optional.empty();
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(table.byHost(name).orElseGet(
        () -> new Publisher(Optional.of(name.startsWith("www.") ? name.substring(4) : name), table.stateOfHost(name))));
  }

  private static String clip(String line) {
    return line.length() > 300 ? line.substring(0, 300) : line;
  }

  private static Optional<Publisher> first(
      List<String> lines, java.util.function.Function<String, Optional<Publisher>> how) {
    return lines.stream().map(how).flatMap(Optional::stream).findFirst();
  }
}
