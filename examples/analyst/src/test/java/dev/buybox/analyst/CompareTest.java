package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code buybox compare}: what it tells, its tables, and what it refuses. */
class CompareTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 3,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
        {"name": "speed", "of": "offer.delivery_days", "weight": 1,
         "value": {"best": 1, "half_life": 2}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "code": "no-stock"}]}
      """;
  private static final String OFFERS =
      """
      product,category,offer,seller,price,currency,delivery_days,stock,views,brand
      p,phones,a,<s>,100.00,EUR,5,1,10,x
      p,phones,b,t,130.00,EUR,1,1,10,x
      q,books,a,<s>,20.00,EUR,1,1,1,y
      q,books,c,t,20.00,EUR,3,1,1,y
      r,books,a,t,9.00,EUR,2,0,5,y
      """;
  private static final String FAST =
      """
      {"scenarios": [
        {"name": "faster", "changes": [
          {"change": "weight", "criterion": "speed", "times": 3}]},
        {"name": "stocked", "changes": [
          {"change": "set", "attribute": "offer.stock", "number": 5, "category": "books"}]},
        {"name": "as it is", "changes": []}]}
      """;

  @TempDir Path folder;
  private String[] inputs = {};
  private String scenarios = "";

  @BeforeEach
  void writeInputs() {
    TestFiles files = new TestFiles(folder);
    scenarios = files.write("scenarios.json", FAST);
    inputs = files.inputs(POLICY, OFFERS);
  }

  private Result compare(String... more) {
    return Result.of(Args.of("compare", inputs, more));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<NamedCsvRecord> rows(String name) {
    try {
      return CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(name))).stream()
          .toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void tellsEachScenarioInOneSentence() {
    assertThat(compare("--scenario", scenarios).endsWith(ExitCode.FINE).rows())
        .contains(
            "faster: 1 of 3 boxes changes hands; customers pay 25.00 % more and get it 2.00 days"
                + " sooner; seller \"<s>\" loses 1.",
            "as it is: None of 3 boxes changes hands.")
        .anySatisfy(
            row -> assertThat(row).startsWith("stocked: 1 of 3 boxes changes hands (1 from"));
  }

  @Test
  void boxesSayWhatTippedThem() {
    compare("--scenario", scenarios, "--boxes", out("boxes.csv")).endsWith(ExitCode.FINE);

    assertThat(rows("boxes.csv")).hasSize(2);
    assertThat(rows("boxes.csv").get(0).getFieldsAsMap())
        .containsEntry("scenario", "faster")
        .containsEntry("product", "p")
        .containsEntry("change", "changed")
        .containsEntry("seller_before", "<s>")
        .containsEntry("seller_after", "t")
        .containsEntry("landed_price_after", "130.00")
        .containsEntry("tipped_by", "criterion")
        .containsEntry("tipped_what", "speed");
    assertThat(rows("boxes.csv").get(1).getFieldsAsMap())
        .containsEntry("change", "gained")
        .containsEntry("offer_before", "")
        .containsEntry("tipped_by", "gate");
  }

  @Test
  void figuresInTheLongForm() {
    compare("--scenario", scenarios, "--demand=views", "--by=brand", "--out", out("f.csv"))
        .endsWith(ExitCode.FINE);

    Map<String, String> figures = figures("f.csv");
    assertThat(figures)
        .containsEntry("faster|total||boxes|count|both", "3")
        .containsEntry("faster|total||boxes_changed|count|both", "1")
        .containsEntry("faster|total||demand_won|sum|before", "11")
        .containsEntry("faster|total||landed_price|p95|after", "130")
        .containsEntry("faster|group|x|boxes_changed|count|both", "1")
        .containsEntry("faster|group|y|boxes_changed|count|both", "0")
        .containsEntry("faster|seller|<s>|boxes_no_longer_won|count|both", "1")
        .containsEntry("faster|seller|t|volume|sum|after", "1300")
        .containsEntry("stocked|total||boxes_gained|count|both", "1");
  }

  private Map<String, String> figures(String name) {
    Map<String, String> figures = new TreeMap<>();
    for (NamedCsvRecord row : rows(name)) {
      List<String> cells = row.getFields();
      figures.put(String.join("|", cells.subList(0, 6)), cells.get(6));
    }
    return figures;
  }

  @Test
  void allFormsHoldTheSame() {
    List<String> args = new ArrayList<>();
    for (String name : List.of("f.csv", "f.parquet", "f.ndjson")) {
      compare("--scenario", scenarios, "--out", out(name)).endsWith(ExitCode.FINE);
      args.add(name);
    }
    ParquetFiles parquet = new ParquetFiles(folder);
    assertThat(args).hasSize(3);
    assertThat(parquet.columns("f.parquet"))
        .containsExactly(
            "scenario|VARCHAR",
            "scope|VARCHAR",
            "name|VARCHAR",
            "figure|VARCHAR",
            "statistic|VARCHAR",
            "side|VARCHAR",
            "value|DOUBLE",
            "unit|VARCHAR");
    String differing =
        "SELECT count(*) FROM (SELECT * FROM '%s/f.parquet' EXCEPT SELECT * FROM %s)";
    String csv = "read_csv('" + folder + "/f.csv', types={'name': 'VARCHAR'})";
    String json = "read_json('" + folder + "/f.ndjson')";
    assertThat(ParquetFiles.query(differing.formatted(folder, csv))).containsExactly("0");
    assertThat(ParquetFiles.query(differing.formatted(folder, json))).containsExactly("0");
  }

  @Test
  void anotherPolicyWithAttributesOfItsOwn() {
    String other =
        new TestFiles(folder).write("other.json", POLICY.replace("delivery_days", "views"));

    Result result = compare("--with", other);

    assertThat(result.endsWith(ExitCode.FINE).out()).contains("offer.delivery_days", "offer.views");
  }

  @Test
  void theSamePolicyChangesNothing() {
    Result result = compare("--with", inputs[1]).endsWith(ExitCode.FINE);

    assertThat(result.out()).contains("None of 3 boxes changes hands.");
  }

  @Test
  void threadsChangeNothing() {
    String one = compare("--scenario", scenarios, "--threads=1", "--by=category").out();

    assertThat(compare("--scenario", scenarios, "--threads=3", "--by=category").out())
        .isEqualTo(one);
  }

  @Test
  void tablesOnStandardOutputMoveTheTextAway() {
    Result result = compare("--scenario", scenarios, "--boxes=-").endsWith(ExitCode.FINE);

    assertThat(result.rows()).hasSize(3).first().asString().startsWith("scenario,product,");
    assertThat(result.err()).contains("faster: 1 of 3 boxes changes hands");
  }

  @Test
  void incumbentsAreHonouredUnlessIgnored() {
    TestFiles files = new TestFiles(folder);
    String near =
        files.write(
            "near.json",
            POLICY.replace(
                "\"gates\"",
                "\"near_tie\": {\"within\": 0.2," + " \"choose\": \"incumbent\"}, \"gates\""));
    String held = files.write("held.csv", "product,offer\np,b\nq,c\n");
    String[] args = {
      "compare", "--policy", near, "--with", inputs[1], "--offers", inputs[3], "--incumbents", held
    };

    assertThat(Result.of(args).endsWith(ExitCode.FINE).out()).contains("2 of 3 boxes change hands");
    assertThat(
            Result.of(
                    Stream.concat(Stream.of(args), Stream.of("--ignore-incumbents"))
                        .toArray(String[]::new))
                .endsWith(ExitCode.FINE)
                .out())
        .contains("None of 3 boxes");
  }

  @Test
  void readsWhatAddedGatesAndCriteriaLookAt() {
    String added =
        """
        {"scenarios": [{"name": "more", "changes": [
          {"change": "add_gate", "gate": {"of": "offer.brand", "in": ["x"], "code": "brand"}},
          {"change": "add_criterion", "criterion":
            {"name": "views", "of": "offer.views", "weight": 1,
             "value": {"points": [[1, 0], [10, 1]]}}}]}]}
        """;
    String file = new TestFiles(folder).write("more.json", added);

    assertThat(compare("--scenario", file).endsWith(ExitCode.FINE).out())
        .contains("more: 1 of 3 boxes changes hands (1 to nobody)", "gate brand");
  }

  @Test
  void refusesWhatIsNotThere() {
    refuses(
        "\"speed\", \"times\": 3",
        "\"sped\", \"times\": 3",
        "scenarios[0].changes[0].criterion",
        "did you mean \"speed\"?");
    refuses(
        "offer.stock", "offer.stok", "scenarios[1].changes[0]", "did you mean \"offer.stock\"?");
    refuses("\"category\": \"books\"", "\"seller\": \"<ss>\"", "scenarios[1].changes[0]", "<s>");
    refuses("\"changes\": []", "\"change\": []", "scenarios[2]", "did you mean \"changes\"?");
    compare("--scenario", scenarios, "--by=brnd")
        .failsWith(ExitCode.BAD_INPUT, "offer.brnd", "did you mean \"brand\"?");
    compare("--scenario", scenarios, "--demand=vews")
        .failsWith(ExitCode.BAD_INPUT, "offer.vews", "did you mean \"views\"?");
    compare("--scenario", scenarios, "--by=delivery_days")
        .failsWith(ExitCode.BAD_INPUT, "offer.delivery_days");
  }

  @Test
  void anOptionThatNamesNothingGetsAdviceThatHelps() {
    for (String option : List.of("--by=brnd", "--demand=vews", "--by=seller.land")) {
      String[] withoutPolicy = {"compare", "--with=cheapest", "--offers", inputs[3], option};
      for (String columns : List.of("--missing-columns=fail", "--missing-columns=allow")) {
        String[] args =
            Stream.concat(Stream.of(withoutPolicy), Stream.of(columns)).toArray(String[]::new);
        Result result = Result.of(args);
        result.failsWith(ExitCode.BAD_INPUT, "an option names what no file has", ": ");
        assertThat(result.err()).doesNotContain("--policy", "--missing-columns");
      }
    }
    String[] fits = {"compare", "--policy=cheapest", "--with", inputs[1], "--offers", inputs[3]};
    Result.of(fits).endsWith(ExitCode.FINE);
    String other = new TestFiles(folder).write("o.json", POLICY.replace("delivery_", "dlivery_"));
    compare("--with", other)
        .failsWith(ExitCode.BAD_INPUT, "the other policy uses", "did you mean \"delivery_days\"?");
  }

  @Test
  void aPriceIsNeitherDemandNorGroup() {
    for (String price : List.of("price", "landed_price", "offer.shipping")) {
      String name = price.startsWith("offer.") ? price : "offer." + price;
      compare("--scenario", scenarios, "--demand", price)
          .failsWith(ExitCode.BAD_INPUT, '"' + name + "\" as a number of offers");
      compare("--scenario", scenarios, "--by", price)
          .failsWith(ExitCode.BAD_INPUT, '"' + name + "\" as a text");
      String set =
          "{\"scenarios\": [{\"name\": \"x\", \"changes\": [{\"change\": \"set\","
              + " \"attribute\": \"%s\", \"number\": 5}]}]}".formatted(name);
      compare("--scenario", new TestFiles(folder).write("set.json", set))
          .failsWith(ExitCode.BAD_INPUT, "scenarios[0].changes[0].attribute", name);
    }
  }

  @Test
  void doesNotSuggestWhatWasSaid() {
    String sellers = new TestFiles(folder).write("sellers.csv", "seller,size\n<s>,1\nt,2\n");
    Result result = compare("--scenario", scenarios, "--sellers", sellers, "--demand=seller.size");
    result.failsWith(ExitCode.BAD_INPUT, "\"seller.size\" as a number of offers");
    assertThat(result.err()).doesNotContain("did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "--demand=pric, ''",
    "--demand=sellr, ''",
    "--demand=categry, ''",
    "--demand=delivery_dais, delivery_days",
    "--demand=vews, views",
    "--demand=returns.nm, ''",
    "--demand=seller.siz, ''",
    "--by=pric, ''",
    "--by=sellr, ''",
    "--by=returns.dn, ''",
    "--by=categry, category",
    "--by=brnd, brand",
    "--by=seller.lnd, land",
    "--by=seller.sellr, ''",
    "--by=delivery_dais, ''"
  })
  void suggestsOnlyColumnsThatAnOptionCouldName(String option, String meant) {
    TestFiles files = new TestFiles(folder);
    String offers =
        files.write(
            "more.csv",
            OFFERS
                .replace("brand\n", "brand,returns.num,returns.den\n")
                .replace(",x\n", ",x,1,2\n")
                .replace(",y\n", ",y,1,2\n"));
    String sellers = files.write("sellers.csv", "seller,size,land\n<s>,1,fr\nt,2,de\n");
    Result result =
        Result.of(
            "compare",
            "--policy",
            inputs[1],
            "--offers",
            offers,
            "--sellers",
            sellers,
            "--scenario",
            scenarios,
            option);

    result.failsWith(ExitCode.BAD_INPUT, "an option names what no file has");
    if (meant.isEmpty()) {
      assertThat(result.err()).doesNotContain("did you mean");
    } else {
      assertThat(result.err()).contains("did you mean \"" + meant + "\"?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JPY, 60, 75, 100, 130, 120",
    "EUR, 60.00, 75.00, 100.00, 130.00, 120.00",
    "KWD, 60.000, 75.000, 100.000, 130.000, 120.000"
  })
  void moneyIsShownWithTheDigitsOfItsCurrency(
      String currency,
      String before,
      String after,
      String groupBefore,
      String groupAfter,
      String volume)
      throws IOException {
    String offers =
        new TestFiles(folder).write("money.csv", OFFERS.replace(".00,EUR", "," + currency));
    Path page = folder.resolve("page.html");
    Result result =
        Result.of(
            "compare",
            "--policy",
            inputs[1],
            "--offers",
            offers,
            "--by=category",
            "--scenario",
            scenarios,
            "--report",
            page.toString());

    assertThat(result.endsWith(ExitCode.FINE).rows())
        .anySatisfy(
            row ->
                assertThat(row)
                    .matches(
                        "price with shipping %s +%s +%s +\\+25.00 %%"
                            .formatted(currency, before, after)));
    assertThat(Files.readString(page))
        .contains(
            "faster|total||landed_price|mean|before\">" + before + "<",
            "faster|total||volume|sum|before\">" + volume + "<",
            "faster|group|phones|landed_price|mean|before\">" + groupBefore + "<",
            "faster|group|phones|landed_price|mean|after\">" + groupAfter + "<");
  }

  @Test
  void aGroupThatNobodyWinsAnyMoreHasNoChangeOfPrice() {
    String gone =
        new TestFiles(folder)
            .write(
                "gone.json",
                FAST.replace(
                    "\"changes\": []",
                    "\"changes\": [{\"change\": \"set\", \"attribute\": \"offer.stock\","
                        + " \"number\": 0, \"category\": \"phones\"}]"));
    assertThat(compare("--scenario", gone, "--by=category").endsWith(ExitCode.FINE).rows())
        .anySatisfy(row -> assertThat(row).matches("phones +1 +1 +-"));
  }

  @Test
  void aScenarioFileMayBeginWithAByteOrderMark() {
    String marked = new TestFiles(folder).write("marked.json", "\uFEFF" + FAST);
    compare("--scenario", marked).endsWith(ExitCode.FINE);
  }

  private void refuses(String right, String wrong, String... said) {
    String file = new TestFiles(folder).write("wrong.json", FAST.replace(right, wrong));
    compare("--scenario", file, "--out", out("none.csv")).failsWith(ExitCode.BAD_INPUT, said);
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  @Test
  void refusesAScenarioThatContradictsItself() {
    String twice = "{\"change\": \"weight\", \"criterion\": \"speed\", \"to\": 2}";
    String file =
        new TestFiles(folder)
            .write(
                "twice.json",
                "{\"scenarios\": [{\"name\": \"x\", \"changes\": [%s, %s]}]}"
                    .formatted(twice, twice));

    compare("--scenario", file).failsWith(ExitCode.BAD_INPUT, "scenarios[0].changes[1]");
  }

  @Test
  void refusesFilesThatAreNoScenarios() {
    TestFiles files = new TestFiles(folder);
    compare("--scenario", files.write("empty.json", ""))
        .failsWith(ExitCode.BAD_INPUT, "empty.json", "an empty document");
    compare("--scenario", files.write("bad.json", new byte[] {'"', (byte) 0xff}))
        .failsWith(ExitCode.BAD_INPUT, "must be UTF-8", "save it as UTF-8");
    compare("--scenario", out("none.json")).failsWith(ExitCode.BAD_INPUT, "there is no such file");
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    String plain = new TestFiles(folder).write("scenarios", FAST);
    Path page = Files.createSymbolicLink(folder.resolve("link.html"), Path.of(inputs[3]));
    for (String option : List.of("--out", "--boxes", "--report")) {
      compare("--scenario", plain, option, plain)
          .failsWith(ExitCode.WRONG_USE, option + " names an input", "scenarios");
      compare("--scenario", plain, option, option.equals("--report") ? page.toString() : inputs[3])
          .failsWith(ExitCode.WRONG_USE, option + " names an input", "offers.csv");
    }
    assertThat(Files.readString(folder.resolve("scenarios"))).isEqualTo(FAST);
    compare("--scenario", scenarios, "--out", out("same.csv"), "--boxes", out("./same.csv"))
        .failsWith(ExitCode.WRONG_USE, "name the same file");
  }

  @Test
  void refusesToWriteTwiceToAFileThatIsLinked() throws IOException {
    Path same = Files.createFile(folder.resolve("same.csv"));
    Files.createSymbolicLink(folder.resolve("link.csv"), same);
    Files.createSymbolicLink(folder.resolve("linked"), folder);
    for (String other : List.of("link.csv", "linked/same.csv", "linked/link.csv")) {
      compare("--scenario", scenarios, "--out", out("same.csv"), "--boxes", out(other))
          .failsWith(ExitCode.WRONG_USE, "name the same file");
    }
    compare("--scenario", scenarios, "--out", out("new.csv"), "--boxes", out("linked/new.csv"))
        .failsWith(ExitCode.WRONG_USE, "name the same file");
  }

  @Test
  void refusesTwoAnswersOnStandardOutput() {
    compare("--scenario", scenarios, "--out=-", "--boxes=-")
        .failsWith(ExitCode.WRONG_USE, "--out", "--boxes", "both standard output");
    compare("--scenario", scenarios, "--out=-", "--report=-")
        .failsWith(ExitCode.WRONG_USE, "--out", "--report", "both standard output");
  }

  @Test
  void tellsWhereItCannotWrite() {
    compare("--scenario", scenarios, "--report", out("none/r.html"))
        .failsWith(ExitCode.CANNOT_WRITE, "there is no such folder");
    compare("--scenario", scenarios, "--boxes", out("b.parquet.gz"))
        .failsWith(ExitCode.WRONG_USE, "--boxes", ".gz");
  }

  @Test
  void writesAllOrNothing() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only where there is such a device");
    for (String full : List.of("--boxes", "--report")) {
      compare("--scenario", scenarios, "--out", out("t.csv"), full, "/dev/full")
          .failsWith(ExitCode.CANNOT_WRITE, "/dev/full cannot be written");
      assertThat(folder.resolve("t.csv")).doesNotExist();
    }
  }

  @Test
  void saysWhatToCompareWith() {
    compare().failsWith(ExitCode.WRONG_USE, "--with POLICY or --scenario FILE");
    compare("--with", "cheapest", "--scenario", scenarios).failsWith(ExitCode.WRONG_USE, "either");
    compare("--with", "cheapst").failsWith(ExitCode.BAD_INPUT, "did you mean \"cheapest\"?");
  }

  @Test
  void emptyCatalogue() {
    String none = new TestFiles(folder).write("none.csv", "product,offer,seller,price\n");

    Result result =
        Result.of(
            "compare",
            "--offers",
            none,
            "--policy=cheapest",
            "--with=cheapest",
            "--out",
            out("f.csv"),
            "--report",
            out("r.html"));

    assertThat(result.endsWith(ExitCode.FINE).out()).contains("None of 0 boxes changes hands.");
    assertThat(figures("f.csv")).containsEntry("cheapest|total||landed_price|mean|after", "");
  }
}
