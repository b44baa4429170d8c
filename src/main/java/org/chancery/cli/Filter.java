package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.chronicle.Query;
import org.chancery.coding.Act;
import org.chancery.coding.Codebook;
import org.chancery.coding.Status;
import org.chancery.time.Edtf;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which events a command is about. */
final class Filter {
  @Parameters(arity = "0..2", paramLabel = "PARTY", description = "One or two states or organisations that take part, as codes (VNM, IGO:UN) or names in any "
      + "pack's language (Vietnam, Nordkorea, 越南).")
  private List<String> parties = List.of();

  @Option(names = "--from", paramLabel = "DATE", description = "Not before this date (EDTF).")
  private Optional<Edtf> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "Not after this date (EDTF).")
  private Optional<Edtf> to = Optional.empty();

  @Option(names = "--act", paramLabel = "ACT", description = "An act or a family of acts: visit, agreement.sign.")
  private Optional<String> act = Optional.empty();

  @Option(names = "--status", paramLabel = "STATUS", description = "One of ${COMPLETION-CANDIDATES}.")
  private Optional<Status> status = Optional.empty();

  @Option(names = "--text", paramLabel = "WORDS", description = "Some sentence that tells it has these words.")
  private Optional<String> text = Optional.empty();

  /** The query that the options say. UsageException for a party or act that nobody knows. */
  Query query(Rooms rooms) {
    PartyNames names = new PartyNames(rooms.world());
    act.ifPresent(name -> known(rooms.codebook(), name));
    return new Query(parties.stream().map(names::code).toList(), from.map(Edtf::earliest), to.map(Edtf::latest),
        act.stream().toList(), status.stream().collect(Collectors.toSet()), text);
  }

  private static void known(Codebook codebook, String name) {
    if (codebook.act(name).isEmpty()) {
      List<String> family = codebook.acts().stream()
          .map(Act::name)
          .filter(a -> a.startsWith(Act.family(name)) || !a.contains("."))
          .toList();
      throw new UsageException("there is no act \"" + name + "\"; there are " + String.join(", ", family));
    }
  }
}
