package org.chancery.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Reads a message; parts that are attached, and pictures and styles of a page, are passed over. */
public final class MessageReader {
  private static final Pattern LABEL = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:-]+)");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*|[ \\t].*");
  private static final Pattern NAME = Pattern.compile("[!-9;-~]+");
  private static final int LONGEST_NAME = 76;
  private static final Pattern KIND = Pattern.compile("(?im)^Content-Type:\\s*(?:multipart|text)/");
  private static final Pattern VERSION = Pattern.compile("(?im)^MIME-Version:");

  private final int longest;
  private Optional<Message.Part> html = Optional.empty();
  private Optional<Message.Part> plain = Optional.empty();
  private Map<String, String> head = new HashMap<>();

  /** A reader of one message, whose parts are held up to so many bytes. */
  public MessageReader(int longest) {
    this.longest = longest;
  }

  /** Whether a file that begins so is a message: its head is fields alone, and says that it is MIME. */
  public static boolean begins(String begin) {
    int colon = begin.indexOf(':');
    if (colon <= 0 || colon > LONGEST_NAME || !NAME.matcher(begin.substring(0, colon)).matches()) {
      return false;
    }
    String unified = begin.replace("\r\n", "\n");
    int blank = unified.indexOf("\n\n");
    String fields = blank < 0
        ? unified.substring(0, Math.max(0, unified.lastIndexOf('\n')))
        : unified.substring(0, blank);
    return !fields.isEmpty() && VERSION.matcher(fields).find() && KIND.matcher(fields).find()
        && fields.lines().allMatch(line -> FIELD.matcher(line).matches());
  }

  /**
   * Reads a message up to its end, or to where it breaks off.
   *
   * @throws IOException where {@code in} does, or where nothing can be made out
   */
  public Message read(InputStream in) throws IOException {
    MimeTokenStream tokens = new MimeTokenStream(
        MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 16).setMaxHeaderCount(1000).build());
    Map<String, String> first = head;
    tokens.parse(in);
    try {
      for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM
          && html.isEmpty(); state = tokens.next()) {
        take(state, tokens);
        first = first.isEmpty() ? head : first;
      }
    } catch (MimeException e) {
      if (plain.isEmpty() && html.isEmpty()) {
        throw new IOException("a message that is damaged: " + e.getMessage(), e);
      }
    }
    Optional<String> subject = Optional.ofNullable(first.get("subject"))
        .map(text -> DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT).strip())
        .filter(text -> !text.isEmpty());
    return new Message(subject, Optional.ofNullable(first.get("date")), html.or(() -> plain));
  }

  private void take(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> head = new HashMap<>();
      case T_FIELD -> {
        Field field = tokens.getField();
        head.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getBody()).strip());
      }
      case T_BODY -> body(tokens);
      default -> {
      }
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    String type = tokens.getBodyDescriptor().getMimeType();
    boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
    boolean attached = head.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT).startsWith("attachment");
    if (attached || !(page || (type.equals("text/plain") && plain.isEmpty()))) {
      return;
    }
    Matcher label = LABEL.matcher(head.getOrDefault("content-type", ""));
    Matcher address = ADDRESS.matcher(head.getOrDefault("content-location", ""));
    Message.Part part = new Message.Part(page, label.find() ? Optional.of(label.group(1)) : Optional.empty(),
        address.find() ? Optional.of(address.group()) : Optional.empty(),
        new ByteArrayInputStream(tokens.getDecodedInputStream().readNBytes(longest + 1)));
    html = page ? Optional.of(part) : html;
    plain = page ? plain : Optional.of(part);
  }
}
