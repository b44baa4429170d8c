package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;

/** A person whom a document names in full. */
final class RosterPerson {
  final String name;
  final String id;
  final String sex;
  /** The folded words of the name, in the order of the text. */
  final List<String> words;
  /** The offices that the document gives the person. */
  final List<Office> offices = new ArrayList<>(2);
  List<String> states;
  /** Whether the document gives the person an office of state. */
  boolean official;

  RosterPerson(String name, String id, String sex, List<String> words, List<String> states) {
    this.name = name;
    this.id = id;
    this.sex = sex;
    this.words = List.copyOf(words);
    this.states = states;
  }
}
