package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.time.DateExpression;
import org.chancery.time.DatedDocument;
import org.chancery.time.DocumentDater;
import org.chancery.time.Edtf;

/** Reads the dates of plain text of one language, each line of it a paragraph. Safe for many threads. */
public final class TextDates {
  private static final Pattern LINE = Pattern.compile("[^\n]+");

  private final String language;
  private final DocumentDater dater;

  private TextDates(String language, DocumentDater dater) {
    this.language = language;
    this.dater = dater;
  }

  /** A reader of a language, empty where there is no pack of it. */
  public static Optional<TextDates> open(String language) {
    return DocumentDater.open(language).map(dater -> new TextDates(language, dater));
  }

  /** The dates, in the order of the text, of which a range or list is one. */
  public List<DateExpression> read(String text, Optional<Edtf> published) {
    return dated(text, published, false).dates();
  }

  /** The single dates, in the order of the text: each end of a range, each member of a list by itself. */
  public List<DatedSpan> singles(String text, Optional<Edtf> published) {
    DatedDocument dated = dated(text, published, true);
    return dated.dates().stream().flatMap(date -> date.parts().stream())
        .map(part -> new DatedSpan(dated.span(part), part.value())).toList();
  }

  private DatedDocument dated(String text, Optional<Edtf> published, boolean named) {
    List<Block> lines = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      lines.add(new Block(new Span(line.start(), line.end()), Block.Kind.PARAGRAPH));
    }
    Publication publication = published
        .map(date -> new Publication(Optional.of(date.toString()), Publication.Origin.GIVEN, "given"))
        .orElse(Publication.UNKNOWN);
    return dater.everywhere(new Document("text", Optional.empty(), Optional.empty(), text, publication,
        Publisher.UNKNOWN, language, lines, List.of()), named);
  }
}
