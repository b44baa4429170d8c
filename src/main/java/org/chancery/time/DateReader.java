package org.chancery.time;

import java.util.List;
import org.chancery.language.*;

/** STUB. */
public final class DateReader {
  private DateReader() {}

  /** STUB. */
  public static DateReader load(LanguagePack pack) {
    return new DateReader();
  }

  /** STUB. */
  public List<DateExpression> read(Tokens tokens, List<Sentence> sentences, DateContext context) {
    return List.of();
  }
}
