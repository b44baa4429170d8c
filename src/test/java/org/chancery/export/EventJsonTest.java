package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Citation;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.document.Span;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final Party GUEST = new Party("SWE", Optional.of(380), Optional.of("A. Andersson"),
      Optional.of("foreign minister"), Optional.of("GOV"), "Foreign Minister \"A.\" Andersson");
  private static final Party HOST = new Party("IGO:UN", Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), "UN");
  private static final Place PLACE = new Place("Geneva", Optional.of("CHE"), Optional.of(46.2), Optional.of(6.15));

  private static Event full() {
    Citation citation = new Citation("a.txt", Optional.of("https://example.org/a"), Optional.of("P, Inc."),
        Optional.of("SWE"), Optional.of("1970-02"), "sv", "Hon kom\ntill Genève.", new Span(12, 32),
        Optional.of("0.txt"));
    Mention mention = new Mention("visit", List.of(GUEST), List.of(HOST), Optional.of(PLACE),
        Optional.of(Edtf.parse("1970-02-03")), Optional.of(Basis.RELATIVE), Optional.empty(), Status.ONGOING,
        Optional.of("a spokesman"), 0.75, citation, List.of());
    return new Event("abcdefghijklm", "visit.working", List.of(GUEST), List.of(HOST), Optional.of(PLACE),
        Optional.of(Edtf.parse("1970-02-03")), Optional.of(Basis.STATED), Status.OCCURRED, List.of(mention),
        List.of(new Disagreement("date", List.of(new Disagreement.Value("1970-02-03", List.of("a.txt")),
            new Disagreement.Value("1970-02-04", List.of("b.txt", "c.txt"))))),
        List.of());
  }

  private static Event bare() {
    Citation citation = new Citation("a.txt", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        "und", "S.", new Span(0, 2));
    Mention mention = new Mention("meeting", List.of(HOST), List.of(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Status.PLANNED, Optional.empty(), 0.5, citation, List.of());
    return new Event("nopqrstuvwxyz", "meeting", List.of(HOST), List.of(), Optional.empty(), Optional.empty(),
        Optional.empty(), Status.PLANNED, List.of(mention), List.of(), List.of());
  }

  @Test
  void theLineIsTheContractToTheLetter() {
    assertThat(new EventJson(Codebook.standard()).line(full())).isEqualTo("""
        {"id":"abcdefghijklm","act":"visit.working","plover":{"type":"CONSULT","mode":"visit","quad":1},"cameo":"042",\
        "goldstein":1.9,"date":"1970-02-03","basis":"stated","status":"occurred",\
        "source":[{"state":"SWE","cow":380,"person":"A. Andersson","office":"foreign minister","sector":"GOV",\
        "text":"Foreign Minister \\"A.\\" Andersson"}],\
        "target":[{"state":"IGO:UN","cow":null,"person":null,"office":null,"sector":null,"text":"UN"}],\
        "place":{"name":"Geneva","state":"CHE","lat":46.2,"lon":6.15},\
        "mentions":[{"document":"a.txt","url":"https://example.org/a","publisher":"P, Inc.","publisher_state":"SWE",\
        "published":"1970-02","language":"sv","sentence":"Hon kom\\ntill Genève.","begin":12,"end":32,\
        "date":"1970-02-03","basis":"relative","status":"ongoing","attributed_to":"a spokesman","confidence":0.75,\
        "copy_of":"0.txt"}],\
        "disagreements":[{"field":"date","values":[{"value":"1970-02-03","documents":["a.txt"]},\
        {"value":"1970-02-04","documents":["b.txt","c.txt"]}]}]}""");
  }

  @Test
  void whatIsUnknownIsNullAndNotLeftOut() {
    assertThat(new EventJson(Codebook.standard()).line(bare())).isEqualTo("""
        {"id":"nopqrstuvwxyz","act":"meeting","plover":{"type":"CONSULT","mode":null,"quad":1},"cameo":"040",\
        "goldstein":1.0,"date":null,"basis":null,"status":"planned",\
        "source":[{"state":"IGO:UN","cow":null,"person":null,"office":null,"sector":null,"text":"UN"}],"target":[],\
        "place":null,"mentions":[{"document":"a.txt","url":null,"publisher":null,"publisher_state":null,\
        "published":null,"language":"und","sentence":"S.","begin":0,"end":2,"date":null,"basis":null,\
        "status":"planned","attributed_to":null,"confidence":0.5,"copy_of":null}],"disagreements":[]}""");
  }

  @Test
  void aRowHasAFieldForEveryColumn() throws IOException {
    EventCsv csv = new EventCsv(Codebook.standard());
    StringBuilder out = new StringBuilder();
    csv.header(out);
    csv.write(full(), out);
    csv.write(bare(), out);
    assertThat(out.toString().split("\r\n", -1)).containsExactly(
        "id,act,plover_type,plover_mode,plover_quad,cameo,goldstein,date,earliest,latest,basis,status,source,target,"
            + "source_cow,target_cow,source_persons,target_persons,place,place_state,lat,lon,mentions,documents,"
            + "publisher_states,disagreements,sentence,witnesses,outlets",
        "abcdefghijklm,visit.working,CONSULT,visit,1,042,1.9,1970-02-03,1970-02-03,1970-02-03,stated,occurred,SWE,"
            + "IGO:UN,380,,A. Andersson,,Geneva,CHE,46.2,6.15,1,a.txt,SWE,date,\"Hon kom\ntill Genève.\",1,1",
        "nopqrstuvwxyz,meeting,CONSULT,,1,040,1.0,,,,,planned,IGO:UN,,,,,,,,,,1,a.txt,,,S.,1,1", "");
  }
}
