package org.chancery.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A language as data: the folder {@code languages/<tag>/} of the class path with its tables, and the vocabulary that
 * they share. Rooms load their own tables from it ({@code dates.yaml}, {@code actors.yaml}, {@code frames.yaml} and
 * so on) once, before the first text is cut.
 */
public final class LanguagePack {
  private final String tag;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<String> clitics;
  private final Tokenizer tokenizer;

  private LanguagePack(String tag) {
    this.tag = tag;
    this.clitics = yaml("pack.yaml").path("clitics").valueStream().map(JsonNode::asText).toList();
    this.tokenizer = new Tokenizer(vocabulary, clitics, false);
  }

  /** The pack of a language, or empty where there is none. The tag's region and script are passed over. */
  public static Optional<LanguagePack> open(String tag) {
    String base = tag.split("[-_]", 2)[0];
    return exists(base) ? Optional.of(new LanguagePack(base)) : Optional.empty();
  }

  /** Whether there is a pack of this very tag. */
  static boolean exists(String tag) {
    return tag.matches("[a-z]{2,3}") && LanguagePack.class.getResource(path(tag, "pack.yaml")) != null;
  }

  /** BCP 47 tag, "sv". */
  public String tag() {
    return tag;
  }

  /** The words that this pack's tables know. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The small words that the language writes together with the next one, as written, lower case. */
  public List<String> clitics() {
    return clitics;
  }

  /** Cuts texts into tokens numbered by this pack's vocabulary. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** A new, empty phrase table over this pack's vocabulary. */
  public <V> PhraseTable<V> table() {
    return new PhraseTable<>(vocabulary, new Tokenizer(vocabulary, clitics, true));
  }

  /** Whether the pack holds a file of this name. */
  public boolean has(String file) {
    return LanguagePack.class.getResource(path(file)) != null;
  }

  /** The pack's YAML file of this name; an empty node where there is none. */
  public JsonNode yaml(String file) {
    try (InputStream in = LanguagePack.class.getResourceAsStream(path(file))) {
      return in == null ? JsonNodeFactory.instance.objectNode() : Yaml.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language pack " + tag + ", " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The rows of the pack's tab-separated file of this name, none where there is no such file. Lines that are empty or
   * begin with {@code #} are comments.
   */
  public List<List<String>> rows(String file) {
    try (InputStream in = LanguagePack.class.getResourceAsStream(path(file))) {
      return in == null ? List.of() : rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language pack " + tag + ", " + file + ": " + e.getMessage(), e);
    }
  }

  /** The rows of a tab-separated stream in UTF-8; lines that are empty or begin with {@code #} are comments. */
  public static List<List<String>> rows(InputStream in) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        rows.add(List.of(line.split("\t", -1)));
      }
    }
    return rows;
  }

  private String path(String file) {
    return path(tag, file);
  }

  private static String path(String tag, String file) {
    return "/languages/" + tag + "/" + file;
  }
}
