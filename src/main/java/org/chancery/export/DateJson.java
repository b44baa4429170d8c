package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.chancery.document.Span;
import org.chancery.time.DateExpression;
import org.chancery.time.DatedDocument;
import org.chancery.time.Edtf;

/**
 * Date expressions as JSON Lines: one expression a line.
 *
 * <pre>
 * document, begin, end, text, value, basis, role, rule, clash, parts
 * </pre>
 *
 * <p>{@code begin} and {@code end} count UTF-16 code units of the document's text, {@code text} is that slice;
 * {@code value} and {@code clash} are EDTF; {@code role} is {@code event}, {@code origin}, {@code commemoration},
 * {@code publication}, or {@code named} where it only names something ("the 1954 conference"); {@code clash} stands
 * only where the text's own words give another value; {@code parts} only where the expression has several, as a range
 * or a list, each with {@code begin}, {@code end} and {@code value}. Safe for many threads.
 */
public final class DateJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** The expression as one line, without the line end. */
  public String line(DatedDocument dated, DateExpression date) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(dated, date, json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return line.toString();
  }

  private static void write(DatedDocument dated, DateExpression date, JsonGenerator json) throws IOException {
    Span span = dated.span(date);
    json.writeStartObject();
    json.writeStringField("document", dated.document().id());
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", span.of(dated.document().text()));
    json.writeStringField("value", date.value().toString());
    json.writeStringField("basis", date.basis().label());
    json.writeStringField("role", date.role().label());
    json.writeStringField("rule", date.rule());
    Optional<Edtf> clash = date.clash();
    if (clash.isPresent()) {
      json.writeStringField("clash", clash.get().toString());
    }
    if (date.parts().size() > 1) {
      json.writeArrayFieldStart("parts");
      for (DateExpression.Part part : date.parts()) {
        write(dated.span(part), part.value(), json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Span span, Edtf value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
    json.writeStringField("value", value.toString());
    json.writeEndObject();
  }
}
