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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the files at a path: itself, or those below it in the order of their names. A folder to which several links lead
 * is walked for the first alone, lest folders that link to one another be walked without end. Of what is neither file nor
 * folder only that is read which another program sends here (/dev/stdin, {@code <(command)}): opening a pipe that nobody
 * writes to would wait for ever.
 */
final class FileWalk {
  private static final int DEEPEST = 500;
  private static final Pattern SENT = Pattern.compile("/dev/(?:stdin|fd/\\d+)|/proc/self/fd/\\d+");

  /** What the walk meets. */
  interface Visitor {
    /** A file, and the id of a document in it. */
    void file(Path file, String id);

    /** Something that holds no document, and why. */
    void skipped(String id, String reason);
  }

  void walk(Path path, Visitor visitor) {
    Path whole = path.toAbsolutePath().normalize();
    String id = whole.getFileName() == null ? path.toString() : FileNames.of(whole);
    if (Files.isDirectory(path)) {
      Counting counting = new Counting(visitor);
      folder(path, "", counting, new Way());
      if (counting.met == 0) {
        visitor.skipped(path.toString(), "a folder without documents");
      }
    } else if (Files.isRegularFile(path) || SENT.matcher(path.toString()).matches()) {
      visitor.file(path, id);
    } else if (Files.exists(path)) {
      visitor.skipped(path.toString(), "neither a file nor a folder: send what it gives to standard input");
    } else {
      boolean dangling = Files.isSymbolicLink(path);
      visitor.skipped(path.toString(), dangling ? "a link that leads nowhere" : "no such file or folder");
    }
  }

  /** The folders on the way down, and those that links have led to. */
  private static final class Way {
    private final Deque<Path> above = new ArrayDeque<>();
    private final Set<Path> linked = new HashSet<>();
  }

  private void folder(Path folder, String prefix, Visitor visitor, Way way) {
    String id = prefix.isEmpty() ? folder.toString() : prefix.substring(0, prefix.length() - 1);
    try {
      Path real = folder.toRealPath();
      if (way.above.contains(real)) {
        visitor.skipped(id, "a link that leads back to a folder above it");
      } else if (way.above.size() >= DEEPEST) {
        visitor.skipped(id, "more than " + DEEPEST + " folders in one another; not walked further");
      } else if (!prefix.isEmpty() && Files.isSymbolicLink(folder) && !way.linked.add(real)) {
        visitor.skipped(id, "a link to a folder that another link has led to");
      } else {
        way.above.push(real);
        for (Path child : children(folder)) {
          child(child, prefix + FileNames.of(child), visitor, way);
        }
        way.above.pop();
      }
    } catch (IOException e) {
      visitor.skipped(id, reason(e));
    }
  }

  private void child(Path child, String id, Visitor visitor, Way way) {
    if (Files.isDirectory(child)) {
      folder(child, id + "/", visitor, way);
    } else if (Files.isRegularFile(child)) {
      visitor.file(child, id);
    } else if (Files.isSymbolicLink(child)) {
      visitor.skipped(id, "a link that leads nowhere");
    } else {
      visitor.skipped(id, Files.exists(child) ? "neither a file nor a folder" : "no such file or folder: it is gone");
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
