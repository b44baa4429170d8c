package org.chancery.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.chronicle.Correction.Author;
import org.chancery.chronicle.Correction.Field;
import org.chancery.chronicle.Correction.Merge;
import org.chancery.chronicle.Correction.Reject;
import org.chancery.chronicle.Correction.Sentence;
import org.chancery.chronicle.Correction.SetField;
import org.chancery.chronicle.Correction.Split;
import org.chancery.coding.Coded;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.resolve.Event;
import org.chancery.resolve.Resolver;
import org.chancery.resolve.Tell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {
  private static final Codebook CODEBOOK = Codebook.standard();
  private static final Author AUTHOR = new Author("2030-01-02", "a reader", "the sources say so");
  private static final Tell VISIT = Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-03/1970-02-05").in("a", 0);
  private static final Tell SAME = Tell.of("visit.state", "SWE A. Andersson", "FIN").on("1970").in("b", 0);
  private static final Tell OTHER = Tell.of("visit", "SWE B. Berg", "FIN").on("1970").in("c", 0);

  private final Path folder;

  ChronicleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file() {
    return folder.resolve("c.duckdb");
  }

  private static Chronicle open(Path file) {
    return Chronicle.open(file, CODEBOOK, "coder 1");
  }

  static Coded coded(String id, String text, Tell... told) {
    Document document = new Document(id, Optional.of("https://example.org/" + id), Optional.of("Title"), text,
        new Publication(Optional.of("2001-02-03"), Publication.Origin.PRINTED, "first line"),
        new Publisher(Optional.of("P"), Optional.of("SWE")), "en", List.of(), List.of());
    return new Coded(document, Arrays.stream(told).map(t -> t.in(id, t.at()).mention()).toList());
  }

  @Test
  void whatIsStoredComesBackAsItWasResolved() {
    List<Coded> documents = List.of(coded("a", "A.", VISIT), coded("b", "B.", SAME), coded("c", "C.", OTHER));
    List<Mention> mentions = documents.stream().flatMap(d -> d.mentions().stream())
        .map(m -> withUrl(m)).toList();
    try (Chronicle chronicle = open(file())) {
      documents.forEach(chronicle::store);
      chronicle.resolve();
    }
    try (Chronicle chronicle = Chronicle.read(file(), CODEBOOK)) {
      assertThat(chronicle.events(Query.ALL)).isEqualTo(new Resolver(CODEBOOK).resolve(mentions));
      assertThat(chronicle.documents()).isEqualTo(3);
    }
  }

  private static Mention withUrl(Mention m) {
    org.chancery.coding.Citation c = m.citation();
    return new Mention(m.act(), m.source(), m.target(), m.place(), m.date(), m.basis(), m.clash(), m.status(),
        m.attributedTo(), m.confidence(), new org.chancery.coding.Citation(c.document(),
            Optional.of("https://example.org/" + c.document()), c.publisher(), c.publisherState(), c.published(),
            c.language(), c.sentence(), c.span()),
        m.reasons());
  }

  @Test
  void aQueryNarrows() {
    try (Chronicle chronicle = Chronicle.inMemory(CODEBOOK)) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.store(coded("d", "D.", Tell.of("meeting.talks", "FIN", "NOR").on("1980-05-06").at("Oslo", "NOR")));
      chronicle.store(coded("e", "E.", Tell.of("aid.economic", "SWE", "NOR").being(Status.PLANNED)));
      chronicle.resolve();
      assertThat(acts(chronicle, Query.ALL)).containsExactly("visit", "meeting.talks", "aid.economic");
      assertThat(acts(chronicle, query(List.of("SWE"), "", "", List.of(), Set.of(), "")))
          .containsExactly("visit", "aid.economic");
      assertThat(acts(chronicle, query(List.of("SWE", "FIN"), "", "", List.of(), Set.of(), "")))
          .containsExactly("visit");
      assertThat(acts(chronicle, query(List.of(), "1970-02-05", "1979-12-31", List.of(), Set.of(), "")))
          .containsExactly("visit");
      assertThat(acts(chronicle, query(List.of(), "1970-02-06", "", List.of(), Set.of(), "")))
          .containsExactly("meeting.talks");
      assertThat(acts(chronicle, query(List.of(), "", "", List.of("meeting", "aid.economic"), Set.of(), "")))
          .containsExactly("meeting.talks", "aid.economic");
      assertThat(acts(chronicle, query(List.of(), "", "", List.of("meet"), Set.of(), ""))).isEmpty();
      assertThat(acts(chronicle, query(List.of(), "", "", List.of(), Set.of(Status.PLANNED), "")))
          .containsExactly("aid.economic");
      assertThat(acts(chronicle, query(List.of(), "", "", List.of(), Set.of(), "oslo")))
          .containsExactly("meeting.talks");
      assertThat(acts(chronicle, query(List.of(), "", "", List.of(), Set.of(), "ANDERSSON")))
          .containsExactly("visit");
    }
  }

  private static Query query(List<String> parties, String from, String to, List<String> acts, Set<Status> statuses,
      String text) {
    return new Query(parties, day(from), day(to), acts, statuses,
        text.isEmpty() ? Optional.empty() : Optional.of(text));
  }

  private static Optional<LocalDate> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  private static List<String> acts(Chronicle chronicle, Query query) {
    return chronicle.events(query).stream().map(Event::act).toList();
  }

  @Test
  void anUnchangedDocumentChangesNothingAndAChangedOneTakesItsPlace() {
    try (Chronicle chronicle = open(file())) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.store(coded("c", "C.", OTHER));
      assertThat(chronicle.resolve()).isEqualTo(1);
      chronicle.store(coded("a", "A.", VISIT));
      assertThat(chronicle.resolve()).isZero();
      Predicate<Document> before = chronicle.holdings();
      assertThat(before).accepts(coded("a", "A.").document(), coded("c", "C.").document())
          .rejects(coded("a", "Another text.").document(), coded("b", "A.").document());
      chronicle.store(coded("a", "Another text.", OTHER));
      assertThat(before).as("holdings of a moment").accepts(coded("a", "A.").document());
      assertThat(chronicle.holdings()).accepts(coded("a", "Another text.").document())
          .rejects(coded("a", "A.").document());
      chronicle.resolve();
      assertThat(chronicle.events(Query.ALL)).singleElement()
          .satisfies(e -> assertThat(e.mentions()).extracting(m -> m.citation().document()).containsExactly("a", "c"));
    }
    try (Chronicle chronicle = Chronicle.open(file(), CODEBOOK, "coder 2")) {
      assertThat(chronicle.holdings()).rejects(coded("a", "Another text.").document());
    }
  }

  @Test
  void anEventKeepsItsIdWhenASourceIsAddedAndAFormerIdLeadsToItsHeir() {
    try (Chronicle chronicle = open(file())) {
      chronicle.store(coded("b", "B.", SAME));
      chronicle.resolve();
      String id = chronicle.events(Query.ALL).getFirst().id();
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.resolve();
      assertThat(chronicle.events(Query.ALL)).singleElement().satisfies(e -> {
        assertThat(e.id()).isEqualTo(id);
        assertThat(e.mentions()).hasSize(2);
      });
      chronicle.store(coded("c", "C.", OTHER));
      chronicle.resolve();
      Event second = chronicle.events(Query.ALL).stream().filter(e -> !e.id().equals(id)).findFirst().orElseThrow();
      chronicle.correct(new Merge(List.of(id, second.id())), AUTHOR);
      assertThat(chronicle.events(Query.ALL)).extracting(Event::id).containsExactly(id);
      assertThat(chronicle.event(second.id()).map(Event::id)).contains(id);
      assertThat(chronicle.event(id.substring(0, 6)).map(Event::id)).contains(id);
      assertThat(chronicle.event("nothing")).isEmpty();
    }
  }

  @Test
  void correctionsOutliveCodingAnew() {
    try (Chronicle chronicle = open(file())) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.store(coded("b", "B.", SAME));
      chronicle.store(coded("c", "C.", OTHER));
      chronicle.store(coded("d", "D.", Tell.of("aid", "SWE", "FIN").on("1999")));
      chronicle.resolve();
      Event visit = chronicle.event(idOf(chronicle, "a")).orElseThrow();
      Mention said = visit.mentions().get(1);
      chronicle.correct(new Split(visit.id(),
          List.of(new Sentence(said.citation().document(), said.citation().sentence()))), AUTHOR);
      chronicle.correct(new Reject(idOf(chronicle, "d")), AUTHOR);
      chronicle.correct(new SetField(idOf(chronicle, "c"), Field.DATE, Optional.of("1970-07")), AUTHOR);
      assertCorrected(chronicle);
    }
    try (Chronicle chronicle = Chronicle.open(file(), CODEBOOK, "coder 2")) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.store(coded("b", "B.", SAME));
      chronicle.store(coded("c", "C.", OTHER));
      chronicle.store(coded("d", "D.", Tell.of("aid.economic", "SWE", "FIN").on("1999")));
      assertThat(chronicle.resolve()).isEqualTo(2);
      assertCorrected(chronicle);
      assertThat(chronicle.corrections()).extracting(c -> c.number()).containsExactly(1, 2, 3);
      assertThat(chronicle.corrections()).extracting(c -> c.author()).containsOnly(AUTHOR);
    }
  }

  private static String idOf(Chronicle chronicle, String document) {
    return chronicle.events(Query.ALL).stream()
        .filter(e -> e.mentions().getFirst().citation().document().equals(document)).findFirst().orElseThrow().id();
  }

  private static void assertCorrected(Chronicle chronicle) {
    assertThat(chronicle.events(Query.ALL)).extracting(e -> e.date().orElseThrow().toString(), e -> e.mentions().size())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("1970", 1),
            org.assertj.core.groups.Tuple.tuple("1970-02-03/1970-02-05", 1),
            org.assertj.core.groups.Tuple.tuple("1970-07", 1));
  }

  @Test
  void disagreementsAreListed() {
    try (Chronicle chronicle = Chronicle.inMemory(CODEBOOK)) {
      chronicle.store(coded("a", "A.", VISIT, OTHER));
      chronicle.store(coded("b", "B.", Tell.of("visit", "SWE A. Andersson", "FIN").on("1970-02-04/1970-02-06")));
      chronicle.resolve();
      assertThat(chronicle.disagreements()).singleElement().satisfies(
          e -> assertThat(e.disagreements()).singleElement().satisfies(d -> assertThat(d.values()).hasSize(2)));
    }
  }

  @Test
  void aChronicleInMemoryKeepsNoTexts() throws SQLException {
    try (Chronicle chronicle = Chronicle.inMemory(CODEBOOK)) {
      chronicle.store(coded("a", "A long text.", VISIT));
      chronicle.resolve();
      assertThat(chronicle.events(Query.ALL)).hasSize(1);
      chronicle.store(coded("a", "A long text.", VISIT));
      assertThat(chronicle.resolve()).isZero();
    }
  }

  @Test
  void anyToolCanReadTheTablesAndTheirComments() throws SQLException {
    try (Chronicle chronicle = open(file())) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.resolve();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("SELECT text, sha256, coder FROM documents")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("A.");
        assertThat(rows.getString(2)).matches("[0-9a-f]{64}");
        assertThat(rows.getString(3)).isEqualTo("coder 1");
      }
      try (ResultSet rows = statement.executeQuery(
          "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal")) {
        assertThat(rows.next()).as("a column without comment").isFalse();
      }
    }
  }

  @Test
  void aParquetFileHoldsARowForEveryEvent() throws SQLException {
    Path parquet = folder.resolve("it's.parquet");
    try (Chronicle chronicle = open(file())) {
      chronicle.store(coded("a", "A.", VISIT));
      chronicle.store(coded("b", "B.", SAME));
      chronicle.store(coded("c", "C.", OTHER));
      chronicle.resolve();
      chronicle.exportParquet(Query.ALL, parquet);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT act, plover_type, cameo, source, target, source_persons, "
            + "documents, mentions, earliest FROM '" + parquet.toString().replace("'", "''") + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
          rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9)))
          .containsExactly("visit", "CONSULT", "042", "[SWE]", "[FIN]", "[B. Berg]", "[c]", "1", "1970-01-01");
      assertThat(rows.next()).isTrue();
      assertThat(List.of(rows.getString(1), rows.getString(6), rows.getString(7), rows.getString(8)))
          .containsExactly("visit.state", "[A. Andersson]", "[a, b]", "2");
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void aDocumentComesBackAsItWasStored() {
    Document document = coded("a", "A.").document();
    try (Chronicle chronicle = open(file())) {
      chronicle.store(new Coded(document, List.of()));
      assertThat(chronicle.document("a")).contains(document);
      assertThat(chronicle.document("b")).isEmpty();
    }
  }

  @Test
  void whatIsNoChronicleIsSaidToBeNone() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("text.duckdb"), "Not a database, and long enough.".repeat(200));
    assertThatThrownBy(() -> open(text)).isInstanceOf(ChronicleException.NotAChronicle.class)
        .hasMessageContaining("text.duckdb");
    assertThatThrownBy(() -> Chronicle.read(text, CODEBOOK)).isInstanceOf(ChronicleException.NotAChronicle.class);
    Path other = folder.resolve("other.duckdb");
    run(other, "CREATE TABLE cats (name VARCHAR)");
    assertThatThrownBy(() -> open(other)).isInstanceOf(ChronicleException.NotAChronicle.class);
    open(file()).close();
    run(file(), "UPDATE meta SET value = '99' WHERE name = 'schema'");
    assertThatThrownBy(() -> open(file())).isInstanceOf(ChronicleException.TooNew.class);
    assertThatThrownBy(() -> open(folder)).isInstanceOf(ChronicleException.CannotOpen.class);
    assertThatThrownBy(() -> open(folder.resolve("no/such/folder/x")))
        .isInstanceOf(ChronicleException.CannotOpen.class);
    assertThatThrownBy(() -> Chronicle.read(folder.resolve("none"), CODEBOOK))
        .isInstanceOf(ChronicleException.CannotOpen.class);
  }

  private static void run(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
