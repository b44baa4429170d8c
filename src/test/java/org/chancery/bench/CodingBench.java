package org.chancery.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.ActorTagger;
import org.chancery.actor.DocumentHints;
import org.chancery.actor.World;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coded;
import org.chancery.coding.Coder;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles of about 3,000 characters a second and core: cut into tokens, tagged with actors, coded whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class CodingBench {
  private static final int REPEATS = 3;
  private static final String TEXT = """
      The prime minister of Norway arrived in Nairobi on Tuesday for a three-day official visit to Kenya.
      He was met at the airport by Foreign Minister Alfred Mutua, and the two sides held talks later in the day.
      Officials described the atmosphere as open and said that work on the remaining questions would go on.
      Kenya and Norway signed an agreement on fisheries in Oslo in March 1998, and in October that year Norway
      opened an embassy in Nairobi. The harbour has been widened twice in the past ten years, and the railway now
      reaches the northern valleys. Farmers in the border districts have asked for better roads.
      The president of Kenya will pay a state visit to Sweden next year, the spokesman said in a statement.
      The museum shows letters, photographs and maps from the early years of the friendship between the peoples.
      """;

  private LanguagePack pack;
  private SentenceSplitter splitter;
  private ActorTagger tagger;
  private Coder coder;
  private Document document;
  private Tokens tokens;
  private List<Sentence> sentences;

  /** Loads the pack and cuts the article. */
  @Setup
  public void load() {
    pack = LanguagePack.open("en").orElseThrow();
    splitter = SentenceSplitter.load(pack);
    World world = World.load();
    tagger = ActorTagger.load(pack, world);
    coder = new Coder(world, Codebook.standard());
    String text = (TEXT.replace('\n', ' ') + "\n\n").repeat(REPEATS);
    document = new Document("bench", Optional.empty(), Optional.empty(), text,
        new Publication(Optional.of("2024-05-10"), Publication.Origin.GIVEN, "bench"), Publisher.UNKNOWN, "en",
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
    tokens = pack.tokenizer().tokenize(text);
    sentences = splitter.split(tokens, document.blocks());
  }

  /** Cutting one article into tokens. */
  @Benchmark
  public Tokens tokenize() {
    return pack.tokenizer().tokenize(document.text());
  }

  /** Finding the actors of one article already cut. */
  @Benchmark
  public List<ActorSpan> tag() {
    return tagger.tag(tokens, sentences, DocumentHints.NONE);
  }

  /** Coding one article, from text to mentions. */
  @Benchmark
  public Coded code() {
    return coder.code(document).orElseThrow();
  }
}
