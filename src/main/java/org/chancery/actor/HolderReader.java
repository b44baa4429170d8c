package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;

/** Reads the holders of one office of several states: "the foreign ministers of Chile and Peru, X and Y". */
final class HolderReader {
  private final Scene scene;
  private final NameReader names;
  private final Honorifics honorifics;
  private int limit;
  private boolean headline;

  HolderReader(Scene scene, NameReader names, Honorifics honorifics) {
    this.scene = scene;
    this.names = names;
    this.honorifics = honorifics;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
  }

  /** One name for each state of the title, in their order; none where there are more or fewer names behind it. */
  List<Name> read(Title title) {
    if (!title.plural || title.states.size() < 2 || title.possessive || headline || title.to >= limit) {
      return List.of();
    }
    List<Integer> bounds = bounds(title);
    if (bounds.size() != title.states.size() * 2) {
      return List.of();
    }
    List<Name> holders = new ArrayList<>();
    for (int i = 0; i < title.states.size(); i++) {
      List<String> states = List.of(title.states.get(i));
      Name known = names.known(bounds.get(2 * i), limit, states, true, false);
      holders.add(known == null ? names.meet(bounds.get(2 * i), bounds.get(2 * i + 1), states) : known);
    }
    return holders;
  }

  /** Where each name begins and ends. */
  private List<Integer> bounds(Title title) {
    List<Integer> bounds = new ArrayList<>();
    int i = scene.mark(title.to, limit, ",") ? title.to + 1 : title.to;
    while (i < limit && bounds.size() < title.states.size() * 2) {
      int from = honorifics.end(i, limit);
      int to = end(from);
      if (to < 0) {
        break;
      }
      bounds.add(from);
      bounds.add(to);
      i = scene.mark(to, limit, ",") ? to + 1 : to;
      i = i < limit && scene.is(i, Role.AND) ? i + 1 : i;
      if (i == to) {
        break;
      }
    }
    return bounds;
  }

  private int end(int from) {
    Name known = names.known(from, limit, List.of(), true, false);
    return known == null ? names.shape().end(from, limit, 2) : known.to();
  }
}
