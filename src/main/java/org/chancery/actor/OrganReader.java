package org.chancery.actor;

import org.chancery.language.Tokens;

/** Finds the end of an organ's name that holds words the lexicon has not: "Lao [Patriotic] Front". */
final class OrganReader {
  private static final long NOUNS = Role.OFFICE.bit() | Role.ENVOY.bit() | Role.ORGAN.bit() | Role.DELEGATION.bit()
      | Role.MISSION.bit();
  private static final int FILLER = 5;
  private static final int LONGEST_ORGAN = 14;

  private final Scene scene;
  private final Tokens tokens;
  private final Company company;
  private final String organEnds;
  private boolean headline;

  OrganReader(Scene scene, Grammar grammar, Company company) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.company = company;
    this.organEnds = grammar.organEnds();
  }

  void enter(boolean capitalsTellNothing) {
    headline = capitalsTellNothing;
  }

  /** A person's name as part of an organ's: "Kim Il Sung University". */
  int named(Title title, Atom person, int limit) {
    Atom organ = scene.at(person.to());
    if (person.to() >= limit || organ == null || !isLearned(organ)) {
      return -1;
    }
    title.states = company.settle(person.states(Role.PERSON));
    title.officeFrom = person.from();
    return person.to();
  }

  private boolean isLearned(Atom organ) {
    return organ.is(Role.ORGAN) && organ.entry(Role.ORGAN).sector().equals("EDU")
        && (scene.unspaced(organ.from()) || tokens.capitalised(organ.from()));
  }

  /** Whether a person's name begins the name of a school: "Kim Il Sung University". */
  boolean namesSchool(Atom person) {
    Atom organ = scene.at(person.to());
    return person.is(Role.PERSON) && organ != null && isLearned(organ);
  }

  /** Words that the lexicon has not, inside the name of an organ: "Lao [Patriotic] Front". */
  int unlisted(Title title, int from, int limit) {
    if (scene.unspaced(from)) {
      return (title.states.isEmpty() && !title.owned) || title.isOffice() ? -1 : unspacedFiller(title, from, limit);
    }
    if (headline || title.isOffice() || title.role == Role.PEOPLE || !tokens.capitalised(from)) {
      return -1;
    }
    int longest = title.hasHead() ? FILLER / 2 : FILLER;
    int i = from;
    while (i < limit && i - from < longest && tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i)) {
      Atom atom = scene.at(i);
      if (atom != null && atom.isAny(NOUNS)) {
        if (title.officeFrom < 0) {
          title.officeFrom = from;
        }
        return i > from ? i : -1;
      }
      if (atom != null && (atom.isAny(TitleReader.OWNERS) || atom.is(Role.NEVER))) {
        return -1;
      }
      i = pastHyphen(atom == null ? i + 1 : atom.to(), limit);
    }
    return -1;
  }

  private int pastHyphen(int i, int limit) {
    boolean joined = i + 1 < limit && scene.isHyphen(i, limit) && !tokens.spaceBefore(i) && !tokens.spaceBefore(i + 1);
    return joined ? i + 2 : i;
  }

  /** The same without spaces: an office whose organ the lexicon has not, [能源转型部]部长. */
  private int unspacedFiller(Title title, int from, int limit) {
    for (int i = from + 1; i < limit && i - from < LONGEST_ORGAN && scene.unspaced(i); i++) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.OFFICE) && scene.mark(i - 1, limit, organEnds)) {
        title.officeFrom = title.officeFrom < 0 ? from : title.officeFrom;
        return i;
      }
      if (atom != null && (atom.isAny(TitleReader.OWNERS) || atom.isAny(TitleReader.BLOCKS))) {
        return -1;
      }
    }
    return -1;
  }
}
