package org.chancery.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.DocumentHints;
import org.chancery.actor.Sighting;
import org.chancery.actor.World;
import org.chancery.document.Document;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.chancery.time.DateExpression;
import org.chancery.time.DatedDocument;
import org.chancery.time.Edtf;

/** Codes one document in one language. Made anew for each document; not shared. */
final class DocumentCoder {
  private final LanguageRoom room;
  private final World world;
  private final Codebook codebook;
  private final Document document;
  private final Tokens tokens;
  private final List<Sentence> sentences;
  private final List<ActorSpan> actors;
  private final List<DateExpression> dates;

  DocumentCoder(LanguageRoom room, World world, Codebook codebook, Document undated) {
    this.room = room;
    this.world = world;
    this.codebook = codebook;
    DatedDocument dated = room.dates().read(undated);
    this.document = dated.document();
    this.tokens = dated.tokens();
    this.sentences = dated.sentences();
    this.dates = dated.dates();
    this.actors = room.actors().tag(tokens, sentences,
        new DocumentHints(dated.published().flatMap(Edtf::year), document.publisher().state()));
  }

  /** The mentions, in the order of the text. */
  Coded code() {
    return new Coded(document, read(false).stream().flatMap(s -> s.mentions().stream()).toList(),
        Sighting.in(actors), Optional.empty());
  }

  /** The document with its publication date found. */
  Document document() {
    return document;
  }

  /** Every sentence with what was seen and coded in it; headlines are read last, since the text explains them. */
  List<Explanation.Sentence> explain() {
    return read(true);
  }

  private List<Explanation.Sentence> read(boolean explaining) {
    Discourse discourse = new Discourse(actors, Lead.find(document, sentences, dates),
        document.publisher().state());
    List<Numbered> done = new ArrayList<>();
    for (boolean title : new boolean[]{false, true}) {
      int number = 0;
      for (Sentence sentence : sentences) {
        if (sentence.title() == title) {
          done.add(new Numbered(number, coder(sentence, discourse, explaining).code()));
        }
        number++;
      }
    }
    done.sort(Comparator.comparingInt(Numbered::number));
    return done.stream().map(Numbered::sentence).toList();
  }

  private record Numbered(int number, Explanation.Sentence sentence) {}

  private SentenceCoder coder(Sentence sentence, Discourse discourse, boolean explaining) {
    List<ActorSpan> here = within(actors, ActorSpan::from, sentence);
    List<DateExpression> then = within(dates, DateExpression::from, sentence);
    MarkedSentence marked = MarkedSentence.mark(tokens, sentence, here, then, room.grammar());
    return new SentenceCoder(room, world, codebook, document, marked, discourse, explaining);
  }

  /** The part of a list in order of tokens that stands in a sentence. */
  private static <V> List<V> within(List<V> all, ToIntFunction<V> from, Sentence sentence) {
    return all.subList(firstAt(all, from, sentence.from()), firstAt(all, from, sentence.to()));
  }

  private static <V> int firstAt(List<V> all, ToIntFunction<V> from, int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from.applyAsInt(all.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
