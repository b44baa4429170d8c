package org.chancery.actor;

import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells by its shape alone where a name that nothing lists ends: capitals, initials, hyphens, particles. */
final class NameShape {
  private static final long PARTS = Role.PARTICLE.bit() | Role.PART.bit();
  private static final long NONE = Role.NEVER.bit() | Role.OFFICE.bit() | Role.ENVOY.bit() | Role.ORGAN.bit();
  private static final int LONGEST = 14;

  private final Scene scene;
  private final Tokens tokens;
  private final HanNames han;

  NameShape(Scene scene, HanNames han) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.han = han;
  }

  /** The end of a name that nothing lists, beginning at a token, or -1. {@code least} words must stand in it. */
  int end(int from, int limit, int least) {
    if (from >= limit) {
      return -1;
    }
    if (scene.unspaced(from)) {
      return scene.begins(from) ? -1 : han.end(scene, from, limit);
    }
    int words = 0;
    int i = from;
    boolean small = false;
    while (i < limit && words < LONGEST) {
      Atom atom = scene.at(i);
      if (isPart(i, atom, words)) {
        small |= !tokens.allCapitals(i);
        words++;
        i = afterPart(i, limit);
      } else {
        int next = words > 0 ? joined(i, limit) : -1;
        if (next < 0) {
          break;
        }
        words++;
        i = afterPart(next, limit);
      }
    }
    while (words > 0 && i < limit && scene.is(i, Role.SUFFIX)) {
      i = past(scene.at(i), limit);
    }
    return words >= least && small ? i : -1;
  }

  /** The token after the suffix of a name and its dot. */
  private int past(@Nullable Atom suffix, int limit) {
    int end = suffix == null ? limit : suffix.to();
    return end < limit && tokens.is(end, '.') && end + 1 < limit ? end + 1 : end;
  }

  /** The capitalised word that small particles join to the name before them, "de la [Rosa]", or -1. */
  private int joined(int from, int limit) {
    int i = from;
    while (i < limit && scene.is(i, Role.PARTICLE) && !tokens.capitalised(i)) {
      i++;
    }
    Atom atom = i > from && i < limit ? scene.at(i) : null;
    boolean joined = i > from && i < limit && tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i)
        && (atom == null || (atom.to() == i + 1 && !atom.isAny(NONE)));
    return joined ? i : -1;
  }

  private boolean isPart(int i, @Nullable Atom atom, int words) {
    if (tokens.kind(i) != Tokens.Kind.WORD || !tokens.capitalised(i)) {
      return false;
    }
    if (atom != null && atom.is(Role.NEVER) && i + 1 < tokens.size() && tokens.kind(i + 1) == Tokens.Kind.NUMBER) {
      return false;
    }
    return atom == null || (atom.to() == i + 1 && (atom.isAny(PARTS) || (words > 0 && atom.is(Role.AT))));
  }

  private int afterPart(int i, int limit) {
    int next = i + 1;
    if (isInitialsDot(next, limit)) {
      next++;
    }
    while (next + 1 < limit && scene.isHyphen(next, limit) && !tokens.spaceBefore(next)
        && !tokens.spaceBefore(next + 1) && tokens.kind(next + 1) == Tokens.Kind.WORD) {
      next += 2;
    }
    return next;
  }

  /** Whether an initial stands inside a name, "William H. Hornibrook", so that its shape alone tells a person. */
  boolean hasInitial(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (isInitialsDot(i, to) && i + 1 < to) {
        return true;
      }
    }
    return false;
  }

  /** Whether the dot of an initial stands at a token: "G." */
  boolean isInitialsDot(int i, int limit) {
    return i < limit && tokens.is(i, '.') && tokens.end(i - 1) - tokens.begin(i - 1) == 1;
  }
}
