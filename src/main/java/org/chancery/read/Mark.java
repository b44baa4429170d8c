package org.chancery.read;

/** What a line gives itself away as, wherever it stands. */
enum Mark {
  /** Nothing. */
  NONE(""),
  /** Separators only. */
  SEPARATOR("separator"),
  /** Digits only: a page counter. */
  DIGITS("digits"),
  /** A web address only. */
  ADDRESS("address"),
  /** A copyright line. */
  COPYRIGHT("copyright"),
  /** A menu, a notice, a way to other pages. */
  NAVIGATION("navigation"),
  /** Buttons. */
  SHARE("share"),
  /** The box for readers' comments. */
  COMMENTS("comments"),
  /** The head of a list of links, or one link with its label. */
  RELATED("related"),
  /** Words to a picture. */
  CAPTION("caption"),
  /** Tells the source: "Source: …", "(Agency - 3 May 2001)". */
  SOURCE("source"),
  /** Tells the writer or when it came out, by its first word. */
  BYLINE("byline"),
  /** A date and little more. */
  DATE("date");

  private final String reason;

  Mark(String reason) {
    this.reason = reason;
  }

  /** The word for it on an aside. */
  String reason() {
    return reason;
  }

  /** Whether a line of this mark tells of the article, and not of the page. */
  boolean credit() {
    return switch (this) {
      case SOURCE, BYLINE, DATE -> true;
      case NONE, SEPARATOR, DIGITS, ADDRESS, COPYRIGHT, NAVIGATION, SHARE, COMMENTS, RELATED, CAPTION -> false;
    };
  }
}
