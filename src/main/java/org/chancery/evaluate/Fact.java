package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.coding.Act;
import org.chancery.time.Edtf;

/**
 * A fact that a careful reader found in a document.
 *
 * @param id its name in the gold file, or its number in the document
 * @param core whether it counts; one that does not, because it is vague or debatable, only excuses an answer
 * @param acts accepted acts, best first; a family accepts its kinds
 * @param dates accepted dates, best first; empty where any date, or none, is accepted
 * @param sides accepted sides, best first
 * @param symmetric whether source and target may change places
 * @param persons persons that the text names
 * @param statuses accepted statuses, best first; empty where none is given
 */
public record Fact(
    String id, boolean core, List<String> acts, List<Edtf> dates, List<Sides> sides, boolean symmetric,
    List<String> persons, List<String> statuses) {
  public Fact {
    acts = List.copyOf(acts);
    dates = List.copyOf(dates);
    sides = List.copyOf(sides);
    persons = List.copyOf(persons);
    statuses = List.copyOf(statuses);
  }

  /** States that act and states that it concerns. An empty side says nothing, and accepts whatever is answered. */
  public record Sides(Set<String> source, Set<String> target) {
    public Sides {
      source = Set.copyOf(source);
      target = Set.copyOf(target);
    }

    private boolean accepts(Set<String> otherSource, Set<String> otherTarget) {
      return (source.isEmpty() || source.equals(otherSource)) && (target.isEmpty() || target.equals(otherTarget));
    }
  }

  /** The family of its best act. */
  public String family() {
    return Act.family(acts.getFirst());
  }

  /** How good the answer's act is, 0 the best; empty where it is none of those accepted. */
  Optional<Integer> act(Answer answer) {
    for (int i = 0; i < acts.size(); i++) {
      if (answer.act().equals(acts.get(i)) || answer.act().startsWith(acts.get(i) + ".")) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** How good the answer's date is, 0 the best; empty where it is none of those accepted. */
  Optional<Integer> date(Answer answer) {
    if (dates.isEmpty()) {
      return Optional.of(0);
    }
    int at = answer.date().map(dates::indexOf).orElse(-1);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  boolean parties(Answer answer) {
    return sides.stream().anyMatch(s -> s.accepts(answer.source(), answer.target())
        || (symmetric && s.accepts(answer.target(), answer.source())));
  }

  /** For a person: what, between whom, when. */
  public String text() {
    List<String> parts = new ArrayList<>();
    parts.add(acts.getFirst());
    sides.stream().findFirst()
        .ifPresent(s -> parts.add(String.join("+", new TreeSet<>(s.source())) + (symmetric ? " - " : " > ")
            + String.join("+", new TreeSet<>(s.target()))));
    parts.add(dates.isEmpty() ? "any date" : dates.getFirst().toString());
    if (!persons.isEmpty()) {
      parts.add(String.join(", ", persons));
    }
    return String.join("  ", parts);
  }
}
