package org.chancery.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.actor.ActorTagger;
import org.chancery.actor.DocumentHints;
import org.chancery.actor.World;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.time.DatedDocument;
import org.chancery.time.DocumentDater;

/**
 * What coding the documents of files takes of one thread: milliseconds of CPU time and bytes of memory a document, for
 * the whole of it and for its first steps. CPU time hardly changes with what else the machine does, which makes it the
 * figure to compare where JMH would need a machine of its own.
 *
 * <pre>CodingTime ROUNDS PATH…   the last of so many rounds over the documents is told</pre>
 */
public final class CodingTime {
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final World world = World.load();
  private final Coder coder = new Coder(world, Codebook.standard());
  private final Map<String, DocumentDater> daters = new HashMap<>();
  private final Map<String, ActorTagger> taggers = new HashMap<>();

  private CodingTime() {}

  /** Reads the files, codes what is in them so many times and tells what the last time took. */
  public static void main(String[] args) {
    new CodingTime().run(Integer.parseInt(args[0]), List.of(args).subList(1, args.length));
  }

  private void run(int rounds, List<String> paths) {
    List<Document> documents = new ArrayList<>();
    Reader reader = new Reader(ReadOptions.NONE);
    paths.forEach(path -> reader.read(new org.chancery.read.Source.Local(Path.of(path)), result -> {
      if (result instanceof ReadResult.Read(var document) && coder.reads(document.language())) {
        documents.add(document);
      }
    }));
    long units = documents.stream().flatMap(d -> d.blocks().stream()).mapToLong(b -> b.span().length()).sum();
    System.out.printf(Locale.ROOT, "%d documents, %d characters each%n", documents.size(), units / documents.size());
    List<DatedDocument> dated = documents.stream().map(d -> dater(d).read(d)).toList();
    for (int round = 1; round <= rounds; round++) {
      boolean last = round == rounds;
      time("tokens, sentences, dates", last, documents, d -> dater(d).read(d));
      time("actors", last, dated, d -> tagger(d.document()).tag(d.tokens(), d.sentences(), DocumentHints.NONE));
      time("coding, all of it", last, documents, coder::code);
    }
  }

  private DocumentDater dater(Document document) {
    return daters.computeIfAbsent(document.language(), tag -> DocumentDater.open(tag).orElseThrow());
  }

  private ActorTagger tagger(Document document) {
    return taggers.computeIfAbsent(document.language(),
        tag -> Optional.of(tag).flatMap(LanguagePack::open).map(p -> ActorTagger.load(p, world)).orElseThrow());
  }

  private <T> void time(String what, boolean told, List<T> each, Consumer<T> work) {
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long nanos = thread.getCurrentThreadCpuTime();
    each.forEach(work);
    if (told) {
      System.out.printf(Locale.ROOT, "%-26s %6.3f ms %8d kB%n", what,
          (thread.getCurrentThreadCpuTime() - nanos) / 1e6 / each.size(),
          (thread.getCurrentThreadAllocatedBytes() - bytes) / 1024 / each.size());
    }
  }
}
