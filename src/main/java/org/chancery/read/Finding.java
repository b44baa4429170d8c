package org.chancery.read;

/**
 * What was found in one file.
 *
 * @param id what the file is called
 * @param format what it is, with what it is packed in before: "gzip, WARC"
 * @param bytes how many bytes it has, packed as it is; 0 for a file in an archive, which counts as a whole
 * @param inArchive whether it is a file in an archive
 * @param documents how many documents it holds
 * @param skipped how many things in it could not be read
 * @param passed how many records in it hold no document, such as the requests of a crawler
 */
public record Finding(String id, String format, long bytes, boolean inArchive, long documents, long skipped,
    long passed) {
  /** As a line for a person. */
  public String line() {
    return id + ": " + format + ": " + count(documents, "document") + (skipped > 0 ? ", " + skipped + " skipped" : "")
        + (passed > 0 ? ", " + count(passed, "other record") + " passed over" : "");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
