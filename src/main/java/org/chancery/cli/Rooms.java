package org.chancery.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.chancery.Pipeline;
import org.chancery.actor.World;
import org.chancery.chronicle.Chronicle;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.read.ReadOptions;
import org.chancery.read.Reader;
import org.jspecify.annotations.Nullable;

/** The rooms behind the commands, wired in one place and each opened when the first command asks for it. */
final class Rooms {
  private @Nullable Codebook codebook;
  private @Nullable World world;
  private @Nullable Coder coder;

  Codebook codebook() {
    Codebook open = codebook;
    if (open == null) {
      open = Codebook.standard();
      codebook = open;
    }
    return open;
  }

  World world() {
    World open = world;
    if (open == null) {
      open = World.load();
      world = open;
    }
    return open;
  }

  Coder coder() {
    Coder open = coder;
    if (open == null) {
      open = new Coder(world(), codebook());
      coder = open;
    }
    return open;
  }

  Reader reader(ReadOptions options) {
    return new Reader(options);
  }

  Pipeline pipeline(ReadOptions options) {
    return new Pipeline(reader(options), coder(), Runtime.getRuntime().availableProcessors());
  }

  /** The chronicle in this file to write to, or one that lives as long as the command where there is none. */
  Chronicle chronicle(Optional<Path> file) {
    return file.map(f -> Chronicle.open(f, codebook(), CoderVersion.current()))
        .orElseGet(() -> Chronicle.inMemory(codebook()));
  }
}
