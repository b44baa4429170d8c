package org.chancery.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The inputs that are kept for a fuzz target, by the names of their files; before them, no bytes. */
final class Corpus implements ArgumentsProvider {
  @Override
  public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
      throws IOException, URISyntaxException {
    List<Arguments> inputs = new ArrayList<>();
    inputs.add(Arguments.of(Named.of("nothing", new byte[0])));
    String folder = "/fuzz/" + context.getRequiredTestClass().getSimpleName() + "/"
        + context.getRequiredTestMethod().getName();
    URL kept = Corpus.class.getResource(folder);
    if (kept != null) {
      try (Stream<Path> files = Files.list(Path.of(kept.toURI()))) {
        for (Path file : files.sorted().toList()) {
          inputs.add(Arguments.of(Named.of(String.valueOf(file.getFileName()), Files.readAllBytes(file))));
        }
      }
    }
    return inputs.stream();
  }
}
