package org.chancery.fetch;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ContentType;

/**
 * What a server answered.
 *
 * @param status HTTP's status
 * @param headers by name in lower case; of several the first
 * @param body without its encodings; empty where the status promises nothing to read
 */
record Answer(int status, Map<String, String> headers, Bytes body) {
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  Validators validators() {
    return new Validators(header("ETag"), header("Last-Modified"));
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Where a redirect leads; addresses are ASCII, but some servers send the bytes of UTF-8. */
  Optional<String> location() {
    return header("Location").map(raw -> {
      String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      return text.contains("\ufffd") ? raw : text;
    });
  }

  private Optional<ContentType> type() {
    return header("Content-Type").map(ContentType::parseLenient);
  }

  String mediaType() {
    return type().map(t -> t.getMimeType().toLowerCase(Locale.ROOT)).orElse("");
  }

  Optional<String> charset() {
    return type().map(t -> t.getParameter("charset")).map(String::strip).filter(label -> !label.isEmpty());
  }

  /** When the server wants to be asked again: a number of seconds, or a date. At most a week from now. */
  Optional<Instant> retryAt(Instant now) {
    return header("Retry-After").flatMap(value -> wanted(value, now)).filter(at -> at.isAfter(now))
        .map(at -> at.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : at);
  }

  private static Optional<Instant> wanted(String value, Instant now) {
    try {
      return value.matches("\\d{1,9}")
          ? Optional.of(now.plusSeconds(Long.parseLong(value)))
          : Optional.ofNullable(DateUtils.parseStandardDate(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
