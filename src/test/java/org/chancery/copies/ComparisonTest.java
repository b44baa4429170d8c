package org.chancery.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.chancery.copies.Likeness.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String TEXT = Prose.of(1, 10);

  private static Article article(String id, String text, String published, String publisher) {
    return new Article(id, Fingerprint.of(text), Optional.of(published).filter(p -> !p.isEmpty()),
        Optional.of(publisher));
  }

  private static Optional<Kind> compare(String one, String two) {
    return compare(article("a", one, "2020-05-04", "P"), article("b", two, "2020-05-04", "Q"));
  }

  private static Optional<Kind> compare(Article one, Article two) {
    assertThat(Comparison.of(one, two)).isEqualTo(Comparison.of(two, one));
    return Comparison.of(one, two).map(Likeness::kind);
  }

  @Test
  void caseWidthPunctuationAndSpaceMakeNoOtherText() {
    assertThat(compare(TEXT, TEXT.toUpperCase(Locale.ROOT).replace(". ", " —\n\n"))).contains(Kind.SAME);
    assertThat(compare("新年贺词第一段：各国朋友们，大家好！我们将继续努力工作２０２０。", "新年贺词第一段 各国朋友们 大家好 我们将继续努力工作2020"))
        .contains(Kind.SAME);
  }

  @Test
  void smallEditsMakeANearCopy() {
    assertThat(compare(TEXT, "OSLO, 5 May (Wire) -- " + TEXT)).contains(Kind.NEAR);
    assertThat(compare(TEXT, TEXT + " Write to us at any hour and tell us what you think of this page.")).contains(
        Kind.NEAR);
    assertThat(compare(TEXT, TEXT.substring(TEXT.indexOf(". ") + 2))).contains(Kind.NEAR);
    assertThat(compare(TEXT, TEXT.replaceFirst("the", "some"))).contains(Kind.NEAR);
    assertThat(compare(TEXT, TEXT.replace(Prose.sentence(1, 4), Prose.sentence(1, 4) + " " + Prose.sentence(9, 1))))
        .contains(Kind.NEAR);
  }

  @Test
  void aWholeTextInALongerOneIsAPartOfIt() {
    String digest = Prose.of(2, 9) + "\n" + TEXT + "\n" + Prose.of(3, 9);
    assertThat(compare(TEXT, digest)).contains(Kind.PART);
    assertThat(compare(Prose.of(2, 9), TEXT)).isEmpty();
    assertThat(compare(TEXT + " " + Prose.of(4, 8), Prose.of(5, 8) + " " + TEXT)).contains(Kind.PART);
  }

  @Test
  void whatIsToldOfOtherNamesInLikeWordsIsNoCopy() {
    String formula = "The chairman of the standing committee received letters of credence from %s, new ambassador of %s, "
        + "in the presence of the minister and of officials of the protocol department, and had a talk with the envoy "
        + "on matters of mutual concern before a reception was given in the great hall of the assembly on %s.";
    String one = formula.formatted("Ada Berg", "Norway", "Thursday");
    String two = formula.formatted("Eino Aalto", "Finland", "Friday");
    assertThat(compare(article("a", one, "2020-05-07", "P"), article("b", two, "2020-11-13", "P"))).isEmpty();
    assertThat(compare(article("a", one, "2020-05-07", "P"), article("b", two, "2020-05-08", "P"))).isEmpty();
    assertThat(compare(article("a", one, "2020-05-07", "P"),
        article("b", one.replace("great hall", "old hall"), "2020-11-13", "Q"))).contains(Kind.NEAR);
    assertThat(compare(article("a", one, "2020-05-07", "P"), article("b", one.replace("Ada", "Ida"), "", "Q")))
        .contains(Kind.NEAR);
  }

  @Test
  void anOutletThatSaysTheSameFewWordsOnAnotherDayDoesNotCopy() {
    String form = "The president sent a basket of flowers to the embassy on the occasion of the national day.";
    Article one = article("a", form, "2019-06-06", "P");
    assertThat(compare(one, article("b", form, "2020-06-06", "P"))).isEmpty();
    assertThat(compare(one, article("b", form, "2019-06-07", "P"))).contains(Kind.SAME);
    assertThat(compare(one, article("b", form, "2020-06-06", "Q"))).contains(Kind.SAME);
    assertThat(compare(article("a", TEXT, "2019-06-06", "P"), article("b", TEXT, "2020-06-06", "P")))
        .contains(Kind.SAME);
  }

  @Test
  void aTextOfFewWordsOrNoneTellsNothing() {
    assertThat(compare("", "")).isEmpty();
    assertThat(compare("Please wait.", "Please wait.")).isEmpty();
    assertThat(compare(Prose.of(1, 1), Prose.of(1, 1) + " And so on.")).isEmpty();
  }

  @Test
  void aSentenceIsFoundInATextThatHoldsMostOfIt() {
    Fingerprint text = Fingerprint.of(TEXT);
    assertThat(Comparison.holds(text, Fingerprint.of(Prose.sentence(1, 3)))).isTrue();
    assertThat(Comparison.holds(text, Fingerprint.of(Prose.sentence(2, 3)))).isFalse();
    assertThat(Comparison.holds(text, Fingerprint.of("And so."))).isFalse();
  }
}
