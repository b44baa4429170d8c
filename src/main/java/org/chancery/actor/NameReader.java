package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's name at a token: a name of the tables, a name or part of a name that the document has told in full,
 * or, where the company of an office or honorific vouches for it, a name that nothing has.
 */
final class NameReader {
  private final Scene scene;
  private final Tokens tokens;
  private final Grammar grammar;
  private final World world;
  private final Company company;
  private final Roster roster;
  private final NameShape shape;
  /** The offices beside the name that is read, where they tell which of several rows is meant. */
  private List<Office> offices = List.of();

  NameReader(Scene scene, Grammar grammar, World world, Company company, Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.world = world;
    this.company = company;
    this.roster = roster;
    this.shape = new NameShape(scene, grammar.han());
  }

  /** Where names end that nothing lists. */
  NameShape shape() {
    return shape;
  }

  /** The same, beside these offices. */
  @Nullable
  Name known(int at, int limit, Title title, List<Office> beside, boolean headline) {
    offices = beside;
    Name name = known(at, limit, title.states, true, headline);
    offices = List.of();
    return name;
  }

  /** A name of the tables or of this document. {@code vouched}: an office or honorific stands beside it. */
  @Nullable
  Name known(int at, int limit, List<String> states, boolean vouched, boolean headline) {
    if (at >= limit) {
      return null;
    }
    Atom atom = scene.at(at);
    if (atom != null && atom.is(Role.PERSON) && (vouched || !atom.is(Role.NEVER))) {
      return listed(atom, states);
    }
    if (roster.isEmpty() || (!scene.unspaced(at) && !tokens.capitalised(at))
        || !roster.mayHave(tokens.text().charAt(tokens.begin(at)))) {
      return null;
    }
    return part(at, limit, vouched, headline);
  }

  private Name listed(Atom atom, List<String> states) {
    Entry best = best(atom, states);
    Person person = world.person(best.id()).orElseThrow();
    List<String> words = Roster.words(tokens, atom.from(), atom.to());
    if (best.genitive()) {
      String last = words.getLast();
      words.set(words.size() - 1, last.substring(0, last.length() - grammar.genitive().length()));
    }
    RosterPerson who = roster.meet(person.name(), person.id(), person.sex().orElse(""), words,
        person.state().isEmpty() ? List.of() : List.of(person.state()));
    return new Name(atom.from(), atom.to(), who, best.genitive());
  }

  /** Of several rows of one name that of the state told, of those the one met before, else in office at the time. */
  private Entry best(Atom atom, List<String> states) {
    Entry best = atom.entry(Role.PERSON);
    if (atom.entries().size() > 1) {
      int most = -1;
      for (Entry entry : atom.entries()) {
        int weight = entry.role() == Role.PERSON ? weight(entry, states) : -1;
        if (weight > most) {
          most = weight;
          best = entry;
        }
      }
    }
    return best;
  }

  private int weight(Entry entry, List<String> states) {
    boolean office = !offices.isEmpty() && world.person(entry.id())
        .filter(person -> grammar.surnames().held(person, offices.getLast())).isPresent();
    boolean now = company.time()
        .filter(year -> world.person(entry.id()).filter(person -> person.serves(year)).isPresent()).isPresent();
    return (states.contains(entry.state()) ? 8 : 0) + (office ? 4 : 0) + (roster.has(entry.id()) ? 2 : 0)
        + (now ? 1 : 0);
  }

  /** The longest run of words from {@code at} that stands in the name of exactly one person of the document. */
  private @Nullable Name part(int at, int limit, boolean vouched, boolean headline) {
    String word = tokens.folded(at);
    boolean genitive = false;
    List<RosterPerson> named = roster.having(word);
    if (named.isEmpty() && isGenitive(word)) {
      named = roster.having(word.substring(0, word.length() - grammar.genitive().length()));
      genitive = true;
    }
    Name best = null;
    boolean tied = false;
    for (RosterPerson person : named) {
      Name name = genitive ? new Name(at, at + 1, person, true) : run(at, limit, word, person);
      if (best == null || name.to() > best.to()) {
        best = name;
        tied = false;
      } else {
        tied |= name.to() == best.to();
      }
    }
    return best == null || !stands(best, limit, tied, vouched, headline) ? null : best;
  }

  private boolean isGenitive(String word) {
    return !grammar.genitive().isEmpty() && word.endsWith(grammar.genitive()) && word.length() > 3;
  }

  private Name run(int at, int limit, String word, RosterPerson person) {
    int k = person.words.indexOf(word) + 1;
    int to = at + 1;
    boolean genitive = false;
    while (k < person.words.size() && to < limit && !genitive) {
      if (shape.isInitialsDot(to, limit)) {
        to++;
      }
      boolean hyphen = scene.isHyphen(to, limit) && !tokens.spaceBefore(to);
      int next = hyphen || HanNames.isDot(tokens, to) ? to + 1 : to;
      if (next >= limit) {
        break;
      }
      String folded = tokens.folded(next);
      genitive = isGenitive(folded) && folded.equals(person.words.get(k) + grammar.genitive());
      if (!genitive && !folded.equals(person.words.get(k))) {
        break;
      }
      to = next + 1;
      k++;
    }
    boolean dotted = to + 1 < limit && tokens.is(to, '.') && scene.is(to - 1, Role.SUFFIX);
    return new Name(at, dotted ? to + 1 : to, person, genitive);
  }

  private boolean stands(Name name, int limit, boolean tied, boolean vouched, boolean headline) {
    int words = 0;
    for (int i = name.from(); i < name.to(); i++) {
      words += tokens.kind(i) == Tokens.Kind.MARK ? 0 : 1;
    }
    if (words == name.person().words.size()) {
      return words > 1 || vouched || name.person().words.size() == 1;
    }
    if (tied || scene.unspaced(name.from())) {
      return false;
    }
    Atom atom = scene.at(name.from());
    boolean common = atom != null && words == 1;
    if (common && !vouched) {
      return false;
    }
    return headline || !(isNameWord(name.to(), limit) || (!vouched && precededByName(name.from())));
  }

  private boolean precededByName(int from) {
    return from > 1 && tokens.spaceBefore(from) && isNameWord(from - 1, from)
        && tokens.kind(from - 2) != Tokens.Kind.MARK
        && scene.at(from - 2) != null;
  }

  private boolean isNameWord(int i, int limit) {
    return i < limit && tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i) && scene.at(i) == null
        && tokens.spaceBefore(i);
  }

  /** A surname that the tables have, of somebody who held this office: "President Putin". */
  @Nullable
  Name surname(int at, int limit, List<Office> offices, List<String> states) {
    boolean one = at < limit && !offices.isEmpty() && tokens.kind(at) == Tokens.Kind.WORD
        && shape.end(at, limit, 1) == at + 1;
    if (!one) {
      return null;
    }
    Person person = grammar.surnames().holder(tokens.folded(at), offices.getLast(), states, company.year(),
        company::tells).orElse(null);
    return person == null
        ? null
        : new Name(at, at + 1, roster.meet(person.name(), person.id(), person.sex().orElse(""),
            List.of(tokens.folded(at)), List.of(person.state())), false);
  }

  /** Whether no name begins at a token. */
  boolean free(int at, int limit) {
    return at >= limit || (known(at, limit, List.of(), false, false) == null
        && (scene.unspaced(at) || shape.end(at, limit, 2) < 0));
  }

  /** Enters an unlisted name into the document's roster. */
  Name meet(int from, int to, List<String> states) {
    List<String> words = new ArrayList<>(Roster.words(tokens, from, to));
    boolean genitive = false;
    String last = words.getLast();
    if (isGenitive(last) && !roster.having(last.substring(0, last.length() - 1)).isEmpty()) {
      words.set(words.size() - 1, last.substring(0, last.length() - grammar.genitive().length()));
      genitive = true;
    }
    return new Name(from, to, roster.meet(tokens.slice(from, to), "", "", words, company.settle(states)), genitive);
  }
}
