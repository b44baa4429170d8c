package org.chancery.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.coding.Citation;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.document.Span;

/** Mentions for tests as others tell them again. Every method gives a new value. */
public final class Retold {
  private Retold() {}

  /** The same mention in a document that has its text from another. */
  public static Mention copy(Mention mention, String original) {
    Citation c = mention.citation();
    return with(mention, new Citation(c.document(), c.url(), c.publisher(), c.publisherState(), c.published(),
        c.language(), c.sentence(), c.span(), Optional.of(original)), mention.attributedTo(), mention.reasons());
  }

  /** The same mention published by another and on another day. */
  public static Mention by(Mention mention, String publisher, String published) {
    Citation c = mention.citation();
    return with(mention, new Citation(c.document(), c.url(), Optional.of(publisher), c.publisherState(),
        Optional.of(published), c.language(), c.sentence(), c.span(), c.copyOf()), mention.attributedTo(),
        mention.reasons());
  }

  /** The same mention in other words. */
  public static Mention saying(Mention mention, String sentence) {
    Citation c = mention.citation();
    int begin = c.span().begin();
    return with(mention, new Citation(c.document(), c.url(), c.publisher(), c.publisherState(), c.published(),
        c.language(), sentence, new Span(begin, begin + sentence.length()), c.copyOf()), mention.attributedTo(),
        mention.reasons());
  }

  /** The same mention, attributed to an agency or paper. */
  public static Mention quoting(Mention mention, String outlet) {
    List<Reason> reasons = new ArrayList<>(mention.reasons());
    reasons.add(new Reason(Mention.OUTLET, "attribution", outlet));
    return with(mention, mention.citation(), Optional.of(outlet), reasons);
  }

  private static Mention with(Mention m, Citation citation, Optional<String> speaker, List<Reason> reasons) {
    return new Mention(m.act(), m.source(), m.target(), m.place(), m.date(), m.basis(), m.clash(), m.status(), speaker,
        m.confidence(), citation, reasons);
  }
}
