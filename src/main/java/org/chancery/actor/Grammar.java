package org.chancery.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;

/**
 * How a language builds names of actors: the settings of {@code actors.yaml} and the lexicon.
 *
 * @param lexicon every phrase that such a name may be built of
 * @param genitive the suffix that makes a name an owner, "" where there is none
 * @param commas the marks that stand between the parts of an apposition or a chain of offices
 * @param listing the mark that joins offices of one person without "and", "" where there is none
 * @param heads ends of compounds that are offices or organs, the longest first
 * @param organEnds characters that end names of organs, before an office
 * @param shortAfter characters after which a short form stands for a state
 * @param shortWeak short forms that are everyday characters too
 * @param shortBefore characters before which a short form stands for a state
 * @param pairBefore characters before which two short forms are a pair of states
 * @param han how names without capitals are told, null-free: empty data where the language has capitals
 * @param offices what the language's words tell of offices
 * @param surnames persons of the tables by parts of their names, none where the language does not write Latin
 * @param defaults codes taken for an ambiguous name when nothing else decides
 */
record Grammar(
    PhraseTable<Entry> lexicon,
    String genitive,
    String commas,
    String listing,
    List<Compound> heads,
    String organEnds,
    String shortAfter,
    String shortWeak,
    String shortBefore,
    String pairBefore,
    HanNames han,
    OfficeWords offices,
    Surnames surnames,
    Set<String> defaults) {

  /** The end of a compound word with what it makes of the word. */
  record Compound(String end, Entry entry) {}

  static Grammar load(LanguagePack pack, World world) {
    JsonNode yaml = pack.yaml("actors.yaml");
    PhraseTable<Entry> lexicon = new ActorLexicon(pack, world, yaml).table();
    JsonNode names = yaml.path("names");
    OfficeWords offices = OfficeWords.read(yaml);
    boolean latin = ActorLexicon.texts(yaml.path("name_tables")).contains("la");
    return new Grammar(lexicon, yaml.path("genitive").path("suffix").asText(),
        yaml.path("commas").asText(","), yaml.path("listing").asText(),
        Compounds.read(yaml), yaml.path("organ_ends").asText(), yaml.path("short_after").asText(),
        yaml.path("short_weak").asText(),
        yaml.path("short_before").asText(),
        yaml.path("pair_before").asText(),
        new HanNames(new HashSet<>(ActorLexicon.texts(names.path("surnames"))),
            names.path("transliteration").asText(), names.path("stops").asText()),
        offices, new Surnames(latin ? world.persons() : List.of(), offices),
        Set.copyOf(ActorLexicon.texts(yaml.path("defaults"))));
  }
}
