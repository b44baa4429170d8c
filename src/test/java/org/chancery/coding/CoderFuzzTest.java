package org.chancery.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.World;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.fuzz.Fuzz;
import org.chancery.fuzz.Prose;
import org.chancery.language.LanguagePack;
import org.chancery.language.LanguagePacks;

/** The coder under texts that nobody would write. */
final class CoderFuzzTest {
  private static final Coder CODER = new Coder(World.load(), Codebook.standard());

  /** A language that is coded, and texts of its words. */
  private record Room(String tag, Prose prose) {}

  private static final List<Room> ROOMS = LanguagePacks.tags().stream().filter(CODER::reads)
      .map(tag -> new Room(tag, new Prose(LanguagePack.open(tag).orElseThrow()))).toList();

  @Fuzz
  void texts(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Room room = ROOMS.get((data[0] & 0xff) % ROOMS.size());
    String text = room.prose().of(Arrays.copyOfRange(data, 1, data.length));
    Document document = new Document("d", Optional.empty(), Optional.empty(), text,
        new Publication(Optional.of("2021-05-03"), Publication.Origin.GIVEN, "given"), Publisher.UNKNOWN, room.tag(),
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
    Coded coded = CODER.code(document).orElseThrow();
    for (Mention mention : coded.mentions()) {
      Citation citation = mention.citation();
      assertThat(citation.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(citation.sentence()).isEqualTo(citation.span().of(coded.document().text()));
      assertThat(mention.confidence()).isBetween(0.0, 1.0);
    }
    assertThat(CODER.code(document)).contains(coded);
  }
}
