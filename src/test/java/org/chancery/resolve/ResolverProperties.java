package org.chancery.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;

class ResolverProperties {
  private final Resolver resolver = new Resolver(Codebook.standard());

  /** Few values of each kind, so that mentions often nearly agree. */
  @Provide
  Arbitrary<List<Mention>> mentions() {
    Arbitrary<String> acts = Arbitraries.of("visit", "visit", "visit.state", "visit.official", "meeting",
        "meeting.talks",
        "relations.establish", "message.greeting");
    Arbitrary<String> swedes = Arbitraries.of("SWE", "SWE A. Andersson", "SWE B. Berg");
    Arbitrary<String> finns = Arbitraries.of("FIN", "FIN", "FIN E. Eino");
    Arbitrary<Boolean> turned = Arbitraries.of(false, false, false, true);
    Arbitrary<String> dates = Arbitraries.of("", "", "1970", "1970-02", "1970-02-03", "1970-02-03/1970-02-05",
        "1970-02-04/1970-02-06", "1970-05", "1971", "197X", "1970~", "../1970");
    Arbitrary<Status> statuses = Arbitraries.of(Status.OCCURRED, Status.OCCURRED, Status.PLANNED, Status.DENIED);
    Arbitrary<String> documents = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<Integer> offsets = Arbitraries.of(0, 100, 3000);
    Arbitrary<Mention> one = Combinators.combine(acts, swedes, finns, turned, dates, statuses, documents, offsets)
        .as(ResolverProperties::mention);
    Arbitrary<String> kin = Arbitraries.of("", "", "", "b", "c d");
    return Combinators.combine(one.list().ofMaxSize(14), kin).as(
        (mentions, copies) -> mentions.stream().map(m -> copies.contains(m.citation().document())
            ? Retold.copy(m, "a")
            : m).toList());
  }

  private static Mention mention(String act, String swede, String finn, boolean turned, String date, Status status,
      String document, int at) {
    Tell told = (turned ? Tell.of(act, finn, swede) : Tell.of(act, swede, finn)).being(status).in(document, at);
    return (date.isEmpty() ? told : told.on(date)).mention();
  }

  @Property(tries = 300)
  void theOrderOfMentionsDoesNotMatter(@ForAll("mentions") List<Mention> mentions, @ForAll long seed) {
    List<Mention> shuffled = new ArrayList<>(mentions);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(resolver.resolve(shuffled)).isEqualTo(resolver.resolve(mentions));
  }

  @Property(tries = 300)
  void everyMentionIsInExactlyOneEvent(@ForAll("mentions") List<Mention> mentions) {
    List<Mention> told = new ArrayList<>();
    resolver.resolve(mentions).forEach(e -> told.addAll(e.mentions()));
    assertThat(told).containsExactlyInAnyOrderElementsOf(mentions);
  }

  @Property(tries = 300)
  void idsAreUnique(@ForAll("mentions") List<Mention> mentions) {
    Set<String> ids = new HashSet<>();
    assertThat(resolver.resolve(mentions)).allSatisfy(e -> assertThat(ids.add(e.id())).isTrue());
  }

  @Property(tries = 300)
  void theMentionsOfAnEventAreNeverTornBetweenDatesThatExcludeEachOther(@ForAll("mentions") List<Mention> mentions) {
    for (Event event : resolver.resolve(mentions)) {
      for (Mention one : event.mentions()) {
        for (Mention two : event.mentions()) {
          boolean fit = one.date().isEmpty() || two.date().isEmpty()
              || one.date().get().compatible(two.date().get())
              || event.disagreements().stream().anyMatch(d -> d.field().equals("date"));
          assertThat(fit).as("%s and %s in one event", one.date(), two.date()).isTrue();
        }
      }
    }
  }

  @Property(tries = 300)
  void blocksMayBeResolvedApart(@ForAll("mentions") List<Mention> mentions) {
    List<Event> apart = new ArrayList<>();
    mentions.stream().map(resolver::block).distinct().forEach(block -> apart.addAll(
        resolver.resolveBlock(mentions.stream().filter(m -> resolver.block(m).equals(block)).toList())));
    assertThat(apart).containsExactlyInAnyOrderElementsOf(resolver.resolve(mentions));
  }

  @Property(tries = 300)
  void mentionsThatTellTheSameAreAlwaysOneEvent(@ForAll("mentions") List<Mention> mentions) {
    List<Mention> twice = new ArrayList<>(mentions);
    twice.addAll(mentions);
    List<Event> once = resolver.resolve(mentions);
    assertThat(resolver.resolve(twice)).hasSameSizeAs(once).extracting(Event::id)
        .containsExactlyElementsOf(once.stream().map(Event::id).toList());
  }

  @Property(tries = 300)
  void whatIsOneEventWithoutTheOthersStaysOne(@ForAll("mentions") List<Mention> mentions) {
    for (Event event : resolver.resolve(mentions)) {
      List<Event> again = resolver.resolve(event.mentions());
      assertThat(again).singleElement().satisfies(e -> {
        assertThat(e.id()).isEqualTo(plain(event) ? event.id() : e.id());
        assertThat(e.date()).isEqualTo(event.date());
        assertThat(e.act()).isEqualTo(event.act());
        assertThat(e.status()).isEqualTo(event.status());
        assertThat(e.disagreements()).isEqualTo(event.disagreements());
      });
    }
  }

  /** An id that did not have to give way to another event's of the same act, parties and date. */
  private boolean plain(Event event) {
    return event.id().equals(resolver.event(event.mentions(), List.of()).id());
  }
}
