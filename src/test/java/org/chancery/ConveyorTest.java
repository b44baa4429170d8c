package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ConveyorTest {
  private static final String SENTENCE = "The harbour master of Port Alba received the pilots on Friday morning. ";

  @TempDir
  Path folder = Path.of("");

  @Test
  @Timeout(60)
  void longDocumentsAreNotReadFarAhead() throws Exception {
    write(20);
    AtomicInteger ahead = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int room = SENTENCE.length() * 10 * 3;
    List<ReadResult> results = new ArrayList<>();
    new Conveyor(new Reader(ReadOptions.NONE), 2, room).run(List.of(new Source.Local(folder)), result -> {
      most.accumulateAndGet(ahead.incrementAndGet(), Math::max);
      return result;
    }, result -> {
      results.add(result);
      pause();
      ahead.decrementAndGet();
    });
    assertThat(results).hasSize(20).allMatch(ReadResult.Read.class::isInstance);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  @Timeout(60)
  void aDocumentLongerThanTheRoomIsWorkedOnAlone() throws Exception {
    write(5);
    List<ReadResult> results = new ArrayList<>();
    new Conveyor(new Reader(ReadOptions.NONE), 2, 100).run(List.of(new Source.Local(folder)), result -> result,
        results::add);
    assertThat(results).hasSize(5);
  }

  @Test
  @Timeout(60)
  void anErrorOfTheReadingThreadEndsTheRun() throws IOException {
    write(1);
    Reader reader = new Reader(ReadOptions.NONE, finding -> {
      throw new AssertionError("no memory, say");
    });
    assertThatThrownBy(() -> new Conveyor(reader, 1).run(List.of(new Source.Local(folder)), result -> result,
        result -> {})).hasMessageContaining("no memory");
  }

  private void write(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(i + ".txt"), SENTENCE.repeat(10).strip() + ".");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
