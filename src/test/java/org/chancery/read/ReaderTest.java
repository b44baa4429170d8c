package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  private static final String SENTENCE = "The foreign ministers of Norland and Sudria met in Port Alba on Sunday.";
  private static final Reader READER = new Reader(ReadOptions.NONE);

  @TempDir
  Path folder = Path.of("");

  @Test
  void walksAFolderInTheOrderOfItsNames() throws IOException {
    write("b.txt", SENTENCE);
    write("a/z.txt", SENTENCE);
    write(".hidden.txt", SENTENCE);
    write(".git/x.txt", SENTENCE);
    assertThat(ids(read(folder))).containsExactly("a/z.txt", "b.txt");
  }

  @Test
  void aFileIsCalledTheSameAloneAndInItsFolder() throws IOException {
    Path file = write("b.txt", SENTENCE);
    assertThat(ids(read(file))).isEqualTo(ids(read(folder))).containsExactly("b.txt");
  }

  @Test
  void aLinkThatLeadsBackIsSaidAndNotFollowed() throws IOException {
    write("a/b.txt", SENTENCE);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    List<ReadResult> results = read(folder);
    assertThat(ids(results)).containsExactly("a/b.txt", "a/loop");
    assertThat(reason(results.get(1))).contains("leads back");
  }

  @Test
  void readsAllFieldsOfJsonLines() throws IOException {
    Document document = document(read(write("d.jsonl", """
        {"id": "x:1", "url": "https://example.org/1", "title": "Ministers Meet", "text": "%s", "published": "2021-05", \
        "publisher": "Alba Agency", "language": "en", "more": {"a": [1]}, "empty": null}
        """.formatted(SENTENCE))).getFirst());
    assertThat(document.id()).isEqualTo("x:1");
    assertThat(document.url()).contains("https://example.org/1");
    assertThat(document.title()).contains("Ministers Meet");
    assertThat(document.text()).isEqualTo(SENTENCE);
    assertThat(document.publication().date()).contains("2021-05");
    assertThat(document.publication().origin()).isEqualTo(Publication.Origin.GIVEN);
    assertThat(document.publisher().name()).contains("Alba Agency");
    assertThat(document.language()).isEqualTo("en");
  }

  @Test
  void aBadLineLeavesTheOthersAlone() throws IOException {
    List<ReadResult> results = read(write("d.jsonl", """
        {"text": "%1$s"}
        {"text": "%1$s"

        ["text"]
        {"title": "no text"}
        {"text": "%1$s", "id": 7}
        {"text": "%1$s"} {"text": "%1$s"}
        {"text": "  "}
        """.formatted(SENTENCE)));
    assertThat(ids(results))
        .containsExactly("d.jsonl:1", "d.jsonl:2", "d.jsonl:4", "d.jsonl:5", "7", "d.jsonl:7", "d.jsonl:8");
    assertThat(results.stream().filter(Skipped.class::isInstance).map(ReaderTest::reason))
        .satisfiesExactly(
            r -> assertThat(r).contains("malformed JSON"),
            r -> assertThat(r).contains("not a JSON object"),
            r -> assertThat(r).contains("no field \"text\""),
            r -> assertThat(r).contains("more than one object"),
            r -> assertThat(r).contains("empty"));
  }

  @Test
  void aLineOverTheLimitIsPassedOver() throws IOException {
    String huge = "{\"text\": \"" + "x".repeat(5000) + "\"}";
    Path file = write("d.jsonl", huge + "\n{\"text\": \"" + SENTENCE + "\"}\n");
    List<ReadResult> results = read(
        new Reader(ReadOptions.NONE, new Limits(1000, 1000, 1000), InputStream.nullInputStream()),
        file);
    assertThat(ids(results)).containsExactly("d.jsonl:1", "d.jsonl:2");
    assertThat(reason(results.getFirst())).contains("longer than 1000 bytes");
    assertThat(results.get(1)).isInstanceOf(Read.class);
  }

  @Test
  void aTextOverTheLimitIsSkipped() throws IOException {
    Path file = write("big.txt", "x ".repeat(1000));
    List<ReadResult> results = read(
        new Reader(ReadOptions.NONE, new Limits(1000, 1000, 1000), InputStream.nullInputStream()),
        file);
    assertThat(reason(only(results))).contains("longer than 1000 bytes");
  }

  @Test
  void whatIsNoTextIsSkippedWithItsReason() throws IOException {
    byte[] junk = new byte[4000];
    new Random(1).nextBytes(junk);
    assertThat(reason(only(read(write("a/empty.txt", ""))))).isEqualTo("empty");
    assertThat(reason(only(read(write("a/empty.jsonl", ""))))).isEqualTo("empty");
    assertThat(reason(only(read(write("a/blank.txt", " \n\t\n"))))).contains("blanks");
    assertThat(reason(only(read(write("a/junk.txt", junk))))).contains("binary");
    assertThat(reason(only(read(write("a/junk.jsonl", junk))))).contains("binary");
    assertThat(reason(only(read(write("a/b.zip", "PK\u0003\u0004xxxx"))))).contains("zip");
    assertThat(reason(only(read(write("a/b.gz", new byte[]{0x1f, (byte) 0x8b, 8, 0}))))).contains("gzip");
    assertThat(reason(only(read(write("a/b.pdf", "%PDF-1.7 ..."))))).contains("PDF");
    assertThat(reason(only(read(write("a/b.html", "<!DOCTYPE html><html>"))))).contains("without an article");
  }

  @Test
  void whatIsNotThereOrHoldsNothingIsSkipped() throws IOException {
    Files.createDirectories(folder.resolve("none/.hidden"));
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    assertThat(reason(only(read(folder.resolve("missing"))))).contains("no such file");
    assertThat(reason(only(read(folder.resolve("none"))))).contains("without documents");
    assertThat(reason(only(read(folder.resolve("dangling"))))).contains("leads nowhere");
  }

  @Test
  void whatMayNotBeReadIsSkipped() throws IOException {
    Path file = write("secret.txt", SENTENCE);
    assumeTrue(file.toFile().setReadable(false));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertThat(reason(only(read(file)))).contains("permission");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, å", "UTF-16LE, å", "UTF-16BE, å", "windows-1252, å", "GB18030, 国", "windows-1251, я",
      "Shift_JIS, か", "EUC-KR, 한"})
  void findsTheCharset(String name, String letter) throws IOException {
    String text = switch (letter) {
      case "å" -> "Statsministern åkte på måndagen över sundet för att träffa sin kollega på andra sidan. ".repeat(3);
      case "я" -> "Премьер-министр прибыл в столицу с трёхдневным визитом, сообщила пресс-служба. ".repeat(3);
      case "か" -> "首相は三日、隣国の首都に到着し、大統領と会談しました。両国は協定に署名しています。".repeat(3);
      case "한" -> "총리는 사흘 동안 이웃 나라를 방문하여 대통령과 회담하고 협정에 서명하였다. ".repeat(3);
      default -> "外交大臣三日抵达首都，开始为期三天的正式访问，双方签署了合作协定。".repeat(3);
    };
    Document document = document(only(read(write("t.txt", text.getBytes(Charset.forName(name))))));
    assertThat(document.text()).isEqualTo(text);
  }

  @Test
  void brokenBytesInSoundTextStayVisible() throws IOException {
    byte[] bytes = ("Förhandlingarna började på lördagen och ägde rum i Örby. " + SENTENCE + " ?")
        .getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Document document = document(only(read(write("t.txt", bytes))));
    assertThat(document.text()).startsWith("Förhandlingarna började").endsWith("Sunday. \ufffd");
  }

  @Test
  void theUsersWordGoesBeforeTheDocuments() throws IOException {
    Reader reader = new Reader(new ReadOptions(Optional.of("1999"), Optional.of("Nobody's Paper"), Optional.of("sv")));
    Path file = write("d.jsonl", "{\"text\": \"" + SENTENCE + "\", \"published\": \"2020\", \"publisher\": \"X\"}");
    Document document = document(only(read(reader, file)));
    assertThat(document.publication().date()).contains("1999");
    assertThat(document.publisher().name()).contains("Nobody's Paper");
    assertThat(document.language()).isEqualTo("sv");
  }

  @Test
  void standardInputIsTextOrJsonLines() {
    assertThat(ids(read(standard(SENTENCE), Path.of("-")))).containsExactly("-");
    assertThat(ids(read(standard("\n {\"text\": \"" + SENTENCE + "\"}"), Path.of("-")))).containsExactly("-:2");
  }

  private static Reader standard(String input) {
    return new Reader(ReadOptions.NONE, Limits.DEFAULT,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, bytes);
  }

  private static List<ReadResult> read(Path path) {
    return read(READER, path);
  }

  private static List<ReadResult> read(Reader reader, Path path) {
    List<ReadResult> results = new ArrayList<>();
    reader.read(Source.of(path.toString()), results::add);
    return results;
  }

  private static ReadResult only(List<ReadResult> results) {
    assertThat(results).hasSize(1);
    return results.getFirst();
  }

  private static List<String> ids(List<ReadResult> results) {
    return results.stream().map(result -> switch (result) {
      case Read(Document document) -> document.id();
      case Skipped(String id, String reason) -> id;
    }).toList();
  }

  private static String reason(ReadResult result) {
    return switch (result) {
      case Read(Document document) -> "read: " + document;
      case Skipped(String id, String reason) -> reason;
    };
  }

  private static Document document(ReadResult result) {
    return switch (result) {
      case Read(Document document) -> document;
      case Skipped skipped -> throw new AssertionError(skipped);
    };
  }
}
