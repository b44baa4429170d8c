package org.chancery.read;

import java.util.Optional;
import org.chancery.document.Span;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.html.DateLabel;
import org.chancery.read.html.LineLabels;

/** Tells web pages by the words and shapes that lines of text without markup are told by, and by their hosts. */
final class PageLabels implements LineLabels {
  private final Furniture furniture;
  private final LineMarks marks;
  private final DatingWords dating = DatingWords.load();
  private final HostEndings endings = HostEndings.load();
  private final LanguageIdentifier languages;

  private PageLabels(Furniture furniture, LanguageIdentifier languages) {
    this.furniture = furniture;
    this.languages = languages;
    this.marks = new LineMarks(furniture);
  }

  static PageLabels load(LanguageIdentifier languages) {
    return new PageLabels(Furniture.load(), languages);
  }

  @Override
  public boolean isNotice(String line) {
    return furniture.isNotice(line);
  }

  @Override
  public String of(String line) {
    return marks.of(Line.of(line, new Span(0, line.length()), false)).reason();
  }

  @Override
  public String language(String text) {
    return languages.identify(text);
  }

  @Override
  public DateLabel labelBefore(String words) {
    return dating.before(words);
  }

  @Override
  public DateLabel labelAfter(String words) {
    return dating.after(words);
  }

  @Override
  public Optional<String> country(String host) {
    return endings.country(host);
  }
}
