package org.chancery.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads what careful readers found on web pages: one JSON object with a member for each page, under the name of its
 * file, that has {@code articleBody}, {@code date} or both, and may have {@code url}.
 */
public final class PageGold {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageGold() {}

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or is not of this shape
   */
  public static List<PageEvaluation.Gold> read(Path file) throws IOException {
    try {
      JsonNode all = JSON.readTree(Files.readAllBytes(file));
      if (!all.isObject()) {
        throw new IOException(file + ": not a JSON object with a member for each page");
      }
      return all.propertyStream().map(page -> new PageEvaluation.Gold(page.getKey(), text(page.getValue(), "url"),
          text(page.getValue(), "articleBody"), text(page.getValue(), "date"))).toList();
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  private static Optional<String> text(JsonNode page, String name) {
    return Optional.ofNullable(page.get(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
