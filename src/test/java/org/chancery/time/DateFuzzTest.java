package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.fuzz.Fuzz;
import org.chancery.fuzz.Prose;
import org.chancery.language.LanguagePack;
import org.chancery.language.LanguagePacks;

/** Dates under bytes that someone means ill with: EDTF, and the dates of texts in every language. */
final class DateFuzzTest {
  /** A language with its dater and texts of its words. */
  private record Room(String tag, DocumentDater dater, Prose prose) {
    static Room of(String tag) {
      LanguagePack pack = LanguagePack.open(tag).orElseThrow();
      return new Room(tag, DocumentDater.load(pack), new Prose(pack));
    }
  }

  private static final List<Room> ROOMS = LanguagePacks.tags().stream().map(Room::of).toList();

  @Fuzz
  void edtf(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    Edtf date;
    try {
      date = Edtf.parse(text);
    } catch (IllegalArgumentException e) {
      return; // What is none is refused in this way alone.
    }
    assertThat(Edtf.parse(date.toString())).isEqualTo(date);
    assertThat(date.compatible(date)).isTrue();
  }

  @Fuzz
  void texts(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Room room = ROOMS.get((data[0] & 0xff) % ROOMS.size());
    String text = room.prose().of(Arrays.copyOfRange(data, 1, data.length));
    Document document = new Document("d", Optional.empty(), Optional.empty(), text, Publication.UNKNOWN,
        Publisher.UNKNOWN, room.tag(), List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
    DatedDocument dated = room.dater().read(document);
    int last = 0;
    for (DateExpression date : dated.dates()) {
      assertThat(date.from()).isGreaterThanOrEqualTo(last);
      assertThat(date.to()).isGreaterThan(date.from()).isLessThanOrEqualTo(dated.tokens().size());
      assertThat(Edtf.parse(date.value().toString())).isEqualTo(date.value());
      last = date.to();
    }
    assertThat(room.dater().read(document).dates()).isEqualTo(dated.dates());
  }
}
