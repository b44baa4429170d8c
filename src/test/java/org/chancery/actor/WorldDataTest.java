package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tables of the world, and what the packs say of them, to their own promises. */
class WorldDataTest {
  private static final Path WORLD = Path.of("world");
  private static final Path LISTS = Path.of("src/test/resources/org/chancery/actor");
  private static final String PRIVATE = "HIS:";
  private static final String SHARED = "# shared: ";
  private static final Set<String> SECTORS = Set.of("GOV", "LEG", "PTY", "MIL", "SPY", "COP", "JUD", "REB", "BUS",
      "NGO", "EDU", "MED", "CVL");

  private final List<List<String>> states = rows(WORLD.resolve("states.tsv"));
  private final Set<String> codes = firsts(states);
  private final Set<String> places = firsts(rows(WORLD.resolve("places.tsv")));

  @ParameterizedTest
  @ValueSource(strings = {"states.tsv", "places.tsv", "organisations.tsv"})
  void everyKeyStandsOnce(String table) {
    assertThat(rows(WORLD.resolve(table))).extracting(List::getFirst).doesNotHaveDuplicates();
  }

  @Test
  void everyStateHasTheNumberOfTheCorrelatesOfWarList() {
    Map<String, String> ours = new TreeMap<>();
    states.stream().filter(s -> !s.get(1).isEmpty()).forEach(s -> ours.put(s.getFirst(), s.get(1)));
    Map<String, String> theirs = new TreeMap<>();
    rows(LISTS.resolve("correlates-of-war.tsv")).forEach(row -> theirs.put(row.get(1), row.getFirst()));
    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void livingStatesShareNoNumber() {
    assertThat(states.stream().filter(s -> s.get(4).isEmpty() && !s.get(1).isEmpty()).map(s -> s.get(1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyMemberOfTheUnitedNationsIsAState() {
    List<String> members = lines(LISTS.resolve("united-nations.txt")).stream()
        .flatMap(line -> Stream.of(line.split(" "))).toList();
    assertThat(members).hasSize(193).doesNotHaveDuplicates();
    assertThat(states.stream().filter(s -> s.get(4).isEmpty()).map(List::getFirst).toList()).containsAll(members);
  }

  @Test
  void everyStateHasACapitalThatIsAPlace() {
    for (List<String> state : states) {
      List<String> capitals = cell(state, 6);
      assertThat(places).as("capitals of %s", state.getFirst()).containsAll(capitals);
      assertThat(state.getFirst().startsWith(PRIVATE) || !capitals.isEmpty()).as(state.getFirst()).isTrue();
    }
  }

  @Test
  void everyGoneStateHasAnEndAndSuccessorsAndNoOtherHas() {
    for (List<String> state : states) {
      assertThat(codes).containsAll(cell(state, 5)).doesNotContain("");
      assertThat(cell(state, 5).isEmpty()).as("successors of %s", state.getFirst()).isEqualTo(state.get(4).isEmpty());
    }
  }

  @Test
  void everyTimeOfAStateIsInOrder() {
    for (List<String> state : states) {
      inOrder(state.getFirst(), state.get(3), state.get(4));
      for (String era : state.get(7).isEmpty() ? new String[0] : state.get(7).split(";", -1)) {
        assertThat(era).matches("[^@;=]+@[-0-9]*/[-0-9]*(=[0-9]+)?");
        String[] time = era.replaceAll(".*@|=.*", "").split("/", -1);
        inOrder(era, time[0], time[1]);
      }
    }
  }

  private static void inOrder(String what, String from, String to) {
    assertThatCode(() -> {
      if (!from.isEmpty() && !to.isEmpty()) {
        assertThat(Edtf.parse(from).earliest()).as(what).isBefore(Edtf.parse(to).latest());
      } else if (!from.isEmpty() || !to.isEmpty()) {
        Edtf.parse(from + to);
      }
    }).as(what).doesNotThrowAnyException();
  }

  @Test
  void everyPlaceLiesOnEarthAndInAState() {
    for (List<String> place : rows(WORLD.resolve("places.tsv"))) {
      assertThat(place).as("%s", place).hasSize(6);
      assertThat(place.getFirst()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(place.get(2).isEmpty() || codes.contains(place.get(2))).as("%s", place).isTrue();
      assertThat(Double.parseDouble(place.get(3))).as("%s", place).isBetween(-60.0, 85.0);
      assertThat(Double.parseDouble(place.get(4))).as("%s", place).isBetween(-180.0, 180.0);
      assertThat(place.get(5)).as("%s", place).isIn("", "yes");
    }
  }

  @Test
  void everyOrganisationSitsSomewhereAndHasStatesAsMembers() {
    for (List<String> organisation : rows(WORLD.resolve("organisations.tsv"))) {
      assertThat(organisation.getFirst()).matches("(IGO|NGO):[A-Z0-9]+");
      assertThat(places).as("%s", organisation).containsAll(cell(organisation, 2));
      assertThat(codes).as("%s", organisation).containsAll(cell(organisation, 3));
    }
  }

  @Test
  void everyPublisherHasALanguageAndAForm() {
    Path table = WORLD.resolve("publishers.tsv");
    for (List<String> publisher : rows(table)) {
      assertThat(publisher.get(1).isEmpty() || codes.contains(publisher.get(1))).as("%s", publisher).isTrue();
      assertThat(cell(publisher, 2)).as("%s", publisher).isNotEmpty()
          .allSatisfy(tag -> assertThatCode(() -> new Locale.Builder().setLanguageTag(tag)).doesNotThrowAnyException());
      assertThat(cell(publisher, 3)).as("%s", publisher).isNotEmpty();
    }
    assertThat(owned(table, List.of(3))).containsExactlyInAnyOrderElementsOf(shared(table));
  }

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("languages"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("states.tsv"))).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aPackNamesOnlyWhatTheWorldHas(Path pack) {
    assertThat(codes).containsAll(firsts(rows(pack.resolve("states.tsv"))));
    assertThat(places).containsAll(firsts(rows(pack.resolve("places.tsv"))));
    assertThat(firsts(rows(WORLD.resolve("organisations.tsv"))))
        .containsAll(firsts(rows(pack.resolve("organisations.tsv"))));
    for (List<String> body : rows(pack.resolve("bodies.tsv"))) {
      assertThat(codes).as("%s", body).contains(body.getFirst());
      assertThat(SECTORS).as("%s", body).contains(body.get(1));
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void noFormHasTwoOwnersSaveThoseListedAsShared(Path pack) {
    Path table = pack.resolve("states.tsv");
    assertThat(owned(table, List.of(1, 2, 3))).containsExactlyInAnyOrderElementsOf(shared(table));
    Path towns = pack.resolve("places.tsv");
    assertThat(owned(towns, List.of(1))).containsExactlyInAnyOrderElementsOf(shared(towns));
    assertThat(owned(pack.resolve("organisations.tsv"), List.of(1))).isEmpty();
    assertThat(owned(pack.resolve("bodies.tsv"), List.of(2))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void noPhraseThatNamesNobodyIsAName(Path pack) {
    Set<String> blocks = forms(pack.resolve("blocks.tsv"), List.of(1));
    assertThat(forms(pack.resolve("states.tsv"), List.of(1, 2, 3))).doesNotContainAnyElementsOf(blocks);
    assertThat(forms(pack.resolve("bodies.tsv"), List.of(2))).doesNotContainAnyElementsOf(blocks);
    for (String table : List.of("places.tsv", "organisations.tsv")) {
      assertThat(forms(pack.resolve(table), List.of(1))).as(table).doesNotContainAnyElementsOf(blocks);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv", "zh"})
  void aFullPackNamesEveryStateAndWhatIsTheirs(String tag) {
    Map<String, List<String>> rows = new HashMap<>();
    rows(Path.of("languages", tag, "states.tsv")).forEach(row -> rows.put(row.getFirst(), row));
    for (String code : codes) {
      List<String> row = rows.getOrDefault(code, List.of());
      assertThat(cell(row, 1)).as("names of %s", code).isNotEmpty();
      assertThat(code.startsWith(PRIVATE) || !cell(row, 2).isEmpty()).as("adjectives of %s", code).isTrue();
    }
    assertThat(firsts(rows(Path.of("languages", tag, "organisations.tsv"))))
        .isEqualTo(firsts(rows(WORLD.resolve("organisations.tsv"))));
  }

  static Stream<Path> tables() {
    Stream<String> world = Stream.of("states", "places", "organisations", "publishers");
    Stream<String> packs = Stream.of("en", "sv", "zh").flatMap(tag -> Stream
        .of("states", "places", "organisations", "bodies", "blocks").map(table -> "../languages/" + tag + "/" + table));
    return Stream.concat(world, packs).map(table -> WORLD.resolve(table + ".tsv").normalize());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noCellHoldsStraySpaceOrAnEmptyForm(Path table) {
    assertThat(rows(table)).as("%s", table).isNotEmpty().allSatisfy(row -> assertThat(row)
        .allSatisfy(cell -> assertThat(cell).doesNotMatch("\\s.*|.*\\s|\\|.*|.*\\||.*\\|\\|.*")));
  }

  /** The forms in these columns that stand in the rows of two keys or more, folded. */
  private static Set<String> owned(Path table, List<Integer> columns) {
    Map<String, Set<String>> owners = new TreeMap<>();
    for (List<String> row : rows(table)) {
      for (int column : columns) {
        cell(row, column).forEach(
            form -> owners.computeIfAbsent(form.toLowerCase(Locale.ROOT), f -> new TreeSet<>()).add(row.getFirst()));
      }
    }
    owners.values().removeIf(keys -> keys.size() < 2);
    return owners.keySet();
  }

  private static Set<String> forms(Path table, List<Integer> columns) {
    Set<String> forms = new TreeSet<>();
    rows(table).forEach(
        row -> columns.forEach(column -> cell(row, column).forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)))));
    return forms;
  }

  private static Set<String> shared(Path table) {
    Set<String> forms = new TreeSet<>();
    read(table).stream().filter(line -> line.startsWith(SHARED))
        .flatMap(line -> Stream.of(line.substring(SHARED.length()).split("\\|")))
        .filter(form -> !form.isEmpty()).forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)));
    return forms;
  }

  private static List<String> cell(List<String> row, int column) {
    return column >= row.size() || row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split("\\|", -1));
  }

  private static Set<String> firsts(List<List<String>> rows) {
    Set<String> firsts = new HashSet<>();
    rows.forEach(row -> firsts.add(row.getFirst()));
    return firsts;
  }

  private static List<List<String>> rows(Path table) {
    List<List<String>> rows = new ArrayList<>();
    lines(table).forEach(line -> rows.add(List.of(line.split("\t", -1))));
    return rows;
  }

  private static List<String> lines(Path file) {
    return read(file).stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  private static List<String> read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
