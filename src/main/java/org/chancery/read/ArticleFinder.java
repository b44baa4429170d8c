package org.chancery.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Span;
import org.chancery.read.Body.Stretch;

/**
 * Finds the article in a text without markup: cuts it into {@link Lines}, asks each line what its shape gives it away
 * as ({@link LineMarks}), finds the {@link Body} and the {@link Headline}, and sorts every line into a block or, with
 * its reason, an aside. Goes by shape and place; words are one feature more ({@link Furniture}).
 *
 * <p>Safe for many threads.
 */
final class ArticleFinder {
  private static final int LEAST_TITLE = 15;

  private final LineMarks lineMarks;

  ArticleFinder(Furniture furniture) {
    this.lineMarks = new LineMarks(furniture);
  }

  /** The article in {@code text}; {@code title} is a headline that came with it, in the text or not. */
  Article find(String text, Optional<String> title) {
    List<Line> lines = Lines.of(text);
    List<Mark> marks = new ArrayList<>(lines.stream().map(lineMarks::of).toList());
    Stretch body = Body.find(lines, marks);
    OptionalInt headline = Headline.find(lines, marks, body, title);
    return new Sorting(lines, marks, body, headline, title).sorted();
  }

  /** One text's lines on their way into blocks and asides. */
  private static final class Sorting {
    private final List<Line> lines;
    private final List<Mark> marks;
    private final Stretch body;
    private final int headline;
    private final String titleKey;
    private final int titleWeight;
    private final UnicodeScript script;
    private final LinkLists links;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Sorting(List<Line> lines, List<Mark> marks, Stretch body, OptionalInt headline, Optional<String> title) {
      this.lines = lines;
      this.marks = marks;
      this.body = body;
      this.headline = headline.orElse(-1);
      String headlineText = headline.isPresent() ? lines.get(headline.getAsInt()).text() : title.orElse("");
      this.titleKey = Line.key(headlineText);
      this.titleWeight = Line.of(headlineText, new Span(0, headlineText.length()), false).weight();
      this.links = new LinkLists(lines, marks, this.headline);
      this.script = body.from() < body.to() ? heaviestScript() : UnicodeScript.COMMON;
    }

    Article sorted() {
      for (int i = 0; i < lines.size(); i++) {
        if (i == headline) {
          keep(i, Block.Kind.TITLE);
        } else if (body.contains(i)) {
          inBody(i);
        } else if (i < body.from()) {
          beforeBody(i);
        } else {
          afterBody(i);
        }
      }
      Optional<Span> title = headline < 0 ? Optional.empty() : Optional.of(lines.get(headline).span());
      return new Article(title, blocks, asides);
    }

    private void inBody(int i) {
      Line line = lines.get(i);
      Mark mark = marks.get(i);
      if (mark == Mark.SOURCE || repeatsTitleWithAddress(line)) {
        keep(i, Block.Kind.CREDIT);
      } else if (mark != Mark.NONE && !mark.credit()) {
        setAside(i, mark.reason());
      } else if (repeatsTitle(line)) {
        setAside(i, "repeated-title");
      } else if (line.prose()) {
        if (told.add(line.text())) {
          keep(i, Block.Kind.PARAGRAPH);
        } else {
          setAside(i, "repeated");
        }
      } else if (isForeign(line) && !line.sentence()) {
        setAside(i, "other-script");
      } else if (links.listed(i)) {
        setAside(i, "link-list");
      } else {
        keep(i, Block.Kind.PARAGRAPH);
      }
    }

    private void beforeBody(int i) {
      Line line = lines.get(i);
      Mark mark = marks.get(i);
      boolean near = headline < 0 || i > headline || headline - i <= 3;
      if (mark.credit() && near) {
        keep(i, Block.Kind.CREDIT);
      } else if (mark != Mark.NONE) {
        setAside(i, mark.reason());
      } else if (repeatsTitle(line)) {
        setAside(i, "repeated-title");
      } else if (isForeign(line)) {
        setAside(i, "other-script");
      } else if (links.listed(i)) {
        setAside(i, "link-list");
      } else {
        setAside(i, "before-article");
      }
    }

    private void afterBody(int i) {
      Line line = lines.get(i);
      Mark mark = marks.get(i);
      if ((mark.credit() && i < body.to() + 4) || repeatsTitleWithAddress(line)) {
        keep(i, Block.Kind.CREDIT);
      } else if (mark != Mark.NONE) {
        setAside(i, mark.reason());
      } else if (repeatsTitle(line)) {
        setAside(i, "repeated-title");
      } else if (links.listed(i)) {
        setAside(i, "link-list");
      } else {
        setAside(i, body.from() == body.to() ? "no-article" : "after-article");
      }
    }

    /** "The post … appeared first on example.com": the title told again with the address of a page. */
    private boolean repeatsTitleWithAddress(Line line) {
      return titleKey.length() >= LEAST_TITLE && line.weight() > titleWeight && line.weight() < titleWeight * 2 + 60
          && hasAddress(line.text()) && line.key().contains(titleKey);
    }

    /** Whether a dot stands between letters, as in "example.com". */
    private static boolean hasAddress(String text) {
      for (int dot = text.indexOf('.', 1); dot > 0 && dot + 2 < text.length(); dot = text.indexOf('.', dot + 1)) {
        if (Character.isLetterOrDigit(text.charAt(dot - 1)) && Character.isLetter(text.charAt(dot + 1))
            && Character.isLetter(text.charAt(dot + 2))) {
          return true;
        }
      }
      return false;
    }

    private boolean repeatsTitle(Line line) {
      return line.weight() == titleWeight && line.key().equals(titleKey);
    }

    private boolean isForeign(Line line) {
      return line.script() != script && line.script() != UnicodeScript.COMMON && script != UnicodeScript.COMMON;
    }

    private UnicodeScript heaviestScript() {
      Line heaviest = lines.get(body.from());
      for (int i = body.from(); i < body.to(); i++) {
        heaviest = lines.get(i).weight() > heaviest.weight() ? lines.get(i) : heaviest;
      }
      return heaviest.script();
    }

    private void keep(int i, Block.Kind kind) {
      blocks.add(new Block(lines.get(i).span(), kind));
    }

    private void setAside(int i, String reason) {
      asides.add(new Aside(lines.get(i).span(), reason));
    }
  }
}
