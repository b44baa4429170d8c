package org.chancery.read.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Publication;
import org.chancery.document.Span;
import org.chancery.read.html.LineLabels;
import org.chancery.read.html.Page;
import org.chancery.read.pdf.Paragraphs.Paragraph;

/** Writes the lines of a document down as one text with its blocks and asides. */
final class PdfText {
  private static final Set<String> CREDITS = Set.of("byline", "date", "source");
  private static final int HEAD = 8;
  private static final int SAMPLE = 2000;
  private static final int LONGEST_CREDIT = 120;
  private static final int LONGEST_TITLE = 300;

  private final LineLabels labels;
  private final Optional<String> described;
  private final Optional<LocalDate> created;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();

  PdfText(LineLabels labels, Optional<String> described, Optional<LocalDate> created) {
    this.labels = labels;
    this.described = described;
    this.created = created;
  }

  Page page(List<List<TextLine>> pages) {
    RunningHeads heads = new RunningHeads(pages);
    List<TextLine> body = new ArrayList<>();
    for (List<TextLine> page : pages) {
      for (TextLine line : page) {
        heads.reason(line).ifPresentOrElse(reason -> asides.add(new Aside(add(line.text()), reason)),
            () -> body.add(line));
      }
    }
    List<Paragraph> paragraphs = new Paragraphs(body).of(body);
    int title = title(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      sort(paragraphs.get(i), i, title, paragraphs.size());
    }
    Optional<String> headline = title >= 0
        ? Optional.of(paragraphs.get(title).text())
        : described.filter(PdfText::isWords);
    return new Page(Optional.empty(), headline, text.toString(), blocks, asides, publication(), Optional.empty(),
        labels.language(sample(paragraphs)));
  }

  private void sort(Paragraph paragraph, int i, int title, int count) {
    String line = paragraph.text();
    Span span = add(line);
    String label = line.length() <= LONGEST_CREDIT && (i < HEAD || i > count - HEAD) ? labels.of(line) : "";
    if (i == title) {
      blocks.add(new Block(span, Block.Kind.TITLE));
    } else if (CREDITS.contains(label)) {
      blocks.add(new Block(span, Block.Kind.CREDIT));
    } else if (!label.isEmpty()) {
      asides.add(new Aside(span, label));
    } else {
      blocks.add(new Block(span, Block.Kind.PARAGRAPH));
    }
  }

  private Span add(String line) {
    int begin = text.length();
    text.append(line);
    Span span = new Span(begin, text.length());
    text.append('\n');
    return span;
  }

  private static String sample(List<Paragraph> paragraphs) {
    StringBuilder sample = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (sample.length() < SAMPLE) {
        sample.append(paragraph.text()).append('\n');
      }
    }
    return sample.toString();
  }

  /** The number of the paragraph that is the headline, -1 where none is. */
  private int title(List<Paragraph> paragraphs) {
    int head = Math.min(HEAD, paragraphs.size());
    for (int i = 0; i < head; i++) {
      if (described.isPresent() && key(paragraphs.get(i).text()).equals(key(described.get()))) {
        return i;
      }
    }
    double usual = usualSize(paragraphs);
    int best = -1;
    for (int i = 0; i < head; i++) {
      Paragraph paragraph = paragraphs.get(i);
      double least = best < 0 ? usual * 1.15 : paragraphs.get(best).size() + 0.1;
      if (paragraph.page() == 0 && paragraph.size() >= least && paragraph.text().length() <= LONGEST_TITLE
          && isWords(paragraph.text())) {
        best = i;
      }
    }
    return best;
  }

  /** The size of type that most of the text is set in. */
  private static double usualSize(List<Paragraph> paragraphs) {
    List<Paragraph> sorted = paragraphs.stream().sorted((a, b) -> Double.compare(a.size(), b.size())).toList();
    long half = paragraphs.stream().mapToLong(p -> p.text().length()).sum() / 2;
    for (Paragraph paragraph : sorted) {
      half -= paragraph.text().length();
      if (half <= 0) {
        return paragraph.size();
      }
    }
    return Double.MAX_VALUE;
  }

  private Publication publication() {
    boolean printed = blocks.stream().anyMatch(
        block -> block.kind() == Block.Kind.CREDIT && labels.of(block.span().of(text.toString())).equals("date"));
    return created.filter(date -> !printed && text.indexOf(String.valueOf(date.getYear())) >= 0)
        .map(date -> new Publication(Optional.of(date.toString()), Publication.Origin.GIVEN,
            "the PDF document was made on " + date))
        .orElse(Publication.UNKNOWN);
  }

  /** Whether a title is one, and not the name of a file. */
  private static boolean isWords(String title) {
    return title.codePoints().filter(Character::isLetter).count() >= 4
        && !title.matches("(?s).*\\.[\\p{Alnum}]{2,5}|[^ ]*_[^ ]*");
  }

  private static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
  }
}
