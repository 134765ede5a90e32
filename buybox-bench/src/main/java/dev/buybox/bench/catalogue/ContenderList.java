package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.BulkContender;
import dev.buybox.bench.catalogue.contender.ColumnarLoop;
import dev.buybox.bench.catalogue.contender.Contender;
import dev.buybox.bench.catalogue.contender.Description;
import dev.buybox.bench.catalogue.contender.LuceneContender;
import dev.buybox.bench.catalogue.contender.ObjectsContender;
import dev.buybox.bench.catalogue.contender.OnOneThread;
import dev.buybox.bench.catalogue.contender.RankerContender;
import dev.buybox.bench.catalogue.contender.ReweighContender;
import dev.buybox.bench.catalogue.contender.Role;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.duckdb.DuckDbContender;
import dev.buybox.bench.catalogue.duckdb.SqlForm;
import dev.buybox.bench.catalogue.floor.ColumnReader;
import dev.buybox.bench.catalogue.floor.ColumnReaders;
import dev.buybox.bench.catalogue.floor.FloorContender;
import dev.buybox.bench.catalogue.floor.FloorLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everyone who may take part. A new contender is one line here. */
final class ContenderList {
  private final Map<String, Maker> makers = new LinkedHashMap<>();

  /** Makes a contender, which may take memory at once. */
  interface Maker {
    Contender of(BenchData data, int threads) throws Exception;
  }

  private ContenderList() {}

  /** Lists those that rank by a policy. */
  static ContenderList of(BenchPolicy policy) {
    ContenderList list = new ContenderList();
    list.addFloors();
    list.addEngine();
    if (policy == BenchPolicy.TEN_CRITERIA) {
      list.addNewWeights();
      list.addJava();
      list.addDuckDb();
    }
    return list;
  }

  /** Returns the names. */
  List<String> names() {
    return List.copyOf(makers.keySet());
  }

  /**
   * Makes those that were asked for. Where there are several threads, what is ours and can use them
   * takes part on one, too.
   */
  List<Contender> make(BenchOptions options, BenchData data) throws Exception {
    List<Contender> made = new ArrayList<>();
    for (Map.Entry<String, Maker> maker : makers.entrySet()) {
      if (options.wants(maker.getKey())) {
        Contender contender = maker.getValue().of(data, options.threads());
        made.add(contender);
        Description description = contender.description();
        if (description.threads() > 1 && description.role() != Role.RIVAL) {
          made.add(new OnOneThread(maker.getValue().of(data, 1)));
        }
      }
    }
    if (made.isEmpty()) {
      throw new IllegalArgumentException("nobody is called so; --list names the contenders");
    }
    return made;
  }

  private void addFloors() {
    for (ColumnReader reader : ColumnReaders.all()) {
      addFloor(reader, FloorLayout.WINNERS, "winners", false);
      addFloor(reader, FloorLayout.FULL_RANKING, "rank", true);
      addFloor(reader, FloorLayout.NEW_WEIGHTS, "weights", false);
    }
  }

  private void addFloor(ColumnReader reader, FloorLayout layout, String name, boolean sideBySide) {
    String kind = reader.label().startsWith("plain") ? "plain" : "vector";
    String fullName = "floor-" + kind + "-" + name;
    makers.put(
        fullName,
        (data, threads) ->
            new FloorContender(
                fullName,
                reader,
                layout,
                sideBySide,
                data.engine().catalog().offerCount(),
                data.engine().catalog().boxCount(),
                threads));
  }

  private void addEngine() {
    makers.put("box-by-box", (data, threads) -> new RankerContender(data.ranker(), false));
    makers.put("box-by-box-rank", (data, threads) -> new RankerContender(data.ranker(), true));
    for (BulkContender.Form form : BulkContender.Form.values()) {
      makers.put(
          form.label(),
          (data, threads) -> new BulkContender(data.engine(), data::ranker, form, threads));
    }
  }

  private void addNewWeights() {
    makers.put("reweigher", (data, threads) -> new ReweighContender(data.engine(), threads));
  }

  private void addJava() {
    for (ColumnarLoop.Form form : ColumnarLoop.Form.values()) {
      makers.put(form.label(), (data, threads) -> new ColumnarLoop(data.flat(), form));
    }
    for (ObjectsContender.Form form : ObjectsContender.Form.values()) {
      makers.put(form.label(), (data, threads) -> new ObjectsContender(data.flat(), form));
    }
    makers.put("lucene-compiled", (data, threads) -> new LuceneContender(data.flat(), false));
    makers.put("lucene-raw", (data, threads) -> new LuceneContender(data.flat(), true));
  }

  private void addDuckDb() {
    for (SqlForm form : SqlForm.all()) {
      makers.put(
          form.name(), (data, threads) -> new DuckDbContender(data.database(), form, threads));
    }
  }
}
