package org.chancery.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.fetch.Address;
import org.chancery.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubscriptionsTest {
  @TempDir
  private Path folder = Path.of("");

  private Subscriptions of(String name, byte[] bytes) throws IOException {
    return Subscriptions.of(List.of(new Source.Local(Files.write(folder.resolve(name), bytes))));
  }

  private Subscriptions of(String name, String text) throws IOException {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(Subscriptions subscriptions) {
    return subscriptions.addresses().stream().map(Address::toString).toList();
  }

  @Test
  void outlinesAreFoundHoweverDeepTheyStandAndOnceEach() throws IOException {
    Subscriptions found = of("feeds.opml",
        """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- exported -->
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="North">
                <outline text="Capital"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss?x=1&amp;y=2"/></outline>
                <outline text="Map" type="sitemap" XMLURL="https://b.example/sitemap.xml"/>
              </outline>
              <outline text="again" xmlUrl="https://A.example/rss?x=1&amp;y=2"/>
              <outline text="a page only" htmlUrl="https://c.example/"/>
            </body></opml>
            """);

    assertThat(told(found)).containsExactly("https://a.example/rss?x=1&y=2", "https://b.example/sitemap.xml");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void brokenOpmlGivesWhatIsSoundInIt() throws IOException {
    Subscriptions found = of("broken.opml", "<opml><body><outline xmlUrl='https://a.example/rss'><outline xmlUrl="
        + "'ftp://b.example/'><outline xmlUrl='https://x:secret@c.example/'/><outline xmlUrl=\"https://d.example/\"");

    assertThat(told(found)).contains("https://a.example/rss");
    assertThat(found.problems()).anyMatch(problem -> problem.contains("ftp://b.example/"))
        .noneMatch(problem -> problem.contains("secret"));
  }

  @Test
  void entitiesOfADocumentTypeAreNotExpanded() throws IOException {
    Subscriptions found = of("bomb.opml", "<!DOCTYPE opml [<!ENTITY a \"https://evil.example/\"><!ENTITY b "
        + "SYSTEM \"file:///etc/hostname\">]><opml><outline xmlUrl=\"&a;\"/><outline xmlUrl=\"&b;\"/>"
        + "<outline xmlUrl=\"https://a.example/\"/></opml>");

    assertThat(told(found)).containsExactly("https://a.example/");
  }

  @Test
  void nestingWithoutEndIsRead() throws IOException {
    Subscriptions found = of("deep.opml",
        "<opml>" + "<outline text='x'>".repeat(50_000) + "<outline xmlUrl='https://a.example/'/>");

    assertThat(told(found)).containsExactly("https://a.example/");
  }

  @Test
  void aPlainListHasAnAddressALine() throws IOException {
    String list = """
        # mine
        https://a.example/rss  # daily

        https://b.example/page#part
        b.example
        """;

    Subscriptions found = of("feeds.txt", "\ufeff" + list.replace("\n", "\r\n"));

    assertThat(told(found)).containsExactly("https://a.example/rss", "https://b.example/page");
    assertThat(found.problems()).singleElement().asString().contains("b.example");
  }

  @Test
  void opmlInAnyCharsetOfUnicodeIsRead() throws IOException {
    String opml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><opml><outline text=\"é\" xmlUrl=\"https://a.example/\"/></opml>";

    assertThat(told(of("utf16.opml", ("\ufeff" + opml).getBytes(StandardCharsets.UTF_16LE)))).hasSize(1);
  }

  @Test
  void addressesStandForThemselvesAndWhatListsNothingIsTold() throws IOException {
    Subscriptions found = Subscriptions.of(List.of(Source.of("https://a.example/rss"), Source.of("-"),
        new Source.Local(folder), new Source.Local(Files.createFile(folder.resolve("empty")))));

    assertThat(told(found)).containsExactly("https://a.example/rss");
    assertThat(found.problems()).hasSize(3);
  }
}
