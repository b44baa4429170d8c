package org.chancery.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.time.Basis;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private final Resolver resolver = new Resolver(Codebook.standard());

  private List<Event> events(Tell... told) {
    return resolver.resolve(Arrays.stream(told).map(Tell::mention).toList());
  }

  private static List<String> dates(List<Event> events) {
    return events.stream().map(e -> e.date().map(Object::toString).orElse("-")).toList();
  }

  @Test
  void aYearAndTheDaysInItAreOneVisitDatedByTheDays() {
    List<Event> events = events(
        Tell.of("visit", "PRK Kim Il Sung", "VNM").on("1958").in("a", 0),
        Tell.of("visit.official", "PRK Kim Il Sung", "VNM").on("1958-11-28/1958-12-02").in("b", 0));
    assertThat(dates(events)).containsExactly("1958-11-28/1958-12-02");
    assertThat(events.getFirst().act()).isEqualTo("visit.official");
    assertThat(events.getFirst().mentions()).hasSize(2);
    assertThat(events.getFirst().disagreements()).isEmpty();
    assertThat(events.getFirst().reasons()).singleElement()
        .satisfies(r -> assertThat(r.text()).contains("1958-11-28/1958-12-02 fits 1958", "kim il sung"));
  }

  @Test
  void aVaguerDateNeverJoinsTwo() {
    List<Event> events = events(
        Tell.of("visit", "PRK", "VNM").on("1964").in("a", 0),
        Tell.of("visit", "PRK", "VNM").on("1964-03").in("b", 0),
        Tell.of("visit", "PRK", "VNM").on("1964-11").in("c", 0));
    assertThat(dates(events)).containsExactlyInAnyOrder("1964-03", "1964", "1964-11");
    assertThat(events.stream().filter(e -> e.date().orElseThrow().toString().equals("1964")).findFirst().orElseThrow()
        .reasons()).singleElement().satisfies(r -> assertThat(r.text()).contains("1964-03", "1964-11", "kept apart"));
  }

  @Test
  void aVaguerDateJoinsTheOneThatItsPersonTells() {
    List<Event> events = events(
        Tell.of("visit", "PRK Kim Il Sung", "VNM").on("1964").in("a", 0),
        Tell.of("visit", "PRK Pak Song Chol", "VNM").on("1964-03").in("b", 0),
        Tell.of("visit", "PRK Kim Il-sung", "VNM").on("1964-11").in("c", 0));
    assertThat(dates(events)).containsExactly("1964-03", "1964-11");
    assertThat(events.get(1).mentions()).hasSize(2);
  }

  @Test
  void twoVisitsOfOneYearStayTwoWhereMonthsPersonsOrWordsTellThemApart() {
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970-02").in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-05").in("b", 0))).hasSize(2);
    assertThat(events(
        Tell.of("visit", "SWE A. Andersson", "FIN").on("1970").in("a", 0),
        Tell.of("visit", "SWE B. Berg", "FIN").on("1970").in("b", 0))).hasSize(2);
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970").in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970").another().in("a", 90))).hasSize(2);
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970").at("Oulu", "FIN").in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970").at("Turku", "FIN").in("b", 0))).hasSize(2);
  }

  @Test
  void whoVisitsWhomMattersButNotWhoMeetsWhom() {
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").in("a", 0),
        Tell.of("visit", "FIN", "SWE").on("1970-02-03").in("b", 0))).hasSize(2);
    List<Event> met = events(
        Tell.of("meeting.talks", "SWE A. Andersson", "FIN").on("1970-02-03").in("a", 0),
        Tell.of("meeting.talks", "FIN", "SWE A. Andersson").on("1970-02-03").in("b", 0),
        Tell.of("meeting.talks", "FIN E. Eino", "SWE").on("1970-02-03").in("c", 0));
    assertThat(met).singleElement().satisfies(e -> {
      assertThat(e.source()).extracting(p -> p.state()).containsExactly("FIN");
      assertThat(e.source()).flatExtracting(p -> p.person().stream().toList()).containsExactly("E. Eino");
      assertThat(e.target()).flatExtracting(p -> p.person().stream().toList()).containsExactly("A. Andersson");
    });
  }

  @Test
  void stateAndOfficialVisitOfOnePersonOnTheSameDaysAreOneWithADisagreement() {
    List<Event> events = events(
        Tell.of("visit.state", "VNM To Lam", "PRK").on("2025-10-09/2025-10-11").in("a", 0),
        Tell.of("visit.official", "VNM To Lam", "PRK").on("2025-10-09/2025-10-11").in("b", 0));
    assertThat(events).singleElement()
        .satisfies(e -> assertThat(e.disagreements()).extracting(Disagreement::field).containsExactly("act"));
    assertThat(events(
        Tell.of("visit.state", "VNM", "PRK").on("2025").in("a", 0),
        Tell.of("visit.official", "VNM", "PRK").on("2025").in("b", 0))).hasSize(2);
  }

  @Test
  void aPlanAndTheDeedOfTheSameDayAreOneThatOccurred() {
    List<Event> events = events(
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").being(Status.PLANNED).in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").in("b", 0));
    assertThat(events).singleElement().satisfies(e -> {
      assertThat(e.status()).isEqualTo(Status.OCCURRED);
      assertThat(e.disagreements()).isEmpty();
    });
  }

  @Test
  void aPlanThatSomeSayWasCalledOffAndOthersThatItCameAboutDisagrees() {
    List<Event> events = events(
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").being(Status.PLANNED).in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").being(Status.CANCELLED).in("b", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").in("c", 0));
    assertThat(events).singleElement()
        .satisfies(e -> assertThat(e.disagreements()).containsExactly(new Disagreement("status",
            List.of(new Disagreement.Value("occurred", List.of("c")),
                new Disagreement.Value("cancelled", List.of("b"))))));
  }

  @Test
  void whatIsDeniedIsKeptAsADisagreementAndWhatIsOnlyThoughtOfStaysApart() {
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").being(Status.DENIED).in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").in("b", 0))).singleElement()
        .satisfies(e -> assertThat(e.disagreements()).extracting(Disagreement::field).containsExactly("status"));
    assertThat(events(
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").being(Status.HYPOTHETICAL).in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1970-02-03").in("b", 0))).hasSize(2);
  }

  @Test
  void undatedMentionsNeverBridgeTwoDatedEvents() {
    List<Event> events = events(
        Tell.of("visit", "SWE", "FIN").on("1970").in("a", 0),
        Tell.of("visit", "SWE", "FIN").on("1975").in("a", 60),
        Tell.of("visit", "SWE", "FIN").in("a", 120));
    assertThat(dates(events)).containsExactly("1970", "1975", "-");
  }

  @Test
  void anUndatedMentionJoinsTheOneThatIsToldBesideIt() {
    List<Event> events = events(
        Tell.of("visit", "SWE", "FIN").on("1970").in("a", 0),
        Tell.of("visit", "SWE", "FIN").in("a", 60),
        Tell.of("visit", "SWE", "FIN").on("1975").in("a", 2000));
    assertThat(dates(events)).containsExactly("1970", "1975");
    assertThat(events.getFirst().mentions()).hasSize(2);
  }

  @Test
  void undatedMentionsOfTwoDocumentsStayTwo() {
    assertThat(events(
        Tell.of("aid.economic", "SWE", "FIN").in("a", 0),
        Tell.of("aid.economic", "SWE", "FIN").in("b", 0))).hasSize(2);
    assertThat(events(
        Tell.of("aid.economic", "SWE", "FIN").in("a", 0),
        Tell.of("aid.economic", "SWE", "FIN").in("a", 3000))).hasSize(1);
  }

  @Test
  void relationsAreEstablishedOnceSoThatAnUndatedMentionJoins() {
    List<Event> events = events(
        Tell.of("relations.establish", "PRK", "VNM").on("1950-01-31").known(Basis.ANNIVERSARY).in("a", 0),
        Tell.of("relations.establish", "VNM", "PRK").in("b", 0));
    assertThat(events).singleElement().satisfies(e -> {
      assertThat(e.mentions()).hasSize(2);
      assertThat(e.basis()).contains(Basis.ANNIVERSARY);
    });
  }

  @Test
  void datesOfAVisitThatOverlapAreOneWithADisagreement() {
    List<Event> events = events(
        Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03/1970-02-07").in("a", 0),
        Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-04/1970-02-08").in("b", 0),
        Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03/1970-02-07").in("c", 0));
    assertThat(events).singleElement().satisfies(e -> {
      assertThat(e.date()).hasToString("Optional[1970-02-03/1970-02-07]");
      assertThat(e.disagreements()).singleElement().satisfies(d -> assertThat(d.values()).containsExactly(
          new Disagreement.Value("1970-02-03/1970-02-07", List.of("a", "c")),
          new Disagreement.Value("1970-02-04/1970-02-08", List.of("b"))));
    });
  }

  @Test
  void aClashWithinTheTextIsADisagreement() {
    assertThat(events(Tell.of("force.deploy", "PRK", "VNM").on("1966-11").against("1967-11")))
        .singleElement().satisfies(e -> assertThat(e.disagreements()).singleElement().satisfies(
            d -> assertThat(d.values()).extracting(Disagreement.Value::value).containsExactly("1966-11", "1967-11")));
  }

  @Test
  void aPublicationDateGivesWayToAStatedOneJustBeforeIt() {
    List<Event> events = events(
        Tell.of("message.congratulation", "CHN Xi Jinping", "PRK Kim Jong Un").on("2024-10-07").known(Basis.PUBLISHED)
            .in("a", 0),
        Tell.of("message.congratulation", "CHN Xi Jinping", "PRK Kim Jong Un").on("2024-10-06").in("b", 0));
    assertThat(dates(events)).containsExactly("2024-10-06");
    assertThat(events.getFirst().disagreements()).isEmpty();
  }

  @Test
  void anIdHangsOnNothingButTheEvent() {
    Tell visit = Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03").in("a", 0);
    String id = events(visit).getFirst().id();
    assertThat(id).matches("[a-z2-7]{13}");
    List<Event> more = events(visit.in("z", 500), Tell.of("visit", "SWE", "FIN").on("1971"),
        Tell.of("visit", "SWE", "NOR").on("1970-02-03"), Tell.of("meeting", "SWE", "FIN").on("1970-02-03"));
    assertThat(more).extracting(Event::id).contains(id).doesNotHaveDuplicates();
  }

  @Test
  void manyReportsOfOneActCostNoMoreThanOne() {
    List<Mention> reports = java.util.stream.IntStream.range(0, 5000)
        .mapToObj(i -> Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03").in("d" + i, 0).mention()).toList();
    assertThat(resolver.resolve(reports)).singleElement()
        .satisfies(e -> assertThat(e.mentions()).hasSize(5000));
  }
}
