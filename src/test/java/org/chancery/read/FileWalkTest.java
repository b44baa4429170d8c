package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of things that are no files, or that do not stay as they are. */
final class FileWalkTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void pipesAndSocketsAreToldAndNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(run("mkfifo", pipe.toString()), "no pipes here");
    write("a.txt");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
      Reading all = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Reading.of(folder));
      assertThat(all.ids()).containsExactly("a.txt");
      assertThat(all.skippedIds()).containsExactly("pipe", "socket");
      for (String name : List.of("pipe", "socket")) {
        Reading alone = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Reading.of(folder.resolve(name)));
        assertThat(alone.reasons()).singleElement().asString().contains("neither a file nor a folder");
      }
    }
  }

  @Test
  void linksThatLeadInCirclesEnd() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    write("c.txt");
    assertThat(Reading.of(folder).ids()).containsExactly("c.txt");
    assertThat(Reading.of(folder).skippedIds()).containsExactly("a", "b");
    assertThat(Reading.of(folder.resolve("a")).reasons()).containsExactly("a link that leads nowhere");
  }

  @Test
  void foldersThatLinkToOneAnotherAreWalkedOnce() throws IOException {
    int count = 24;
    for (int i = 0; i <= count; i++) {
      Files.createDirectories(folder.resolve("d" + i));
    }
    Files.writeString(folder.resolve("d" + count).resolve("t.txt"), Archives.text(1));
    for (int i = 0; i < count; i++) {
      Files.createSymbolicLink(folder.resolve("d" + i).resolve("x"), folder.resolve("d" + (i + 1)));
      Files.createSymbolicLink(folder.resolve("d" + i).resolve("y"), folder.resolve("d" + (i + 1)));
    }
    Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Reading.of(folder.resolve("d0")));
    assertThat(reading.ids()).containsExactly("x/".repeat(count) + "t.txt");
    assertThat(reading.reasons()).hasSize(count).allMatch(reason -> reason.contains("another link"));
  }

  @Test
  void foldersMayBeDeepButNotWithoutEnd() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 600; i++) {
      deep = Files.createDirectory(deep.resolve("d"));
      if (i == 400) {
        Files.writeString(deep.resolve("t.txt"), Archives.text(1));
      }
    }
    Reading reading = Reading.of(folder);
    assertThat(reading.ids()).containsExactly("d/".repeat(401) + "t.txt");
    assertThat(reading.reasons()).singleElement().asString().contains("folders in one another");
  }

  @Test
  void namesThatAreNoTextStayApart() {
    assertThat(FileNames.decoded("a%FF.txt")).isEqualTo("a%FF.txt");
    assertThat(FileNames.decoded("a%FE.txt")).isEqualTo("a%FE.txt");
    assertThat(FileNames.decoded("%E5%9B%BD%E5")).isEqualTo("国%E5");
    assertThat(FileNames.decoded("a%20b%3F")).isEqualTo("a b?");
    assertThat(FileNames.of(Path.of("what is it?.txt"))).isEqualTo("what is it?.txt");
  }

  @Test
  void aFileThatVanishesIsTold() throws IOException {
    Path first = write("a.txt");
    Path second = write("b.txt");
    List<String> told = new ArrayList<>();
    new Reader(ReadOptions.NONE).read(new Source.Local(folder), result -> {
      switch (result) {
        case ReadResult.Read(var document) -> told.add(document.id());
        case ReadResult.Skipped(var id, var reason) -> told.add(id + ": " + reason);
      }
      delete(second);
    });
    assertThat(told).containsExactly("a.txt", "b.txt: no such file or folder: it is gone");
    assertThat(first).exists();
  }

  private Path write(String name) throws IOException {
    return Files.writeString(folder.resolve(name), Archives.text(1));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
