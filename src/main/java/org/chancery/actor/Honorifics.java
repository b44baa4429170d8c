package org.chancery.actor;

/** Passes the honorifics before a name: "respected Comrade", "His Excellency Dr.". */
final class Honorifics {
  private final Scene scene;

  Honorifics(Scene scene) {
    this.scene = scene;
  }

  /** The token after the honorifics that begin at {@code from}; {@code from} itself where none does. */
  int end(int from, int limit) {
    int i = from;
    int after = from;
    while (i < limit) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.HONORIFIC)) {
        i = atom.to();
        if (scene.mark(i, limit, ".")) {
          i++;
        }
        after = i;
      } else if (atom != null && i == after && (atom.is(Role.ARTICLE) || atom.is(Role.MODIFIER))) {
        i = atom.to();
        if (i >= limit || !(scene.is(i, Role.HONORIFIC) || scene.is(i, Role.MODIFIER))) {
          break;
        }
        after = i;
      } else {
        break;
      }
    }
    return endsHonorific(from, after, limit) ? after : from;
  }

  private boolean endsHonorific(int from, int after, int limit) {
    for (int i = from; i < after; i++) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.HONORIFIC)
          && (atom.to() == after || (atom.to() == after - 1 && scene.mark(atom.to(), limit, ".")))) {
        return true;
      }
    }
    return false;
  }
}
