package org.chancery.chronicle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.actor.Person;
import org.chancery.actor.Term;

/**
 * A person whom no table has and whom the documents of a chronicle name often, always in one service.
 *
 * @param name in full
 * @param language BCP 47 tag of a language that it is written in
 * @param state whom the person serves
 * @param offices the offices told, the most frequent first
 * @param documents how many documents name the person so
 * @param first earliest publication date of these, EDTF
 * @param last latest publication date of these
 */
public record LearnedName(
    String name, String language, String state, List<String> offices, int documents, Optional<String> first,
    Optional<String> last) {
  public LearnedName {
    offices = List.copyOf(offices);
  }

  /** The same as a row of a table of persons; its id begins with "learned-". */
  public Person person() {
    String id = "learned-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    boolean latin = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    List<Person.Names> names = latin ? List.of() : List.of(new Person.Names(language, List.of(name)));
    return new Person(id, name, state, Optional.empty(),
        offices.stream().map(office -> new Term(office, Optional.empty(), Optional.empty())).toList(), names);
  }
}
