package org.chancery.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokenizer;
import org.chancery.language.Tokens;

/**
 * Reads the dates of documents in one language: when each was published, and every date that it tells.
 *
 * <p>Safe for many threads. Never throws on any text.
 */
public final class DocumentDater {
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final DateReader reader;
  private final PublicationDater publications;

  private DocumentDater(LanguagePack pack) {
    this.tokenizer = pack.tokenizer();
    this.splitter = SentenceSplitter.load(pack);
    this.reader = DateReader.load(pack);
    this.publications = new PublicationDater(reader);
  }

  /** The dater of a pack. Throws IllegalArgumentException, naming the rule, where its files cannot be understood. */
  public static DocumentDater load(LanguagePack pack) {
    return new DocumentDater(pack);
  }

  /** The dater of a language (BCP 47 tag), or empty where there is no pack for it. */
  public static Optional<DocumentDater> open(String tag) {
    return LanguagePack.open(tag).map(DocumentDater::load);
  }

  /** The document with its publication date and the dates of its title and paragraphs, which alone are cut. */
  public DatedDocument read(Document undated) {
    return read(undated, tokenizer.tokenize(undated.text(), undated.blocks().stream()
        .filter(block -> block.kind() != Block.Kind.CREDIT).map(Block::span).toList()));
  }

  private DatedDocument read(Document undated, Tokens tokens) {
    List<Sentence> sentences = splitter.split(tokens, undated.blocks());
    Document document = undated.publication().date().isPresent()
        ? undated
        : undated.withPublication(publications.date(undated, tokens, sentences));
    Map<Boolean, List<DateExpression>> dates = reader.readAll(tokens, sentences, DatedDocument.context(document))
        .stream().collect(Collectors.partitioningBy(date -> date.role() == DateRole.NAMED));
    return new DatedDocument(document, tokens, sentences, dates.getOrDefault(false, List.of()),
        dates.getOrDefault(true, List.of()));
  }

  /**
   * The document, cut whole, with every date of its text, in order: those of the article, and those of credits,
   * captions and whatever else stands around it. Of the latter each stretch is read for itself, so that nothing in the
   * article hangs on it.
   *
   * @param named whether those are among them that only name something: see {@link DateRole#NAMED}
   */
  public DatedDocument everywhere(Document undated, boolean named) {
    DatedDocument dated = read(undated, tokenizer.tokenize(undated.text()));
    List<DateExpression> all = new ArrayList<>(dated.dates());
    all.addAll(dated.named());
    for (Block stretch : around(dated.document())) {
      all.addAll(reader.readAll(dated.tokens(), splitter.split(dated.tokens(), List.of(stretch)), dated.context()));
    }
    all.removeIf(date -> !named && date.role() == DateRole.NAMED);
    all.sort(Comparator.comparingInt(DateExpression::from));
    return new DatedDocument(dated.document(), dated.tokens(), dated.sentences(), all, dated.named());
  }

  /** What the sentences of the article leave of the text. */
  private static List<Block> around(Document document) {
    List<Block> stretches = new ArrayList<>();
    int at = 0;
    for (Block block : document.blocks()) {
      if (block.kind() != Block.Kind.CREDIT) {
        add(document, at, block.span().begin(), stretches);
        at = Math.max(at, block.span().end());
      }
    }
    add(document, at, document.text().length(), stretches);
    return stretches;
  }

  private static void add(Document document, int begin, int end, List<Block> stretches) {
    if (begin < end && !document.text().substring(begin, end).isBlank()) {
      stretches.add(new Block(new Span(begin, end), Block.Kind.PARAGRAPH));
    }
  }
}
