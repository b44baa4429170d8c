package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.language.Tokens;

/** The offices that one person holds, told one after the other. */
final class OfficeChain {
  private static final long SMALL = TitleReader.OWNERS & ~Role.BODY.bit() | Role.ARTICLE.bit() | Role.OF.bit()
      | Role.AT.bit() | Role.HOST.bit() | Role.AND.bit() | Role.POSSESSIVE.bit() | Role.RANK.bit();

  private final Map<String, Office> nouns = new HashMap<>();
  private final Scene scene;
  private final Tokens tokens;
  private final Grammar grammar;
  private final TitleReader titles;
  private int limit;
  private boolean headline;

  OfficeChain(Scene scene, Grammar grammar, TitleReader titles) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.titles = titles;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
  }

  /** Joins the offices that follow: "general secretary of A, president of B and chairman of C". */
  void read(Title title) {
    while (!title.possessive && !title.pair) {
      int i = title.to;
      if (scene.mark(i, limit, grammar.commas()) || scene.mark(i, limit, grammar.listing())) {
        i++;
      }
      if (i < limit && scene.is(i, Role.AND)) {
        i++;
      }
      if (i >= limit || scene.is(i, Role.ARTICLE) || (i == title.to && !isRank(i))) {
        return;
      }
      Title next = titles.read(i, limit, !title.states.isEmpty());
      if (next == null || !next.isOffice() || next.pair || next.plural != title.plural
          || !compatible(title.states, next.states)) {
        return;
      }
      join(title, next);
    }
  }

  /** Whether an office with a capital follows another at once: "chief of staff Admiral". */
  private boolean isRank(int i) {
    return scene.is(i, Role.OFFICE) && !scene.unspaced(i) && tokens.capitalised(i) && !headline;
  }

  private static void join(Title title, Title next) {
    title.offices.addAll(next.offices);
    title.officeHeads.addAll(next.officeHeads);
    title.to = next.to;
    title.possessive = next.possessive;
    title.states = title.states.isEmpty() ? next.states : title.states;
    title.sector = title.sector.isEmpty() ? next.sector : title.sector;
    title.host = title.host.isEmpty() ? next.host : title.host;
  }

  static boolean compatible(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() || some.equals(others) || some.getFirst().startsWith("IGO:")
        || others.getFirst().startsWith("IGO:");
  }

  /** Whether the last office has no complement, which would tell whose it is: "foreign minister". */
  boolean endsWithNoun(Title title) {
    Atom noun = title.officeHeads.isEmpty() ? null : scene.at(title.officeHeads.getLast());
    return noun != null && noun.to() == title.offices.getLast();
  }

  /** The offices of a title, so that they are known again; none of a title that tells of former offices. */
  List<Office> offices(Title title) {
    List<Office> known = title.known;
    if (known == null || title.knownTo != title.to) {
      known = read(title.officeHeads, title);
      title.known = known;
      title.knownTo = title.to;
    }
    return known;
  }

  private List<Office> read(List<Integer> heads, Title title) {
    List<Office> offices = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size() && 2 * i + 1 < title.offices.size(); i++) {
      int from = title.offices.get(2 * i);
      if (!isPast(i == 0 ? title.from : from - 1, heads.get(i))) {
        offices.add(office(from, heads.get(i), title.offices.get(2 * i + 1)));
      }
    }
    return offices;
  }

  private boolean isPast(int from, int head) {
    for (int i = Math.max(0, from); i < head; i++) {
      if (scene.is(i, Role.MODIFIER) && grammar.offices().past().contains(tokens.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private Office office(int from, int head, int to) {
    Atom atom = scene.at(head);
    String noun = tokens.folded(head);
    if (atom != null) {
      Entry entry = atom.is(Role.OFFICE) ? atom.entry(Role.OFFICE) : atom.entries().getFirst();
      noun = entry.id().isEmpty() ? noun : entry.id();
    }
    boolean bare = from == head && to == (atom == null ? head + 1 : atom.to());
    return nouns.computeIfAbsent(noun, n -> grammar.offices().office(n, Set.of()))
        .in(bare ? Set.of() : field(from, head, to));
  }

  private Set<String> field(int from, int head, int to) {
    Set<String> field = new HashSet<>();
    int i = from;
    while (i < to) {
      Atom word = scene.at(i);
      if (word != null && (i == head || word.isAny(SMALL))) {
        i = word.to();
      } else {
        if (tokens.kind(i) == Tokens.Kind.WORD) {
          field.add(tokens.folded(i));
        }
        i++;
      }
    }
    return field;
  }
}
