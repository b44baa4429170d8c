package org.chancery.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.load();

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      en; The ministers met on Sunday and agreed to open an embassy.
      sv; Ministrarna träffades på söndagen och enades om att öppna en ambassad.
      da; Ministrene mødtes i søndags og blev enige om at åbne en ambassade.
      nb; Ministrene møttes på søndag og ble enige om å åpne en ambassade.
      de; Die Minister trafen sich am Sonntag und vereinbarten, eine Botschaft zu eröffnen.
      nl; De ministers ontmoetten elkaar op zondag en besloten een ambassade te openen.
      fr; Les ministres se sont rencontrés dimanche et ont décidé d'ouvrir une ambassade.
      es; Los ministros se reunieron el domingo y acordaron abrir una embajada.
      pt; Os ministros reuniram-se no domingo e decidiram abrir uma embaixada.
      it; I ministri si sono incontrati domenica e hanno deciso di aprire un'ambasciata.
      ru; Министры встретились в воскресенье и договорились открыть посольство.
      uk; Міністри зустрілися в неділю і домовилися відкрити посольство.
      bg; Министрите се срещнаха в неделя и се договориха да открият посолство.
      mn; Сайд нар ням гарагт уулзаж элчин сайдын яам нээхээр тохиролцсон байна.
      pl; Ministrowie spotkali się w niedzielę i postanowili otworzyć ambasadę.
      vi; Các bộ trưởng đã gặp nhau hôm chủ nhật và nhất trí mở đại sứ quán.
      id; Para menteri bertemu pada hari Minggu dan sepakat untuk membuka kedutaan.
      ms; Para menteri bertemu pada hari Ahad dan bersetuju membuka kedutaan kerana hubungan baharu.
      tr; Bakanlar pazar günü bir araya geldi ve büyükelçilik açılması için anlaştı.
      ar; التقى الوزراء يوم الأحد واتفقوا على فتح سفارة في العاصمة.
      fa; وزیران روز یکشنبه با هم دیدار کردند و برای گشایش سفارت توافق شد.
      zh; 两国部长星期日举行会谈，同意设立大使馆。
      ja; 両国の閣僚は日曜日に会談し、大使館を開設することで合意した。
      ko; 두 나라 장관들은 일요일에 만나 대사관을 열기로 합의했다.
      th; รัฐมนตรีพบกันเมื่อวันอาทิตย์และตกลงเปิดสถานทูต
      lo; ບັນດາລັດຖະມົນຕີໄດ້ພົບກັນໃນວັນອາທິດ
      km; រដ្ឋមន្ត្រីបានជួបគ្នានៅថ្ងៃអាទិត្យ
      """)
  void namesTheLanguage(String tag, String text) {
    assertThat(IDENTIFIER.identify(text)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8013945", "— … !", "x", "\u1980\u1981\u1982"})
  void saysWhereItDoesNotKnow(String text) {
    assertThat(IDENTIFIER.identify(text)).isEqualTo(LanguageIdentifier.UNKNOWN);
  }

  @Test
  void looksAtOneParagraph() {
    String text = "The ministers met on Sunday.\nMinistrarna träffades på söndagen.";
    assertThat(IDENTIFIER.identify(text, new Span(29, text.length()))).isEqualTo("sv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "id", "ja", "km", "ko", "lo", "mn", "pt", "ru", "sv", "th",
      "vi",
      "zh"})
  void isRightOnNinetyEightOfAHundredSentences(String tag) throws IOException {
    Path file = Path.of(System.getProperty("chancery.corpora", "../shared"), "parallel", tag + ".txt");
    assumeTrue(Files.exists(file), "no corpora at " + file);
    List<String> lines = Files.readAllLines(file);
    long right = lines.stream().filter(line -> IDENTIFIER.identify(line).equals(tag)).count();
    assertThat(right * 100.0 / lines.size()).isGreaterThanOrEqualTo(98);
  }
}
