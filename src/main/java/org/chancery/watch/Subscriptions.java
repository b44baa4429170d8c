package org.chancery.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.fetch.Address;
import org.chancery.read.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The feeds and sitemaps that somebody wants watched.
 *
 * @param addresses theirs, each once, in order
 * @param problems what is among them and no address, for a person
 */
public record Subscriptions(List<Address> addresses, List<String> problems) {
  private static final int LONGEST = 16 << 20;

  public Subscriptions {
    addresses = List.copyOf(addresses);
    problems = List.copyOf(problems);
  }

  /**
   * Those that the sources name: an address stands for itself; a file is OPML, whose outlines have their feeds' {@code
   * xmlUrl} however deep they are nested, or a plain list of addresses, one a line, with comments after {@code #}.
   */
  public static Subscriptions of(List<Source> sources) throws IOException {
    Set<Address> addresses = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (Source source : sources) {
      switch (source) {
        case Source.Web(var address) -> addresses.add(address);
        case Source.Local(var path) -> add(path, addresses, problems);
        case Source.StandardInput() -> problems.add("-: name a file of feeds or their addresses");
      }
    }
    return new Subscriptions(List.copyOf(addresses), problems);
  }

  private static void add(Path file, Set<Address> addresses, List<String> problems) throws IOException {
    if (Files.isDirectory(file)) {
      problems.add(file + ": a folder, not a list of feeds");
      return;
    }
    if (Files.size(file) > LONGEST) {
      problems.add(file + ": longer than " + LONGEST + " bytes: not a list of feeds");
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    List<String> words = isXml(bytes) ? outlines(bytes) : lines(bytes);
    if (words.isEmpty()) {
      problems.add(file + ": no feeds in it");
    }
    for (String word : words) {
      try {
        addresses.add(Address.of(word));
      } catch (IllegalArgumentException e) {
        problems.add(file + ": " + word.replaceAll("//[^/]*@", "//") + ": " + e.getMessage());
      }
    }
  }

  /** Whether the first sign, byte-order marks and blanks passed over, opens an element. */
  private static boolean isXml(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return begin.replaceFirst("^[\\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]+", "").startsWith("<");
  }

  private static List<String> outlines(byte[] bytes) throws IOException {
    Element opml = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    return opml.stream().filter(element -> element.normalName().equals("outline"))
        .flatMap(element -> element.attributes().asList().stream())
        .filter(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).equals("xmlurl"))
        .map(Attribute::getValue).filter(value -> !value.isBlank())
        .toList();
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "").lines()
        .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
        .filter(line -> !line.isEmpty()).toList();
  }
}
