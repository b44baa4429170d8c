package org.chancery.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Outlet;
import org.chancery.actor.OutletNames;
import org.chancery.document.Block;
import org.chancery.document.Block.Kind;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.junit.jupiter.api.Test;

class CreditFinderTest {
  private static final OutletNames NAMES = new OutletNames(List.of(
      new Outlet("Northern Wire", Optional.empty(), List.of("en"), List.of("Northern Wire", "NOWI", "nowi.example")),
      new Outlet("Harbour Post", Optional.empty(), List.of("en"), List.of("Harbour Post", "Post")),
      new Outlet("Other Post", Optional.empty(), List.of("en"), List.of("Other Post", "Post")),
      new Outlet("North Agency", Optional.empty(), List.of("zh"), List.of("北方社"))));

  private final CreditFinder finder = new CreditFinder(NAMES, Set.of("电"), Set.of("source"));

  private Optional<String> credit(String publisher, Kind kind, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(new Span(text.length(), text.length() + paragraph.length()), kind));
      text.append(paragraph).append('\n');
    }
    return finder.find(new Document("a", Optional.empty(), Optional.empty(), text.toString(), Publication.UNKNOWN,
        new Publisher(Optional.of(publisher), Optional.empty()), "en", blocks, List.of()));
  }

  @Test
  void aDatelineNamesTheAgency() {
    assertThat(credit("Paper", Kind.PARAGRAPH, "OSLO, 3 May (Northern Wire) -- The ferry left.", "It came back."))
        .contains("Northern Wire");
    assertThat(credit("Paper", Kind.PARAGRAPH, "OSLO (NOWI/Harbour Post) - The ferry left.")).contains("Northern Wire");
    assertThat(credit("Paper", Kind.PARAGRAPH, "北方社奥斯陆5月3日电 渡轮起航。")).contains("North Agency");
  }

  @Test
  void theEndNamesIt() {
    assertThat(credit("Paper", Kind.PARAGRAPH, "The ferry left.", "It came back. (NOWI)")).contains("Northern Wire");
    assertThat(credit("Paper", Kind.CREDIT, "Source: Harbour Post")).contains("Harbour Post");
  }

  @Test
  void whatIsNoCreditIsNone() {
    assertThat(credit("Northern Wire", Kind.PARAGRAPH, "OSLO (NOWI) - The ferry left.")).isEmpty();
    assertThat(credit("Paper", Kind.CREDIT, "Photo: Harbour Post")).isEmpty();
    assertThat(credit("Paper", Kind.PARAGRAPH, "OSLO (Post) - Both papers are called so.")).isEmpty();
    assertThat(credit("Paper", Kind.PARAGRAPH, "北方社今天搬家。")).isEmpty();
    assertThat(credit("Paper", Kind.PARAGRAPH, "The ferry of the line (founded in 1901) left.")).isEmpty();
    assertThat(credit("Paper", Kind.PARAGRAPH)).isEmpty();
  }

  @Test
  void aNameIsMetAsAWholeWordInItsOwnCase() {
    assertThat(NAMES.at("the NOWI said", 4)).contains(new OutletNames.Named("Northern Wire", 8));
    assertThat(NAMES.at("HARBOUR POST said", 0)).contains(new OutletNames.Named("Harbour Post", 12));
    assertThat(NAMES.at("NOWIS said", 0)).isEmpty();
    assertThat(NAMES.at("nowi said", 0)).isEmpty();
    assertThat(NAMES.at("Post said", 0)).isEmpty();
    assertThat(NAMES.at("北方社报道", 0)).contains(new OutletNames.Named("North Agency", 3));
  }
}
