package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.language.LanguagePack;
import org.chancery.language.LanguagePacks;
import picocli.CommandLine.Command;

/** Lists the language packs. */
@Command(name = "languages", mixinStandardHelpOptions = true, header = "The languages that Chancery reads, and how large each pack is.", footerHeading = "%nExample:%n", footer = "  chancery languages")
final class LanguagesCommand implements Callable<Integer> {
  private final Console console;

  LanguagesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LanguagePacks.tags().stream().flatMap(tag -> LanguagePack.open(tag).stream()).forEach(this::print);
    return Exit.DONE.code();
  }

  private void print(LanguagePack pack) {
    Locale language = Locale.forLanguageTag(pack.tag());
    console.out().println(String.format(Locale.ROOT, "%-4s %-10s %-10s %s", pack.tag(),
        language.getDisplayLanguage(Locale.ENGLISH), language.getDisplayLanguage(language), sizes(pack)));
  }

  private static String sizes(LanguagePack pack) {
    if (!pack.has("frames.yaml")) {
      return "dates only";
    }
    return String.join(", ", List.of(rows(pack, "verbs.tsv", "verbs"), rows(pack, "nouns.tsv", "nouns"),
        rows(pack, "states.tsv", "states"), pack.yaml("frames.yaml").path("frames").size() + " frames",
        pack.yaml("examples.yaml").path("examples").size() + " examples"));
  }

  private static String rows(LanguagePack pack, String file, String what) {
    return pack.rows(file).size() + " " + what;
  }
}
