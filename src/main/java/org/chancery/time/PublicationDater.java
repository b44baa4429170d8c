package org.chancery.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;
import org.chancery.document.Span;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * Finds when a document was published. The surest first: the date that its metadata gives; a date printed in its
 * credits, as a line of its own, or in a dateline; a dateline without a year, in the year that another part tells; the
 * text's own arithmetic ("64 years ago, in 1958"); the newest day that its opening tells; the year of its copyright.
 *
 * <p>Safe for many threads.
 */
public final class PublicationDater {
  private final DateReader reader;

  /** A dater that reads dates with the reader of the document's language. */
  public PublicationDater(DateReader reader) {
    this.reader = reader;
  }

  /**
   * When the document was published, and how that is known.
   *
   * @param tokens the document's tokens
   * @param sentences the sentences of its title and paragraphs
   */
  public Publication date(Document document, Tokens tokens, List<Sentence> sentences) {
    if (document.publication().date().isPresent()) {
      return document.publication();
    }
    DateContext context = new DateContext(Optional.empty(), document.publisher().state());
    List<DateExpression> told = reader.read(tokens, sentences, context);
    Optional<Publication> printed = printed(document, tokens, told, context);
    if (printed.isPresent()) {
      return printed.get();
    }
    Evidence evidence = new Evidence(reader, tokens, sentences, told);
    Optional<Publication> inferred = evidence.arithmetic().or(evidence::opening).or(() -> copyright(document));
    return withDateline(document, tokens, sentences, inferred).or(() -> inferred).orElse(Publication.UNKNOWN);
  }

  /** The first full date of the credits, of a line of its own or of a dateline. */
  private Optional<Publication> printed(
      Document document, Tokens tokens, List<DateExpression> told, DateContext context) {
    record Printed(int at, Edtf date, String words) {}
    List<Printed> candidates = new ArrayList<>();
    for (DateExpression date : told) {
      if (date.role() == DateRole.PUBLICATION) {
        candidates.add(new Printed(tokens.begin(date.from()), date.value(), tokens.slice(date.from(), date.to())));
      }
    }
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.CREDIT) {
        Tokens credit = reader.tokens(document.text(), block.span());
        for (DateExpression date : reader.readAlone(credit, context)) {
          candidates.add(new Printed(block.span().begin(), date.value(), credit.slice(date.from(), date.to())));
        }
      }
    }
    return candidates.stream()
        .filter(c -> c.date().isSingle() && c.date().precision() == Precision.DAY && !c.date().isQualified())
        .min(Comparator.comparingInt(Printed::at))
        .map(c -> publication(c.date(), Origin.PRINTED, "printed: \"" + c.words() + "\""));
  }

  /** A dateline's day and month in the year that is inferred. */
  private Optional<Publication> withDateline(
      Document document, Tokens tokens, List<Sentence> sentences, Optional<Publication> inferred) {
    Optional<Edtf> year = inferred.flatMap(Publication::date).map(Edtf::parse).flatMap(Edtf::year).map(Edtf::year);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    DateContext context = new DateContext(year, document.publisher().state());
    return reader.read(tokens, sentences, context).stream()
        .filter(date -> date.role() == DateRole.PUBLICATION && date.value().precision() == Precision.DAY)
        .findFirst()
        .map(date -> publication(date.value(), Origin.PRINTED, "dateline \""
            + tokens.slice(date.from(), date.to()) + "\"; the year: " + inferred.get().reason()));
  }

  /** Weak evidence: the year of a copyright line. */
  private Optional<Publication> copyright(Document document) {
    List<Span> lines = new ArrayList<>();
    document.blocks().stream().filter(b -> b.kind() == Block.Kind.CREDIT).map(Block::span).forEach(lines::add);
    document.asides().stream().filter(a -> a.reason().equals("copyright")).map(Aside::span).forEach(lines::add);
    for (Span line : lines) {
      Optional<Integer> year = reader.copyrightYear(reader.tokens(document.text(), line));
      if (year.isPresent()) {
        return Optional.of(publication(
            Edtf.year(year.get()), Origin.INFERRED, "copyright line \"" + brief(line.of(document.text())) + "\""));
      }
    }
    return Optional.empty();
  }

  private static Publication publication(Edtf date, Origin origin, String reason) {
    return new Publication(Optional.of(date.toString()), origin, reason);
  }

  private static String brief(String words) {
    String line = words.strip();
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
