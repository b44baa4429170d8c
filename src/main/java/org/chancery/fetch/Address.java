package org.chancery.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of something in the web, in the one form that it is asked for and told in: {@code http} or {@code https},
 * the host in lower case and ASCII, whatever may not stand in an address escaped as UTF-8, without the scheme's own
 * port and without fragment. It never holds credentials.
 *
 * @param uri absolute, with a host and a path
 */
public record Address(URI uri) {
  private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?",
      Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]*)(?::(\\d{0,5}))?");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@/";
  private static final int LONGEST = 8000;

  public Address {
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("not an address with a host alone");
    }
  }

  /**
   * The address that somebody wrote, however carelessly. Throws IllegalArgumentException, with words for a person that
   * do not repeat it, where it is none that can be asked for.
   */
  public static Address of(String written) {
    String text = written.strip().replaceAll("[\\t\\r\\n]", "");
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      Matcher scheme = SCHEME.matcher(text);
      throw new IllegalArgumentException("only http and https addresses are fetched"
          + (scheme.matches() ? ", not " + scheme.group(1).toLowerCase(Locale.ROOT) : ""));
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("an address of more than " + LONGEST + " letters");
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    String path = form.group(3).isEmpty() ? "/" : escaped(form.group(3), "");
    String query = form.group(4) == null ? "" : "?" + escaped(form.group(4).substring(1), "?");
    try {
      return new Address(new URI(scheme + "://" + authority(scheme, form.group(2)) + path + query).normalize());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a sound address: " + e.getReason(), e);
    }
  }

  /** What a link in what stands at this address leads to. Throws IllegalArgumentException like {@link #of}. */
  public Address resolve(String link) {
    String text = link.strip();
    if (SCHEME.matcher(text).matches()) {
      return of(text);
    }
    if (text.startsWith("//")) {
      return of(uri.getScheme() + ":" + text);
    }
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    String path = uri.getRawPath();
    return switch (text.isEmpty() ? '#' : text.charAt(0)) {
      case '#' -> this;
      case '/' -> of(origin + text);
      case '?' -> of(origin + path + text);
      default -> of(origin + path.substring(0, path.lastIndexOf('/') + 1) + text);
    };
  }

  /** The host: a name or the number of a machine. */
  public String host() {
    return uri.getHost();
  }

  /** Scheme, host and port: what one robots.txt is for. */
  String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The last part of its path, which may tell a format; empty where there is none. */
  public String name() {
    return uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static String authority(String scheme, String written) {
    if (written.contains("@")) {
      throw new IllegalArgumentException("an address with a user name or password in it is not fetched");
    }
    Matcher parts = AUTHORITY.matcher(written);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new IllegalArgumentException("an address without a sound host");
    }
    String host = parts.group(1).startsWith("[") ? parts.group(1) : ascii(parts.group(1));
    String port = parts.group(2) == null ? "" : parts.group(2);
    boolean usual = port.isEmpty() || Integer.parseInt(port) == (scheme.equals("https") ? 443 : 80);
    return host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + Integer.parseInt(port));
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host.endsWith(".") ? host.substring(0, host.length() - 1) : host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("an address without a sound host", e);
    }
  }

  /** The text with all escaped that may not stand in an address; what is escaped already stays so. */
  private static String escaped(String text, String more) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0 || more.indexOf(c) >= 0);
      if (plain || isEscape(text, i)) {
        escaped.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%' && at + 2 < text.length() && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
