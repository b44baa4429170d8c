package org.chancery.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.chancery.Conveyor;
import org.chancery.Pipeline;
import org.chancery.actor.Person;
import org.chancery.actor.PersonTable;
import org.chancery.actor.World;
import org.chancery.chronicle.Chronicle;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.read.Finding;
import org.chancery.read.ReadOptions;
import org.chancery.read.Reader;
import org.jspecify.annotations.Nullable;

/** The rooms behind the commands, wired in one place and each opened when the first command asks for it. */
final class Rooms {
  private final Clock clock = Clock.systemUTC();
  private final Once<Codebook> codebook = new Once<>(Codebook::standard);
  private volatile List<Person> known = List.of();
  private final Once<World> world = new Once<>(() -> World.load().with(known()));
  private final Once<Coder> coder = new Once<>(() -> new Coder(world(), codebook()));

  /** Makes the coder know these persons beside those of the tables; to be called before a room is opened. */
  void know(List<Person> persons) {
    known = List.copyOf(persons);
  }

  private List<Person> known() {
    return known;
  }

  /** Which coder this is, with the persons that it was made to know. */
  private String version() {
    CRC32 digest = new CRC32();
    known.forEach(person -> digest.update(PersonTable.row(person).getBytes(StandardCharsets.UTF_8)));
    return CoderVersion.current() + (known.isEmpty() ? "" : "+" + Long.toHexString(digest.getValue()));
  }

  /** Opens the rooms of coding while the command does something else. */
  void begin() {
    Thread.ofPlatform().daemon().name("rooms").start(() -> {
      coder();
      world().persons();
    });
  }

  /** What time it is. */
  Clock clock() {
    return clock;
  }

  Codebook codebook() {
    return codebook.get();
  }

  World world() {
    return world.get();
  }

  Coder coder() {
    return coder.get();
  }

  Reader reader(ReadOptions options) {
    return new Reader(options);
  }

  /** A reader that tells {@code findings} what was found in each file. */
  Reader reader(ReadOptions options, Consumer<Finding> findings) {
    return new Reader(options, findings);
  }

  Pipeline pipeline(ReadOptions options, Consumer<Finding> findings) {
    return new Pipeline(reader(options, findings), coder(), Runtime.getRuntime().availableProcessors());
  }

  Conveyor conveyor(ReadOptions options, Consumer<Finding> findings) {
    return new Conveyor(reader(options, findings), Runtime.getRuntime().availableProcessors());
  }

  /** The chronicle in this file to write to, or one that lives as long as the command where there is none. */
  Chronicle chronicle(Optional<Path> file) {
    return file.map(f -> Chronicle.open(f, codebook(), version()))
        .orElseGet(() -> Chronicle.inMemory(codebook()));
  }

  /** A value that is made when it is first asked for. Safe for many threads. */
  private static final class Once<T> {
    private final Supplier<T> make;
    private @Nullable T value;

    Once(Supplier<T> make) {
      this.make = make;
    }

    synchronized T get() {
      T made = value;
      if (made == null) {
        made = make.get();
        value = made;
      }
      return made;
    }
  }
}
