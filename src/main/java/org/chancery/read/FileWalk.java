package org.chancery.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the files at a path: itself, or those below it in the order of their names. */
final class FileWalk {
  private static final int DEEPEST = 200;

  /** What the walk meets. */
  interface Visitor {
    /** A file, and the id of a document in it. */
    void file(Path file, String id);

    /** Something that holds no document, and why. */
    void skipped(String id, String reason);
  }

  void walk(Path path, Visitor visitor) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    String id = name == null ? path.toString() : name.toString();
    if (Files.isDirectory(path)) {
      Counting counting = new Counting(visitor);
      folder(path, "", counting, new ArrayDeque<>());
      if (counting.met == 0) {
        visitor.skipped(path.toString(), "a folder without documents");
      }
    } else if (Files.exists(path)) {
      visitor.file(path, id);
    } else {
      boolean dangling = Files.isSymbolicLink(path);
      visitor.skipped(path.toString(), dangling ? "a link that leads nowhere" : "no such file or folder");
    }
  }

  private void folder(Path folder, String prefix, Visitor visitor, Deque<Path> above) {
    String id = prefix.isEmpty() ? folder.toString() : prefix.substring(0, prefix.length() - 1);
    try {
      Path real = folder.toRealPath();
      if (above.contains(real) || above.size() > DEEPEST) {
        visitor.skipped(id, "a link that leads back to a folder above it");
        return;
      }
      above.push(real);
      for (Path child : children(folder)) {
        child(child, prefix + child.getFileName(), visitor, above);
      }
      above.pop();
    } catch (IOException e) {
      visitor.skipped(id, reason(e));
    }
  }

  private void child(Path child, String id, Visitor visitor, Deque<Path> above) {
    if (Files.isDirectory(child)) {
      folder(child, id + "/", visitor, above);
    } else if (Files.isRegularFile(child)) {
      visitor.file(child, id);
    } else {
      visitor.skipped(id, Files.isSymbolicLink(child) ? "a link that leads nowhere" : "neither a file nor a folder");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!child.getFileName().toString().startsWith(".")) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    return children;
  }

  /** An error of the file system in a person's words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "may not be read: permission denied";
    }
    return e instanceof NoSuchFileException
        ? "no such file or folder"
        : "cannot be read: " + (e.getMessage() == null ? "broken off" : e.getMessage());
  }

  /** Passes everything on and counts it. */
  private static final class Counting implements Visitor {
    private final Visitor visitor;
    private long met;

    Counting(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void file(Path file, String id) {
      met++;
      visitor.file(file, id);
    }

    @Override
    public void skipped(String id, String reason) {
      met++;
      visitor.skipped(id, reason);
    }
  }
}
