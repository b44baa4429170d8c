package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.ActorSpan;
import org.chancery.language.PhraseTable;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.chancery.language.Vocabulary;
import org.chancery.time.DateExpression;

/**
 * A sentence as a row of {@link Node nodes}, with every occurrence of a word that frames may ask for, inside actors
 * and dates too ("embassy" is a word and part of an actor, "anniversary" of a date).
 */
final class MarkedSentence {
  private static final int LONGEST_REALM = 7;

  private final Tokens tokens;
  private final Sentence sentence;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final int[] nodeAt;
  private boolean hasActors;

  /**
   * A word that a frame may ask for.
   *
   * @param from its first token
   * @param to the token after its last
   * @param node the node it is or stands in
   * @param words what it may be
   */
  record Occurrence(int from, int to, int node, List<Word> words) {
    boolean is(Set<String> lemmas, boolean verb) {
      for (Word word : words) {
        if (word.verb() == verb && lemmas.contains(word.lemma())) {
          return true;
        }
      }
      return false;
    }
  }

  private MarkedSentence(Tokens tokens, Sentence sentence) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.nodeAt = new int[sentence.to() - sentence.from()];
  }

  /**
   * Marks a sentence. {@code actors} and {@code dates} are those of the sentence, in order; where the two overlap the
   * date wins.
   */
  static MarkedSentence mark(Tokens tokens, Sentence sentence, List<ActorSpan> actors, List<DateExpression> dates,
      Grammar grammar) {
    MarkedSentence marked = new MarkedSentence(tokens, sentence);
    int actor = 0;
    int date = 0;
    int at = sentence.from();
    while (at < sentence.to()) {
      while (date < dates.size() && dates.get(date).from() < at) {
        date++;
      }
      while (actor < actors.size() && actors.get(actor).from() < at) {
        actor++;
      }
      if (date < dates.size() && actor < actors.size() && runsInto(dates.get(date), actors.get(actor))) {
        date++;
      }
      Node node;
      if (date < dates.size() && dates.get(date).from() == at) {
        node = marked.date(dates.get(date), grammar);
      } else if (actor < actors.size() && actors.get(actor).from() == at && !marked.inBrackets(at)
          && !marked.isOpposed(at, grammar)) {
        node = marked.actor(at, actors.get(actor), grammar);
      } else if (actor < actors.size() && marked.isRealmOf(at, actors.get(actor), grammar)
          && !marked.inBrackets(at)) {
        node = marked.actor(at, actors.get(actor), grammar);
      } else {
        node = marked.word(at, grammar);
      }
      marked.add(node);
      at = node.to();
    }
    return marked;
  }

  /** Whether the end of a date is in truth the beginning of an actor: 同日 in 同日本. */
  private static boolean runsInto(DateExpression date, ActorSpan actor) {
    return date.from() < actor.from() && actor.from() < date.to() && date.to() < actor.to();
  }

  /** Whether the token stands in round brackets: what is told in passing there plays no part in the clause. */
  private boolean inBrackets(int token) {
    for (int i = token - 1; i >= Math.max(sentence.from(), token - 8); i--) {
      if (tokens.is(i, ')') || tokens.is(i, '）')) {
        return false;
      }
      if (tokens.is(i, '(') || tokens.is(i, '（')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a prefix takes a name's meaning away: "anti-Japanese" names no doer. */
  private boolean isOpposed(int token, Grammar grammar) {
    int prefix = token > sentence.from() && tokens.is(token - 1, '-') ? token - 2 : token - 1;
    return prefix >= sentence.from() && grammar.opposing().contains(tokens.folded(prefix))
        && !tokens.spaceBefore(token);
  }

  Tokens tokens() {
    return tokens;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return nodes.size();
  }

  Node node(int i) {
    return nodes.get(i);
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Occurrence> occurrences() {
    return occurrences;
  }

  /** Whether any of its nodes is an actor. */
  boolean hasActors() {
    return hasActors;
  }

  /** The node that a token stands in. */
  int nodeAt(int token) {
    return nodeAt[token - sentence.from()];
  }

  String text(int fromNode, int toNode) {
    return tokens.slice(nodes.get(fromNode).from(), nodes.get(toNode - 1).to());
  }

  /** The words of a frame where they stand in the sentence. */
  String words(FrameMatch match) {
    StringBuilder words = new StringBuilder();
    match.legs().stream().sorted((a, b) -> Integer.compare(a.from(), b.from()))
        .forEach(leg -> words.append(words.isEmpty() ? "" : " … ").append(tokens.slice(leg.from(), leg.to())));
    return words.toString();
  }

  private void add(Node node) {
    hasActors |= node.isActor();
    for (int i = node.from(); i < node.to() && i < sentence.to(); i++) {
      nodeAt[i - sentence.from()] = nodes.size();
    }
    nodes.add(node);
  }

  private Node date(DateExpression date, Grammar grammar) {
    int to = Math.min(date.to(), sentence.to());
    occur(date.from(), to, grammar);
    return new Node(date.from(), to, Optional.empty(), Optional.of(date), Set.of(), List.of(), "");
  }

  private Node actor(int from, ActorSpan actor, Grammar grammar) {
    int to = Math.min(actor.to(), sentence.to());
    occur(from, to, grammar);
    return new Node(from, to, Optional.of(actor), Optional.empty(), Set.of(), List.of(), "");
  }

  /** Whether "Kingdom of (the)" stands at a token and the actor, a state, behind it: one name of the state. */
  private boolean isRealmOf(int at, ActorSpan actor, Grammar grammar) {
    if (actor.kind() != ActorSpan.Kind.STATE || actor.from() - at > LONGEST_REALM) {
      return false;
    }
    var realm = grammar.realms().longest(tokens, at, actor.from());
    int next = realm.map(PhraseTable.Match::to).orElse(at);
    if (next == at || next >= actor.from() || !tokens.capitalised(at)) {
      return false;
    }
    var genitive = grammar.functions().longest(tokens, next, actor.from());
    return genitive.filter(g -> g.values().getFirst().contains(Function.GENITIVE)).map(PhraseTable.Match::to)
        .filter(end -> opens(end, actor.from(), grammar)).isPresent();
  }

  private boolean opens(int from, int to, Grammar grammar) {
    return from == to || grammar.functions().longest(tokens, from, to)
        .filter(f -> f.to() == to && f.values().getFirst().contains(Function.DETERMINER)).isPresent();
  }

  /** Notes the words of a phrase that becomes the next node. */
  private void occur(int from, int to, Grammar grammar) {
    for (int i = from; i < to; i++) {
      grammar.words().longest(tokens, i, to)
          .ifPresent(m -> occurrences.add(new Occurrence(m.from(), m.to(), nodes.size(), m.values())));
    }
  }

  private Node word(int at, Grammar grammar) {
    var word = grammar.words().longest(tokens, at, sentence.to());
    var function = grammar.functions().longest(tokens, at, sentence.to());
    int wordEnd = word.isPresent() ? word.get().to() : at;
    int functionEnd = function.isPresent() ? function.get().to() : at;
    int to = Math.max(at + 1, Math.max(wordEnd, functionEnd));
    List<Word> words = wordEnd == to ? word.get().values() : List.of();
    Set<Function> functions = functionEnd == to ? function.get().values().getFirst() : Set.of();
    if (!words.isEmpty()) {
      occurrences.add(new Occurrence(at, to, nodes.size(), words));
    }
    return new Node(at, to, Optional.empty(), Optional.empty(), functions, words, text(at, to, words, functions));
  }

  private String text(int from, int to, List<Word> words, Set<Function> functions) {
    if (tokens.kind(from) == Tokens.Kind.MARK) {
      return tokens.surface(from);
    }
    if (words.isEmpty() && functions.isEmpty()) {
      return "";
    }
    return to == from + 1 ? tokens.folded(from) : Vocabulary.fold(tokens.slice(from, to));
  }
}
