package org.chancery.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.resolve.Retold.by;
import static org.chancery.resolve.Retold.copy;
import static org.chancery.resolve.Retold.quoting;
import static org.chancery.resolve.Retold.saying;

import java.util.List;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.time.Basis;
import org.junit.jupiter.api.Test;

class WitnessesTest {
  private static final String TALKS = "Andersson and Eino held talks on the ferry line here on Tuesday.";

  private final Resolver resolver = new Resolver(Codebook.standard());

  private static Mention talks(String document, String date, Basis basis) {
    return saying(Tell.of("meeting.talks", "SWE A. Andersson", "FIN E. Eino").on(date).known(basis).in(document, 0)
        .mention(), TALKS);
  }

  private static Mention visit(String document, String date) {
    return Tell.of("visit", "SWE A. Andersson", "FIN").on(date).in(document, 0).mention();
  }

  @Test
  void copiesOfOneTextAreOneWitnessInManyOutlets() {
    assertThat(resolver.resolve(List.of(
        by(visit("a", "1970-02-03"), "One", "1970-02-04"),
        copy(by(visit("b", "1970-02-03"), "Two", "1970-02-05"), "a"),
        copy(by(visit("c", "1970-02-03"), "Three", "1970-02-06"), "a"),
        by(visit("d", "1970-02-03"), "Four", "1970-02-07")))).singleElement().satisfies(event -> {
          assertThat(event.witnesses()).isEqualTo(2);
          assertThat(event.outlets()).isEqualTo(4);
          assertThat(event.documents()).isEqualTo(4);
          assertThat(event.mentions()).hasSize(4);
        });
  }

  @Test
  void theDateThatMostWitnessesGiveWinsHoweverOftenAnotherIsCopied() {
    assertThat(resolver.resolve(List.of(
        visit("a", "1970-02-03/1970-02-05"), copy(visit("b", "1970-02-03/1970-02-05"), "a"),
        copy(visit("c", "1970-02-03/1970-02-05"), "a"),
        visit("d", "1970-02-04/1970-02-06"), visit("e", "1970-02-04/1970-02-06"))))
        .singleElement().satisfies(event -> {
          assertThat(event.date().map(Object::toString)).contains("1970-02-04/1970-02-06");
          assertThat(event.disagreements()).singleElement().satisfies(d -> assertThat(d.values().getLast().documents())
              .containsExactly("a"));
        });
  }

  @Test
  void aCopyThatBearsALaterDateDoesNotMoveTheEventNorMakeAnother() {
    Mention original = by(talks("z", "2001-02-06", Basis.RELATIVE), "One", "2001-02-07");
    Mention late = copy(by(talks("b", "2001-03-06", Basis.RELATIVE), "Two", "2001-03-08"), "z");
    assertThat(resolver.resolve(List.of(late, original))).singleElement().satisfies(event -> {
      assertThat(event.date().map(Object::toString)).contains("2001-02-06");
      assertThat(event.disagreements()).isEmpty();
      assertThat(event.witnesses()).isEqualTo(1);
      assertThat(event.mentions()).extracting(m -> m.date().map(Object::toString).orElse(""))
          .containsExactly("2001-03-06", "2001-02-06");
      assertThat(event.reasons()).singleElement().satisfies(r -> assertThat(r.text()).contains("b (z)"));
    });
  }

  @Test
  void whatACopyAddsSaysMoreOfTheSameWitness() {
    Mention added = copy(saying(visit("b", "1970-02"), "It was the second visit of the winter, in February 1970."),
        "a");
    assertThat(resolver.resolve(List.of(visit("a", "1970"), copy(visit("b", "1970"), "a"), added))).singleElement()
        .satisfies(event -> {
          assertThat(event.date().map(Object::toString)).contains("1970-02");
          assertThat(event.witnesses()).isEqualTo(1);
        });
  }

  @Test
  void twoActsOfOneSentenceAreRepeatedEachByItsOwn() {
    List<Event> events = resolver.resolve(List.of(
        talks("a", "2001-02-06", Basis.RELATIVE), talks("a", "2001-02-07", Basis.RELATIVE),
        copy(talks("b", "2001-02-07", Basis.RELATIVE), "a"), copy(talks("b", "2001-02-08", Basis.RELATIVE), "a")));
    assertThat(events).hasSize(2).allSatisfy(e -> assertThat(e.mentions()).hasSize(2));
    assertThat(events).extracting(e -> e.date().orElseThrow().toString()).containsExactly("2001-02-06", "2001-02-07");
  }

  @Test
  void whatWasPlannedAndThenWasDoneIsNoRepetition() {
    Mention planned = Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03").being(Status.PLANNED).in("a", 0)
        .mention();
    assertThat(resolver.resolve(List.of(planned, copy(visit("b", "1970-02-03"), "a")))).singleElement()
        .satisfies(event -> assertThat(event.status()).isEqualTo(Status.OCCURRED));
  }

  @Test
  void theSameWordsOfOtherPersonsAreNoRepetition() {
    Mention one = Tell.of("message.greeting", "SWE", "FIN A. Aalto").on("1970-02-03").in("a", 0).mention();
    Mention two = Tell.of("message.greeting", "SWE", "FIN B. Bister").on("1970-02-03").in("b", 0).mention();
    assertThat(resolver.resolve(List.of(one, copy(two, "a")))).hasSize(2);
  }

  @Test
  void whoQuotesAnAgencyIsNoWitnessBesideIt() {
    Mention own = by(visit("a", "1970-02-03"), "Wire", "1970-02-04");
    Mention quoted = quoting(by(visit("b", "1970-02-03"), "Paper", "1970-02-05"), "Wire");
    Mention again = quoting(by(visit("c", "1970-02-03"), "Gazette", "1970-02-05"), "Wire");
    Mention self = quoting(by(visit("d", "1970-02-03"), "Wire", "1970-02-09"), "Wire");
    assertThat(resolver.resolve(List.of(own, quoted, again))).singleElement()
        .satisfies(event -> assertThat(event.witnesses()).isEqualTo(1));
    assertThat(resolver.resolve(List.of(quoted, again))).singleElement()
        .satisfies(event -> assertThat(event.witnesses()).isEqualTo(1));
    assertThat(resolver.resolve(List.of(quoted, visit("e", "1970-02-03")))).singleElement()
        .satisfies(event -> assertThat(event.witnesses()).isEqualTo(2));
    assertThat(resolver.resolve(List.of(own, self))).singleElement()
        .satisfies(event -> assertThat(event.witnesses()).isEqualTo(2));
  }
}
