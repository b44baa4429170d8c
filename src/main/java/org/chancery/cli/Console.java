package org.chancery.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command writes: data to {@code out}, messages and progress to {@code err}.
 *
 * @param out buffered, UTF-8
 * @param err UTF-8
 * @param outIsTerminal whether a person sees {@code out} as it comes
 * @param errIsTerminal whether a person sees {@code err} as it comes
 * @param colour whether {@code out} may be styled
 */
record Console(PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, boolean colour) {
  /**
   * The process's own console. The launcher tells by the property {@code chancery.terminal} which of "out" and "err"
   * are terminals, since Java itself cannot tell them apart.
   */
  static Console of(OutputStream out, OutputStream err, Map<String, String> environment, String terminals) {
    boolean outIsTerminal = terminals.contains("out");
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Console(writer(out), writer(err), outIsTerminal, terminals.contains("err"),
        outIsTerminal && !dumb && !noColour);
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
  }

  /** One line for a person, to {@code err}. */
  void say(String line) {
    out.flush();
    err.println(line);
    err.flush();
  }

  /** The text less prominent where {@code out} may be styled. */
  String dim(String text) {
    return styled("2", text);
  }

  /** The text more prominent where {@code out} may be styled. */
  String strong(String text) {
    return styled("1", text);
  }

  private String styled(String code, String text) {
    return Optional.of(text).filter(t -> colour && !t.isEmpty()).map(t -> "\033[" + code + "m" + t + "\033[0m")
        .orElse(text);
  }
}
