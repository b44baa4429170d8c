package org.chancery.read;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.stream.Inflation;

/** What came of reading some bytes, for tests. */
final class Reading {
  private static final LanguageIdentifier LANGUAGES = LanguageIdentifier.load();
  private static final DocumentMaker MAKER = new DocumentMaker(ReadOptions.NONE, LANGUAGES);

  final List<Document> documents = new ArrayList<>();
  final List<Skipped> skipped = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  private Reading() {}

  /** Reads bytes as a file of this name that comes as a stream. */
  static Reading of(String name, byte[] bytes) {
    return of(name, bytes, Limits.DEFAULT, Inflation.DEFAULT);
  }

  static Reading of(String name, byte[] bytes, Limits limits, Inflation inflation) {
    Reading reading = new Reading();
    new Opener(MAKER, LANGUAGES, limits, inflation, reading.findings::add)
        .open(new ByteArrayInputStream(bytes), Item.of(name, name, Optional.empty()), reading::add);
    return reading;
  }

  /** Reads what is at a path. */
  static Reading of(Path path) {
    Reading reading = new Reading();
    new Reader(ReadOptions.NONE, reading.findings::add).read(new Source.Local(path), reading::add);
    return reading;
  }

  private void add(ReadResult result) {
    switch (result) {
      case Read(Document document) -> documents.add(document);
      case Skipped skip -> skipped.add(skip);
    }
  }

  List<String> ids() {
    return documents.stream().map(Document::id).toList();
  }

  List<String> texts() {
    return documents.stream().map(Document::text).toList();
  }

  List<String> reasons() {
    return skipped.stream().map(Skipped::reason).toList();
  }

  List<String> skippedIds() {
    return skipped.stream().map(Skipped::id).toList();
  }
}
