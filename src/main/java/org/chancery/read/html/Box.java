package org.chancery.read.html;

import org.jspecify.annotations.Nullable;

/** An element that stands for itself on the page, with what it holds. Numbered in the order of the page. */
final class Box {
  /** The box around it; itself for the outermost. */
  final Box parent;
  final int number;
  final String tag;
  /** Its classes: boxes of one tag look alike where they have the same. */
  final String classes;
  /** What the markup calls it. */
  final Names.Name name;
  /** How deep its element stands in the tree; -1 where it has none below the outermost. */
  int depth = -1;
  /** Why what stands in it is not the article; null where nothing says so. */
  @Nullable
  String reason;
  /** Whether markup says that it is the article's text. */
  boolean body;
  /** The first of its pieces. */
  int from;
  /** The piece after its last. */
  int to;
  /** Whether it can hold an article: no paragraph, heading or item. */
  boolean container;
  /** How many pictures stand in it and in no box inside it. */
  int pictures;
  /** How many fields to write an address or a name in stand in it and in no box inside it. */
  int fields;
  int weight;
  int linked;
  int prose;
  int paragraphs;
  double score;

  Box(@Nullable Box parent, int number, String tag, String classes, Names.Name name, int from) {
    this.parent = parent == null ? this : parent;
    this.number = number;
    this.tag = tag;
    this.classes = classes;
    this.name = name;
    this.from = from;
    this.to = from;
  }

  boolean root() {
    return parent == this;
  }

  /** Whether {@code other} stands in it, or is it. */
  boolean holds(Box other) {
    return other.number >= number && from <= other.from && other.to <= to && other.within(this);
  }

  private boolean within(Box outer) {
    Box box = this;
    while (box.number > outer.number) {
      box = box.parent;
    }
    return box == outer;
  }

  /** The weight of its letters that are no links. */
  int plain() {
    return weight - linked;
  }
}
