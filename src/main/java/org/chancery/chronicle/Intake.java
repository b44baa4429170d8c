package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.actor.Sighting;
import org.chancery.coding.Citation;
import org.chancery.coding.Coded;
import org.chancery.coding.Mention;
import org.chancery.copies.Fingerprint;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.resolve.Resolver;
import org.chancery.time.Basis;

/**
 * Takes coded documents in, many in one transaction, so that whatever ends the program leaves whole documents. A
 * document that is already there, coded by the same coder, changes nothing; one that changed takes the old one's place.
 */
final class Intake {
  private static final int DOCUMENTS = 400;
  private static final int MENTIONS = 4000;
  private static final int LETTERS = 4 << 20;
  private static final List<String> OF_DOCUMENT = List.of("blocks", "asides", "mentions", "sightings", "fingerprints");

  private final Database database;
  private final Resolver resolver;
  private final String coder;
  private final boolean keepTexts;
  private final Map<String, Item> waiting = new LinkedHashMap<>();
  private int mentions;
  private long letters;
  private long nextMention;

  /** A document that waits, with the digest of what it was read from and what it is compared with others by. */
  private record Item(Coded coded, String sha256, Fingerprint fingerprint) {}

  Intake(Database database, Resolver resolver, String coder, boolean keepTexts) {
    this.database = database;
    this.resolver = resolver;
    this.coder = coder;
    this.keepTexts = keepTexts;
    this.nextMention = 1 + database.ask("SELECT coalesce(max(id), 0) FROM mentions", s -> {}, rows -> {
      rows.next();
      return rows.getLong(1);
    });
  }

  void add(Document read, Coded coded) {
    Document document = coded.document();
    Document kept = keepTexts ? document : withoutText(document);
    waiting.put(document.id(), new Item(new Coded(kept, coded.mentions(), coded.persons(), coded.credit()),
        Digest.of(read), Fingerprint.of(document)));
    mentions += coded.mentions().size();
    letters += kept.text().length();
    if (waiting.size() >= DOCUMENTS || mentions >= MENTIONS || letters >= LETTERS) {
      flush();
    }
  }

  /** The documents that this very coder has coded up to now. */
  Holdings holdings() {
    flush();
    return Holdings.of(database, coder);
  }

  /** Writes what waits. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, String> known = known();
    List<String> old = known.entrySet().stream()
        .filter(e -> !e.getValue().equals(mark(e.getKey()))).map(Map.Entry::getKey).toList();
    List<Item> fresh = waiting.values().stream()
        .filter(i -> !mark(i.coded().document().id()).equals(known.get(i.coded().document().id()))).toList();
    if (!fresh.isEmpty()) {
      long before = nextMention;
      try {
        database.transaction(() -> {
          if (!old.isEmpty()) {
            remove(old);
          }
          write(fresh);
          return true;
        });
      } catch (RuntimeException e) {
        nextMention = before;
        throw e;
      }
    }
    waiting.clear();
    mentions = 0;
    letters = 0;
  }

  private String mark(String id) {
    Item item = waiting.get(id);
    return item == null ? "" : item.sha256() + " " + coder;
  }

  private Map<String, String> known() {
    return database.ask("SELECT id, sha256, coder FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))",
        s -> s.setArray(1, database.texts(waiting.keySet())), rows -> {
          Map<String, String> known = new HashMap<>();
          while (rows.next()) {
            known.put(rows.getString(1), rows.getString(2) + " " + rows.getString(3));
          }
          return known;
        });
  }

  private void remove(List<String> ids) throws SQLException {
    String these = " IN (SELECT unnest(?::VARCHAR[]))";
    database.change("INSERT INTO touched SELECT DISTINCT block FROM mentions WHERE document" + these,
        s -> s.setArray(1, database.texts(ids)));
    for (String table : List.of("parties", "copied_mentions")) {
      database.change("DELETE FROM " + table + " WHERE mention IN (SELECT id FROM mentions WHERE document" + these
          + ")", s -> s.setArray(1, database.texts(ids)));
    }
    new CopyTables(database).forget(ids);
    for (String table : OF_DOCUMENT) {
      database.change("DELETE FROM " + table + " WHERE document" + these, s -> s.setArray(1, database.texts(ids)));
    }
    database.change("DELETE FROM documents WHERE id" + these, s -> s.setArray(1, database.texts(ids)));
  }

  private void write(List<Item> items) throws SQLException {
    try (Table documents = new Table(database, "documents");
        Table blocks = new Table(database, "blocks");
        Table asides = new Table(database, "asides");
        Table sightings = new Table(database, "sightings");
        Table fingerprints = new Table(database, "fingerprints");
        Table uncompared = new Table(database, "uncompared")) {
      for (Item item : items) {
        document(item, documents);
        fingerprints.begin().text(item.coded().document().id()).number(item.fingerprint().text())
            .bytes(item.fingerprint().bytes()).text(item.coded().credit()).end();
        uncompared.begin().text(item.coded().document().id()).end();
        parts(item.coded().document(), blocks, asides);
        for (Sighting seen : item.coded().persons()) {
          sightings.begin().text(item.coded().document().id()).text(seen.name()).text(seen.state())
              .text(seen.office()).end();
        }
      }
    }
    TreeSet<String> touched = new TreeSet<>();
    try (Table mentionTable = new Table(database, "mentions"); Table parties = new Table(database, "parties")) {
      for (Item item : items) {
        for (Mention mention : item.coded().mentions()) {
          String block = resolver.block(mention);
          touched.add(block);
          mention(mention, block, mentionTable);
          parties(nextMention, mention, parties);
          nextMention++;
        }
      }
    }
    try (Table table = new Table(database, "touched")) {
      for (String block : touched) {
        table.begin().text(block).end();
      }
    }
  }

  private void document(Item item, Table table) throws SQLException {
    Document document = item.coded().document();
    table.begin().text(document.id()).text(document.url()).text(document.title())
        .text(keepTexts ? Optional.of(document.text()) : Optional.empty())
        .text(document.publication().date()).text(lower(document.publication().origin()))
        .text(document.publication().reason())
        .text(document.publisher().name()).text(document.publisher().state())
        .text(document.language()).text(item.sha256()).text(coder).end();
  }

  private static void parts(Document document, Table blocks, Table asides) throws SQLException {
    for (Block block : document.blocks()) {
      blocks.begin().text(document.id()).whole(block.span().begin()).whole(block.span().end())
          .text(lower(block.kind())).end();
    }
    for (Aside aside : document.asides()) {
      asides.begin().text(document.id()).whole(aside.span().begin()).whole(aside.span().end())
          .text(aside.reason()).end();
    }
  }

  private void mention(Mention mention, String block, Table table) throws SQLException {
    Citation citation = mention.citation();
    table.begin().number(nextMention).text(citation.document()).text(block).text(mention.act())
        .text(mention.place().map(Place::name)).text(mention.place().flatMap(Place::state))
        .real(mention.place().flatMap(Place::latitude)).real(mention.place().flatMap(Place::longitude))
        .text(mention.date().map(Object::toString)).text(mention.basis().map(Basis::label))
        .text(mention.clash().map(Object::toString)).text(mention.status().label()).text(mention.attributedTo())
        .real(mention.confidence()).text(citation.sentence())
        .whole(citation.span().begin()).whole(citation.span().end()).text(Json.reasons(mention.reasons())).end();
  }

  private static void parties(long id, Mention mention, Table table) throws SQLException {
    side(id, "source", mention.source(), table);
    side(id, "target", mention.target(), table);
  }

  private static void side(long id, String side, List<Party> parties, Table table) throws SQLException {
    for (int i = 0; i < parties.size(); i++) {
      Parties.write(parties.get(i), table.begin().number(id).text(side).whole(i));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Document withoutText(Document document) {
    return new Document(document.id(), document.url(), document.title(), "", document.publication(),
        document.publisher(), document.language(), List.of(), List.of());
  }
}
