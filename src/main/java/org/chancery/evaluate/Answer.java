package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.actor.Party;
import org.chancery.coding.Mention;
import org.chancery.resolve.Event;
import org.chancery.time.Edtf;

/**
 * What was found in one document of one event: an event told by three documents is an answer for each, with the date
 * that the document itself gives.
 *
 * @param act act of the codebook
 * @param date the most precise that the document gives
 * @param source states of the acting side
 * @param target states of the other side
 * @param persons all who are named, on either side, as the table of persons spells them
 * @param wording the words that name them, as the document spells them
 * @param status lower case
 * @param sentence the first that tells it
 */
public record Answer(
    String act, Optional<Edtf> date, Set<String> source, Set<String> target, List<String> persons,
    List<String> wording, String status, String sentence) {
  public Answer {
    source = Set.copyOf(source);
    target = Set.copyOf(target);
    persons = List.copyOf(persons);
    wording = List.copyOf(wording);
  }

  /** The answers that the events give, by document. */
  public static Map<String, List<Answer>> byDocument(List<Event> events) {
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    for (Event event : events) {
      Map<String, List<Mention>> told = new LinkedHashMap<>();
      event.mentions().forEach(m -> told.computeIfAbsent(m.citation().document(), d -> new ArrayList<>()).add(m));
      told.forEach((document, mentions) -> answers.computeIfAbsent(document, d -> new ArrayList<>()).add(of(mentions)));
    }
    return answers;
  }

  private static Answer of(List<Mention> mentions) {
    Mention best = mentions.stream().min(Comparator
        .comparing((Mention m) -> m.act().indexOf('.') < 0).thenComparing(m -> m.date().isEmpty())).orElseThrow();
    List<Party> persons = mentions.stream().flatMap(m -> Stream.concat(m.source().stream(), m.target().stream()))
        .filter(party -> party.person().isPresent()).toList();
    return new Answer(best.act(), Edtf.mostPrecise(mentions.stream().flatMap(m -> m.date().stream()).toList()),
        states(best.source()), states(best.target()),
        persons.stream().flatMap(p -> p.person().stream()).distinct().toList(),
        persons.stream().map(Party::text).distinct().toList(), best.status().label(),
        mentions.getFirst().citation().sentence());
  }

  private static Set<String> states(List<Party> side) {
    Set<String> states = new TreeSet<>();
    side.forEach(p -> states.add(p.state()));
    return states;
  }

  /** For a person: what, between whom, when. */
  public String text() {
    return act + "  " + String.join("+", new TreeSet<>(source)) + " > " + String.join("+", new TreeSet<>(target)) + "  "
        + date.map(Edtf::toString).orElse("undated") + (persons.isEmpty() ? "" : "  " + String.join(", ", persons));
  }
}
