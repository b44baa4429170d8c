package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Block;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokens;
import org.chancery.time.DateContext;
import org.chancery.time.DateExpression;
import org.chancery.time.DateReader;
import org.chancery.time.Edtf;

/** Reads the dates of plain text of one language, each line of it a paragraph. Safe for many threads. */
public final class TextDates {
  private static final Pattern LINE = Pattern.compile("[^\n]+");

  private final LanguagePack pack;
  private final SentenceSplitter splitter;
  private final DateReader reader;

  private TextDates(LanguagePack pack) {
    this.pack = pack;
    this.splitter = SentenceSplitter.load(pack);
    this.reader = DateReader.load(pack);
  }

  /** A reader of a language, empty where there is no pack of it. */
  public static Optional<TextDates> open(String language) {
    return LanguagePack.open(language).map(TextDates::new);
  }

  /** The dates, in the order of the text, of which a range or list is one. */
  public List<DateExpression> read(Tokens tokens, Optional<Edtf> published) {
    List<Block> lines = new ArrayList<>();
    Matcher line = LINE.matcher(tokens.text());
    while (line.find()) {
      lines.add(new Block(new Span(line.start(), line.end()), Block.Kind.PARAGRAPH));
    }
    return reader.readAll(tokens, splitter.split(tokens, lines), new DateContext(published, Optional.empty()));
  }

  /** The single dates, in the order of the text: each end of a range, each member of a list by itself. */
  public List<DatedSpan> singles(String text, Optional<Edtf> published) {
    Tokens tokens = tokens(text);
    return read(tokens, published).stream().flatMap(date -> date.parts().stream())
        .map(part -> new DatedSpan(tokens.span(part.from(), part.to()), part.value())).toList();
  }

  /** The tokens of a text. */
  public Tokens tokens(String text) {
    return pack.tokenizer().tokenize(text);
  }
}
