package org.chancery.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The language packs that there are: every folder of {@code languages} on the class path that holds a pack. */
public final class LanguagePacks {
  private LanguagePacks() {}

  /** The tags of all packs, in alphabetical order. */
  public static List<String> tags() {
    TreeSet<String> tags = new TreeSet<>();
    try {
      for (URL folder : Collections.list(LanguagePacks.class.getClassLoader().getResources("languages"))) {
        tags.addAll(tags(folder.toURI()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("language packs: " + e.getMessage(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("language packs: " + e.getMessage(), e);
    }
    return List.copyOf(tags);
  }

  private static List<String> tags(URI folder) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      return packs(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return packs(jar.getPath("languages"));
    }
  }

  private static List<String> packs(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(e -> String.valueOf(e.getFileName()).replace("/", ""))
          .filter(LanguagePack::exists)
          .toList();
    }
  }
}
