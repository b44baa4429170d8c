package org.chancery.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.actor.OutletNames;
import org.chancery.document.Block;
import org.chancery.document.Document;

/**
 * Finds the agency or paper from which a document says that it has its text: in brackets in its dateline or at its end,
 * at the head of a wire ("X, Geneva, 3 May, by wire"), or behind a word for source.
 */
final class CreditFinder {
  private static final int DATELINE = 160;
  private static final int LINE = 60;
  private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{2,40})[)）\\]】]");
  private static final Pattern ENDS = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{2,40})[)）\\]】]\\s*\\p{P}?\\s*$");
  private static final Pattern LABEL = Pattern.compile("^\\s*([^:：]{2,20})[:：]\\s*(.{2,40})$");
  private static final Pattern PARTS = Pattern.compile("\\s*[/,，、;|–—-]\\s*");

  private final OutletNames outlets;
  private final Set<String> wires;
  private final Set<String> sources;

  /**
   * A finder of these names.
   *
   * @param wires words that end the head of a wire
   * @param sources words for "source", lower case
   */
  CreditFinder(OutletNames outlets, Set<String> wires, Set<String> sources) {
    this.outlets = outlets;
    this.wires = Set.copyOf(wires);
    this.sources = Set.copyOf(sources);
  }

  /** The outlet that the document names as its source; never its own publisher. */
  Optional<String> find(Document document) {
    List<Block> blocks = document.blocks().stream().filter(b -> b.kind() != Block.Kind.TITLE).toList();
    return blocks.stream().filter(b -> b.kind() == Block.Kind.CREDIT).flatMap(b -> line(b.span().of(document.text())))
        .findFirst()
        .or(() -> blocks.stream().filter(b -> b.kind() == Block.Kind.PARAGRAPH).findFirst()
            .flatMap(b -> dateline(b.span().of(document.text()))))
        .or(() -> blocks.isEmpty() ? Optional.empty() : tail(blocks.getLast().span().of(document.text())))
        .filter(name -> !document.publisher().name().equals(Optional.of(name)));
  }

  private Stream<String> line(String line) {
    return Stream.of(dateline(line), tail(line)).flatMap(Optional::stream);
  }

  private Optional<String> dateline(String paragraph) {
    String begin = paragraph.substring(0, Math.min(DATELINE, paragraph.length()));
    return BRACKET.matcher(begin).results().map(r -> r.group(1)).map(this::named).flatMap(Optional::stream).findFirst()
        .or(() -> outlets.at(begin, 0)
            .filter(named -> wires.stream().anyMatch(wire -> isNear(begin, wire, named.end())))
            .map(OutletNames.Named::name));
  }

  private static boolean isNear(String text, String word, int from) {
    int at = text.indexOf(word, from);
    return at >= 0 && at <= from + 25;
  }

  private Optional<String> tail(String paragraph) {
    Matcher bracket = ENDS.matcher(paragraph.substring(Math.max(0, paragraph.length() - LINE)));
    if (bracket.find()) {
      return named(bracket.group(1));
    }
    Matcher label = LABEL.matcher(paragraph.length() <= LINE ? paragraph : "");
    return label.find() && sources.contains(label.group(1).strip().toLowerCase(Locale.ROOT))
        ? named(label.group(2))
        : Optional.empty();
  }

  /** The outlet that a name, or one of several joined by strokes, is of. */
  private Optional<String> named(String text) {
    String name = text.strip();
    return outlets.get(name).or(
        () -> PARTS.splitAsStream(name).map(outlets::get).flatMap(Optional::stream).findFirst());
  }
}
