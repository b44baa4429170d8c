package org.chancery.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Party;
import org.chancery.actor.World;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every pack's {@code examples.yaml}: sentences with the events that they state. A sentence must give these and no
 * others; of each event only the fields that the example gives are compared, and an act of the example accepts its
 * kinds. A sentence under {@code known_failures} must still fail, so that it is moved up when it is mended.
 */
class PackExamplesTest {
  private static final List<String> PACKS = List.of("en", "sv", "zh");

  private final Codebook codebook = Codebook.standard();
  private final Coder coder = new Coder(World.load(), codebook);

  @TestFactory
  Stream<DynamicTest> examples() {
    return PACKS.stream().flatMap(tag -> each(tag, "examples").stream()
        .map(e -> DynamicTest.dynamicTest(name(tag, e), () -> assertThat(wrong(tag, e)).isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> knownFailures() {
    return PACKS.stream().flatMap(tag -> each(tag, "known_failures").stream()
        .map(e -> DynamicTest.dynamicTest(name(tag, e), () -> {
          assertThat(e.path("reason").asText()).as("reason").isNotBlank();
          if (wrong(tag, e).isEmpty()) {
            fail("is coded right now: move it to the examples");
          }
        })));
  }

  @TestFactory
  Stream<DynamicTest> everyPackHasEnough() {
    return PACKS.stream().map(tag -> DynamicTest.dynamicTest(tag,
        () -> assertThat(each(tag, "examples")).hasSizeGreaterThanOrEqualTo(60)));
  }

  private static List<JsonNode> each(String tag, String key) {
    List<JsonNode> nodes = new ArrayList<>();
    LanguagePack.open(tag).orElseThrow().yaml("examples.yaml").path(key).forEach(nodes::add);
    return nodes;
  }

  private static String name(String tag, JsonNode example) {
    return tag + ": " + example.path("text").asText();
  }

  /** What is wrong with the coding of an example, one line each; empty where all is right. */
  private List<String> wrong(String tag, JsonNode example) {
    List<Mention> mentions = coder.code(document(tag, example)).orElseThrow().mentions();
    List<String> wrong = new ArrayList<>();
    Set<Mention> matched = new HashSet<>();
    for (JsonNode event : example.path("events")) {
      List<Mention> same = mentions.stream().filter(m -> matches(m, event)).toList();
      matched.addAll(same);
      if (same.isEmpty()) {
        wrong.add("not coded: " + event);
      }
    }
    mentions.stream().filter(m -> !matched.contains(m)).forEach(m -> wrong.add("not told: " + line(m)));
    return wrong;
  }

  private boolean matches(Mention mention, JsonNode event) {
    String act = event.path("act").asText();
    boolean named = mention.act().equals(act) || mention.act().startsWith(act + ".");
    Set<String> persons = new HashSet<>();
    Stream.concat(mention.source().stream(), mention.target().stream()).flatMap(p -> p.person().stream())
        .forEach(persons::add);
    return named && parties(mention, event)
        && (!event.has("date") || mention.date().map(Object::toString).orElse("").equals(event.path("date").asText()))
        && (!event.has("attributed_to")
            || mention.attributedTo().orElse("").equals(event.path("attributed_to").asText()))
        && mention.status().label().equals(event.path("status").asText("occurred"))
        && persons.containsAll(strings(event.path("persons")));
  }

  private boolean parties(Mention mention, JsonNode event) {
    Set<String> source = states(mention.source());
    Set<String> target = states(mention.target());
    Set<String> from = strings(event.path("source"));
    Set<String> to = strings(event.path("target"));
    boolean symmetric = codebook.act(mention.act()).map(Act::symmetric).orElse(false);
    return source.equals(from) && target.equals(to) || symmetric && union(source, target).equals(union(from, to));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Set<String> states(List<Party> parties) {
    return new HashSet<>(parties.stream().map(Party::state).toList());
  }

  private static Set<String> strings(JsonNode node) {
    return new HashSet<>(Grammar.strings(node));
  }

  private static String line(Mention m) {
    return m.act() + " " + states(m.source()) + " > " + states(m.target()) + " "
        + m.date().map(Object::toString).orElse("undated") + " " + m.status().label()
        + m.attributedTo().map(s -> " according to " + s).orElse("") + " by "
        + m.reasons().getFirst().rule();
  }

  private static Document document(String tag, JsonNode example) {
    String text = example.path("text").asText();
    Publication publication = example.has("published")
        ? new Publication(Optional.of(example.path("published").asText()), Publication.Origin.GIVEN, "")
        : Publication.UNKNOWN;
    Optional<String> home = Optional.of(example.path("publisher_state").asText()).filter(s -> !s.isEmpty());
    return new Document("example", Optional.empty(), Optional.empty(), text, publication,
        new Publisher(Optional.empty(), home), tag,
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
  }
}
