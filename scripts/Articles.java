import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes generated English articles as JSON Lines, for measuring speed: {@code java Articles.java COUNT FILE}. Sentences
 * that code stand among sentences that do not, in about the measure of agency articles of 3,000 characters. The
 * sequence is fixed: the same arguments give the same bytes.
 */
final class Articles {
  private static final List<String> ACTS = List.of(
      "%1$s paid an official visit to %4$s from %6$d to %7$d %5$s %8$d.",
      "%3$s and %4$s signed an agreement on fishing on %6$d %5$s %8$d.",
      "In %5$s %8$d, %1$s held talks with %2$s on trade and transport.",
      "%1$s sent a message of congratulations to %2$s on the national day.",
      "%3$s and %4$s established diplomatic relations on %6$d %5$s %8$d.",
      "%3$s opened an embassy in %4$s in %8$d.",
      "The government of %3$s will send a delegation to %4$s next month.",
      "%1$s said on Tuesday that %3$s condemned the closing of the border by %4$s.");
  private static final List<String> FILLERS = List.of(
      "Officials described the atmosphere as open and said that work on the remaining questions would go on.",
      "The harbour has been widened twice in the past ten years, and the railway now reaches the northern valleys.",
      "Analysts pointed to the price of grain, which has risen for the third quarter in a row.",
      "A spokesperson declined to comment on the details, but confirmed that experts were preparing the papers.",
      "Trade between the two sides reached 4.2 billion dollars in the first half of the year, customs figures show.",
      "The newspaper wrote in an editorial that the public had long waited for such a step.",
      "Farmers in the border districts have asked for better roads and for a second bridge over the river.",
      "Observers recalled that earlier attempts had failed because neither side was ready to pay for the surveys.",
      "The museum shows letters, photographs and maps from the early years of the friendship.",
      "According to the ministry, the number of students who spend a year abroad has doubled since 2015.");
  private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
      "August", "September", "October", "November", "December");

  private final List<String[]> actors = new ArrayList<>();
  private long state = 20_26;

  private Articles(Path persons) throws IOException {
    for (String line : Files.readAllLines(persons)) {
      String[] row = line.split("\t", -1);
      if (!line.startsWith("#") && row.length > 4) {
        actors.add(new String[] {row[1], row[2], row[4].split("@", 2)[0]});
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args.length > 2 ? args[2] : ".");
    new Articles(home.resolve("world/persons-europe.tsv")).write(Integer.parseInt(args[0]), Path.of(args[1]),
        home.resolve("languages/en/states.tsv"));
  }

  private void write(int count, Path file, Path states) throws IOException {
    List<String[]> names = new ArrayList<>();
    for (String line : Files.readAllLines(states)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] row = line.split("\t", -1);
        names.add(new String[] {row[0], row[1].split("\\|", -1)[0]});
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count; i++) {
        out.write(article(i, names));
        out.write('\n');
      }
    }
  }

  private String article(int number, List<String[]> states) {
    StringBuilder text = new StringBuilder("Notes on two neighbours\\n\\n");
    int sinceAct = 0;
    while (text.length() < 3000) {
      boolean act = sinceAct == 0;
      text.append(act ? act(states) : FILLERS.get(draw(FILLERS.size())));
      sinceAct = (sinceAct + 1) % 4;
      text.append(sinceAct == 0 ? "\\n\\n" : " ");
    }
    return String.format("{\"id\": \"generated-%d\", \"text\": \"%s\", \"published\": \"%d-%02d-%02d\", "
        + "\"publisher\": \"Generated Wire\", \"language\": \"en\"}", number, text, 2000 + draw(25), 1 + draw(12),
        1 + draw(28));
  }

  private String act(List<String[]> states) {
    String[] one = actors.get(draw(actors.size()));
    String[] two = actors.get(draw(actors.size()));
    int day = 1 + draw(20);
    return String.format(ACTS.get(draw(ACTS.size())), "President " + one[0], "President " + two[0],
        states.get(draw(states.size()))[1], states.get(draw(states.size()))[1], MONTHS.get(draw(12)), day, day + 3,
        1950 + draw(74));
  }

  /** The next number of a fixed sequence, below {@code bound}. */
  private int draw(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % bound);
  }
}
