package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.chancery.time.DateContext;
import org.chancery.time.DateExpression;
import org.chancery.time.DateReader;
import org.chancery.time.Edtf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Sentences a second and core of the date reader, on text already cut into tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class DateBench {
  private static final int SENTENCES = 800;

  /** Of the mix of the press: two sentences in five tell a date. */
  private static final List<String> PRESS = List.of(
      "The president of the republic received the ambassador in the palace and thanked him for his long service.",
      "From March 28 to April 2, 1978 the king paid a state visit to the two neighbouring countries of the north.",
      "The sides exchanged views on trade, on fisheries and on the situation of the students in both capitals.",
      "Fifty years ago the founders of the two states laid the ground for what is now a firm friendship.",
      "On Tuesday the minister left for home after he had laid a wreath at the monument of the unknown soldier.",
      "The agreement shall enter into force when the parliaments have ratified it, the spokesman told the press.",
      "In October that year the first trade office was opened, and in 1981 and 1984 the prime ministers met.",
      "The hosts gave a banquet for the delegation, at which speeches were made by the heads of both sides.",
      "They will keep step with each other in the affairs of the region and of the world, he added.",
      "Nobody had expected the talks to go so well, a diplomat who asked not to be named said afterwards.");

  private DateReader reader;
  private Tokens press;
  private Tokens plain;
  private List<Sentence> pressSentences;
  private List<Sentence> plainSentences;
  private DateContext context;

  /** Cuts both texts. */
  @Setup
  public void cut() {
    LanguagePack pack = LanguagePack.open("en").orElseThrow();
    reader = DateReader.load(pack);
    context = new DateContext(Optional.of(Edtf.parse("2024-10-06")), Optional.empty());
    List<String> dateless = List.of(PRESS.get(0), PRESS.get(2), PRESS.get(5), PRESS.get(7), PRESS.get(8));
    press = pack.tokenizer().tokenize(text(PRESS));
    plain = pack.tokenizer().tokenize(text(dateless));
    pressSentences = sentences(press);
    plainSentences = sentences(plain);
  }

  /** Two sentences in five tell a date. */
  @Benchmark
  @OperationsPerInvocation(SENTENCES)
  public List<DateExpression> press() {
    return reader.read(press, pressSentences, context);
  }

  /** None does. */
  @Benchmark
  @OperationsPerInvocation(SENTENCES)
  public List<DateExpression> plain() {
    return reader.read(plain, plainSentences, context);
  }

  private static String text(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentences.get(i % sentences.size())).append('\n');
    }
    return text.toString();
  }

  private static List<Sentence> sentences(Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.text().substring(tokens.end(i - 1), tokens.begin(i)).contains("\n")) {
        sentences.add(new Sentence(from, i, sentences.size() / 4, false));
        from = i;
      }
    }
    return sentences;
  }

  /** Runs this benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(DateBench.class.getSimpleName()).build()).run();
  }
}
