package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An expression of a sentence while it is weighed against the others. Belongs to one reading of one sentence. */
final class Draft {
  private final Match match;
  private Optional<Edtf> value;
  private Basis basis;
  private DateRole role = DateRole.EVENT;
  private Optional<Edtf> clash = Optional.empty();
  private List<Edtf> parts;

  Draft(Match match, Optional<Dated> dated) {
    this.match = match;
    this.value = dated.map(Dated::value);
    this.parts = dated.map(Dated::parts).orElse(List.of());
    this.basis = isCounted() || told().hasAny(Field.WEEKDAY, Field.WHICH) ? Basis.RELATIVE : Basis.STATED;
  }

  Match match() {
    return match;
  }

  Features told() {
    return match.first();
  }

  int from() {
    return isNamed() ? match.extents().getFirst().from() : match.from();
  }

  int to() {
    return isNamed() ? match.extents().getFirst().to() : match.to();
  }

  /** Whether it dates something that the text only names. */
  boolean isNamed() {
    return match.rule().kind() == Rule.Kind.NAMED;
  }

  Optional<Edtf> value() {
    return value;
  }

  /**
   * The times that it brings a story to, in order: of "by May 1977" that May. What counts from publication, or counts
   * years, and what begins or ends elsewhere ("since", "until"), leaves the story where it is.
   */
  List<Edtf> times() {
    boolean years = isCounted() && told().get(Field.UNIT) >= Codes.YEARS && !told().has(Field.MONTH);
    boolean now = isCounted() && told().get(Field.ANCHOR) == Codes.PUBLISHED;
    Rule.Kind kind = match.rule().kind();
    return years || now || kind == Rule.Kind.SINCE || kind == Rule.Kind.UNTIL ? List.of() : parts;
  }

  DateRole role() {
    return role;
  }

  /** Whether it names the year in figures. */
  boolean hasYear() {
    return value.isPresent() && told().hasAny(Field.YEAR, Field.YY);
  }

  /** Whether it counts from another date: "64 years ago", "that year". */
  boolean isCounted() {
    return told().has(Field.UNIT) && !told().has(Field.YEAR);
  }

  /** Whether it is "N years ago". */
  boolean isYearsAgo() {
    return told().is(Field.UNIT, Codes.YEARS) && told().has(Field.COUNT) && told().is(Field.DIRECTION, -1)
        && !told().is(Field.ANCHOR, Codes.TOLD) && match.isSingle();
  }

  boolean isAnniversary() {
    return told().has(Field.ANNIVERSARY);
  }

  boolean isDuration() {
    return told().has(Field.DURATION);
  }

  void give(Edtf other, Basis from) {
    value = Optional.of(other);
    parts = List.of(other);
    basis = from;
  }

  void drop() {
    value = Optional.empty();
  }

  void play(DateRole other) {
    role = other;
  }

  void clashWith(Edtf other) {
    clash = Optional.of(other);
  }

  Optional<DateExpression> done() {
    return value
        .map(v -> new DateExpression(from(), to(), v, basis, role, match.rule().id(), clash, parts(v)));
  }

  private List<DateExpression.Part> parts(Edtf whole) {
    List<Match.Extent> extents = match.extents();
    if (extents.size() != parts.size()) {
      return List.of(new DateExpression.Part(from(), to(), whole));
    }
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new DateExpression.Part(extents.get(i).from(), extents.get(i).to(), parts.get(i))).toList();
  }
}
