package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.chancery.language.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in the charsets that the press was and is published in, declared, undeclared and declared wrongly. */
class CharsetTest {
  private static final TextDecoder DECODER = new TextDecoder(LanguageIdentifier.load());
  private static final Map<String, String> TEXTS = Map.ofEntries(
      Map.entry("vi", "Hà Nội, ngày 3 tháng 5. Bộ trưởng Ngoại giao Nauruland đã đến thăm thủ đô và hội đàm với người"
          + " đồng cấp. Hai bên ký một hiệp định về thương mại, và nhất trí mở đại sứ quán trước cuối năm nay."),
      Map.entry("th", "รัฐมนตรีต่างประเทศเดินทางถึงเมืองหลวงเมื่อวันจันทร์ และได้ลงนามในความตกลงว่าด้วยการค้า"
          + " ทั้งสองฝ่ายตกลงที่จะเปิดสถานทูตก่อนสิ้นปีนี้"),
      Map.entry("zh", "外交部长周一抵达首都，与东道国同行举行会谈，并签署了一项贸易协定。双方同意在年底前互设大使馆。"),
      Map.entry("zh-TW", "外交部長週一抵達首都，與東道國同行舉行會談，並簽署了一項貿易協定。雙方同意在年底前互設大使館。"),
      Map.entry("ko", "외무장관은 월요일 수도에 도착하여 회담을 가지고 무역협정에 서명하였다. 쌍방은 올해 안에 대사관을 열기로 하였다."),
      Map.entry("ja", "外相は月曜日に首都に到着し、会談を行い、貿易協定に署名した。双方は年内に大使館を開設することで合意した。"),
      Map.entry("ru", "Министр иностранных дел прибыл в столицу в понедельник и подписал соглашение о торговле. Стороны"
          + " договорились открыть посольства до конца года."),
      Map.entry("ar",
          "وصل وزير الخارجية إلى العاصمة يوم الاثنين ووقع اتفاقا للتجارة. واتفق الجانبان على فتح سفارتين قبل نهاية"
              + " العام الحالي."),
      Map.entry("fr",
          "Le ministre des Affaires étrangères est arrivé lundi à la capitale, où il a signé un accord sur le"
              + " commerce. Les deux côtés ouvriront des ambassades d’ici à la fin de l’année."),
      Map.entry("sv", "Utrikesministern kom till huvudstaden på måndagen och undertecknade ett avtal om handel. Båda"
          + " sidor öppnar ambassader före årets slut."),
      Map.entry("el", "Ο υπουργός Εξωτερικών έφτασε τη Δευτέρα στην πρωτεύουσα και υπέγραψε συμφωνία για το εμπόριο."),
      Map.entry("pl", "Minister spraw zagranicznych przybył w poniedziałek do stolicy i podpisał umowę o handlu. Obie"
          + " strony otworzą ambasady przed końcem roku."));

  @ParameterizedTest
  @CsvSource({"vi, windows-1258", "vi, viscii", "vi, tcvn", "th, x-windows-874", "zh, GB18030", "zh-TW, Big5",
      "ko, EUC-KR", "ja, Shift_JIS", "ja, EUC-JP", "ja, ISO-2022-JP", "ru, windows-1251", "ru, KOI8-R",
      "ru, ISO-8859-5", "ar, windows-1256", "fr, windows-1252", "sv, ISO-8859-1", "el, windows-1253", "vi, UTF-8",
      "ar, UTF-16LE", "ja, UTF-8"})
  void anUndeclaredPageIsReadAsItWasWritten(String language, String charset) {
    String page = page(language, "");
    assertThat(decoded(page, charset, Optional.empty())).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"vi, windows-1258, windows-1258", "vi, viscii, VISCII", "vi, tcvn, TCVN-5712",
      "th, x-windows-874, TIS-620", "zh, GB18030, gb2312", "zh-TW, Big5, big5", "ko, EUC-KR, ks_c_5601-1987",
      "ja, Shift_JIS, x-sjis", "ru, KOI8-R, koi8-r", "pl, ISO-8859-2, iso-8859-2", "ar, windows-1256, windows-1256"})
  void aDeclaredPageIsReadAsItSays(String language, String charset, String label) {
    String page = page(language, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + label + "\">");
    assertThat(decoded(page, charset, Optional.empty())).isEqualTo(page);
    String bare = page(language, "");
    assertThat(decoded(bare, charset, Optional.of(label))).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"ru, windows-1251, iso-8859-1", "ru, KOI8-R, windows-1251", "th, x-windows-874, iso-8859-1",
      "zh, GB18030, big5", "zh, UTF-8, gb2312", "ja, Shift_JIS, utf-8", "vi, UTF-8, windows-1258",
      "ar, windows-1256, utf-8", "ko, EUC-KR, nonsense"})
  void aWrongLabelIsNotBelieved(String language, String charset, String label) {
    String page = page(language, "<meta charset=\"" + label + "\">");
    assertThat(decoded(page, charset, Optional.empty())).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({"zh", "ja", "ru", "th", "el", "ko", "ar", "fr", "vi"})
  void textInUtf16NeedsNoMarkNorMarkup(String language) {
    String text = TEXTS.getOrDefault(language, "").replace("。", "。\n") + "\n " + TEXTS.getOrDefault(language, "");
    for (String charset : new String[]{"UTF-16LE", "UTF-16BE"}) {
      assertThat(decoded(text, charset, Optional.empty())).as(charset).isEqualTo(text);
    }
  }

  @Test
  void aZeroByteOrTwoMakeNoTextBinary() {
    String text = TEXTS.getOrDefault("sv", "");
    assertThat(decoded(text + "\0" + text + "\0", "UTF-8", Optional.empty())).isEqualTo(text + "\0" + text + "\0");
    assertThat(decoded(text + "\0".repeat(text.length()), "UTF-8", Optional.empty())).startsWith("junk");
  }

  @Test
  void aBracketBehindABrokenCharacterStaysABracket() {
    byte[] page = Archives.join(bytes(page("zh-TW", "<meta charset=big5>"), "Big5"), new byte[]{(byte) 0xff},
        Archives.utf8("<p>end"));
    assertThat(DECODER.page(page, Optional.empty())).isInstanceOfSatisfying(Decoded.Text.class,
        text -> assertThat(text.text()).endsWith("\ufffd<p>end"));
  }

  private static String decoded(String page, String charset, Optional<String> label) {
    return switch (DECODER.page(bytes(page, charset), label)) {
      case Decoded.Text(var text, var found) -> text;
      case Decoded.Junk(String reason) -> "junk: " + reason;
    };
  }

  private static String page(String language, String head) {
    String text = TEXTS.getOrDefault(language, "");
    return "<!DOCTYPE html><html><head>" + head + "<title>x</title></head><body><h1>" + text.substring(0, 20)
        + "</h1>\n<p class=\"text\">" + text + "</p>\n</body></html>";
  }

  private static byte[] bytes(String text, String charset) {
    return switch (charset) {
      case "viscii", "tcvn" -> byTable(text, TableCharset.load(charset));
      case "windows-1258" -> vietnamese(text);
      default -> text.getBytes(Charset.forName(charset));
    };
  }

  private static byte[] byTable(String text, TableCharset table) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    String characters = new String(all, table);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.chars().forEach(c -> out.write(characters.indexOf(c)));
    return out.toByteArray();
  }

  /** In windows-1258 a tone is a mark of its own behind the letter, but the letter's other mark is not. */
  private static byte[] vietnamese(String text) {
    Charset charset = Charset.forName("windows-1258");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      if (!charset.newEncoder().canEncode(letter)) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        String marks = apart.substring(1).codePoints().filter(c -> c != 0x302 && c != 0x306 && c != 0x31b)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String rest = apart.codePoints().filter(c -> marks.indexOf(c) < 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        letter = Normalizer.normalize(rest, Normalizer.Form.NFC) + marks;
      }
      out.writeBytes(letter.getBytes(charset));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsBelievedFirst(String charset) {
    String page = page("ru", "<meta charset=\"koi8-r\">");
    byte[] marked = ("\ufeff" + page).getBytes(Charset.forName(charset));
    assertThat(DECODER.page(marked, Optional.of("big5"))).isInstanceOfSatisfying(Decoded.Text.class,
        text -> assertThat(text.text()).isEqualTo(page));
    assertThat(marked.length).isGreaterThan(page.getBytes(StandardCharsets.US_ASCII).length);
  }
}
