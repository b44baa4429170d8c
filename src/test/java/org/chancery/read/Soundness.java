package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.stream.Inflation;

/** What holds of every reading, whatever the bytes were. */
final class Soundness {
  /** So many letters may come of one byte: of a word of HTML that stands for two, with space for blank lines. */
  private static final int GROWTH = 8;
  private static final int LEAST = 4096;

  private final List<Consumer<Finding>> told = new ArrayList<>();
  private final Opener opener;

  /** Loads the tables once for all readings. For one thread. */
  Soundness() {
    LanguageIdentifier languages = LanguageIdentifier.load();
    this.opener = new Opener(new DocumentMaker(ReadOptions.NONE, languages), languages, Limits.DEFAULT,
        Inflation.DEFAULT, finding -> told.forEach(each -> each.accept(finding)));
  }

  private Opener telling(Consumer<Finding> findings) {
    told.clear();
    told.add(findings);
    return opener;
  }

  /** Reads bytes as a file of this name, twice, and gives the reading after it was checked. */
  Reading read(String name, byte[] bytes) {
    Reading reading = Reading.of(name, bytes, this::telling);
    assertThat(reading.reasons()).noneMatch(reason -> reason.contains("reading it failed"));
    assertThat(reading.findings).isNotEmpty();
    Finding whole = reading.findings.getLast();
    assertThat(whole.documents()).isEqualTo(reading.documents.size());
    assertThat(whole.skipped()).isEqualTo(reading.skipped.size());
    assertThat(whole.documents() + whole.skipped() + whole.passed()).as("tells something").isPositive();
    reading.documents.forEach(Soundness::check);
    Reading again = Reading.of(name, bytes, this::telling);
    assertThat(again.documents).isEqualTo(reading.documents);
    assertThat(again.skipped).isEqualTo(reading.skipped);
    return reading;
  }

  /** As {@link #read}, of bytes that are not compressed, so that the texts are bounded by their number. */
  Reading plain(String name, byte[] bytes) {
    Reading reading = read(name, bytes);
    assertThat(reading.documents.stream().mapToLong(document -> document.text().length()).sum())
        .isLessThanOrEqualTo(LEAST + (long) GROWTH * bytes.length);
    return reading;
  }

  /** The document's parts lie inside its text, in order, and apart. */
  static void check(Document document) {
    assertThat(document.id()).isNotEmpty();
    assertThat(document.language()).isNotEmpty();
    List<Span> spans = new ArrayList<>(Stream.concat(
        document.blocks().stream().map(block -> block.span()),
        document.asides().stream().map(aside -> aside.span())).sorted().toList());
    for (int i = 0; i < spans.size(); i++) {
      assertThat(spans.get(i).end()).isLessThanOrEqualTo(document.text().length());
      assertThat(i > 0 && spans.get(i).overlaps(spans.get(i - 1))).as("%s overlaps", spans.get(i)).isFalse();
    }
    assertThat(document.blocks()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
  }
}
