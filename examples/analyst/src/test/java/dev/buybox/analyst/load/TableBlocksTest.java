package dev.buybox.analyst.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Contradiction;
import dev.buybox.catalog.ContradictionException;
import dev.buybox.policy.AttributeUse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing by blocks on several threads tells and gives the same as row by row. */
class TableBlocksTest {
  private static final String HEADER =
      "product,offer,seller,price,unused,shipping,currency,segment,q,k,l.num,l.den";
  private static final SortedMap<String, AttributeUse> ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "offer.q", AttributeUse.NUMBER,
              "offer.k", AttributeUse.TEXT,
              "offer.l", AttributeUse.COUNTS));
  private static final SortedMap<String, AttributeUse> SELLER_ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "seller.q", AttributeUse.NUMBER,
              "seller.k", AttributeUse.TEXT,
              "seller.l", AttributeUse.COUNTS));
  private static final String[] IDS = {
    "p1", "p2", "p3", "", "ä😀", "\"q\"\"r\"", "\"a,b\nc\"", "x\"y"
  };
  private static final String[] AMOUNTS = {
    "1.50", "2", "3.1", "0", "", "1e3", "5.000", "abc", "-1"
  };
  private static final String[] NUMBERS = {"1", "0.25", "", "-3.5", "1e2", "NaN", "1,5", "\"7\""};
  private static final String[] COUNTS = {"1", "2", "", "9999999999999999", "0"};
  private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\r\n", "\n\n", "\r\n\r\n"};
  private static final String[] ODD = {
    "\r", "\"x\"y,", "\"never closed", "\0", "#", ",", "\uFEFF", "a,b,c\n"
  };

  private static String random(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static byte[] file(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF\n" : "");
    text.append(HEADER).append(random(random, ENDS));
    int wildness = random.nextInt(3);
    int rows = random.nextInt(60);
    for (int row = 0; row < rows; row++) {
      text.append(row(random, row));
      text.append(wildness > 0 && random.nextInt(40) == 0 ? random(random, ODD) : "");
      text.append(row + 1 == rows && random.nextBoolean() ? "" : random(random, ENDS));
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (wildness > 1 && random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static String row(Random random, int row) {
    boolean fine = random.nextInt(4) > 0;
    String id = random.nextInt(15) == 0 ? random(random, IDS) : "o" + row;
    return String.join(
        ",",
        fine ? "p" + random.nextInt(9) : random(random, IDS),
        id,
        "s" + random.nextInt(5),
        fine ? "1" + random.nextInt(9) + ".9" + random.nextInt(9) : random(random, AMOUNTS),
        random.nextInt(5) == 0 ? "\"un\"\"used\n\"" : "",
        random.nextInt(3) == 0 ? random(random, AMOUNTS) : "",
        random.nextInt(20) == 0 ? "USD" : "EUR",
        random.nextInt(30) == 0 ? "x".repeat(1_001) : "",
        fine ? "0." + random.nextInt(100) : random(random, NUMBERS),
        random.nextInt(3) == 0 ? "" : "k" + random.nextInt(3),
        random(random, COUNTS),
        random(random, COUNTS));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void agreeWithRowByRow(boolean skip) {
    for (long seed = 0; seed < 150; seed++) {
      byte[] file = file(seed);
      List<String> expected = loaded(file, skip, TableBlocksTest::rowByRow);
      for (int threads = 1; threads <= 4; threads++) {
        int blockBytes = HEADER.length() + 4 + new Random(seed + threads).nextInt(3_000);
        assertThat(loaded(file, skip, blocks(threads, blockBytes)))
            .as("seed %d, %d threads, blocks of %d bytes", seed, threads, blockBytes)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void agreeWithRowByRowOfSellers(boolean skip) {
    for (long seed = 0; seed < 100; seed++) {
      byte[] file = sellers(new Random(seed));
      List<String> expected = loadedSellers(file, skip, Optional.empty());
      for (int threads = 1; threads <= 3; threads++) {
        int blockBytes = 40 + new Random(seed + threads).nextInt(1_000);
        assertThat(loadedSellers(file, skip, Optional.of(new int[] {threads, blockBytes})))
            .as("seed %d, %d threads, blocks of %d bytes", seed, threads, blockBytes)
            .isEqualTo(expected);
      }
    }
  }

  private static byte[] sellers(Random random) {
    StringBuilder text = new StringBuilder("seller,unused,q,k,l.num,l.den\n");
    int wildness = random.nextInt(3);
    for (int row = random.nextInt(60); row > 0; row--) {
      text.append(random.nextInt(12) == 0 ? random(random, IDS) : "s" + row);
      text.append(",,").append(random(random, NUMBERS));
      text.append(random.nextInt(3) == 0 ? "," : ",k" + random.nextInt(3));
      text.append(',').append(random(random, COUNTS)).append(',').append(random(random, COUNTS));
      text.append(wildness > 0 && random.nextInt(40) == 0 ? random(random, ODD) : "");
      text.append(random(random, ENDS));
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Returns all that was told, and all that is in the catalogue; by blocks or row by row. */
  private static List<String> loadedSellers(byte[] file, boolean skip, Optional<int[]> blocks) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Messages messages = new Messages(new PrintStream(told, true, UTF_8), false);
    Progress progress = new Progress(messages, System::nanoTime);
    BadRows badRows = new BadRows(skip, messages);
    List<String> all = new ArrayList<>();
    InputFile input = InputFile.shipped("sellers", () -> new ByteArrayInputStream(file));
    try (CsvTable table = new CsvTable(input);
        Threads threads = new Threads(blocks.map(each -> each[0]).orElse(1))) {
      SellersFile sellers = new SellersFile(table, SELLER_ATTRIBUTES);
      Catalog.Builder builder = Catalog.builder();
      sellers.attributes().declareIn(builder);
      blocks.ifPresentOrElse(
          each -> new TableBlocks(builder, badRows, progress, threads, each[1]).addAll(sellers),
          () -> sellers.addRest(table, 0, builder, badRows, progress));
      List<Contradiction> leftOut = new ArrayList<>();
      Catalog catalog = skip ? builder.build(leftOut::add) : builder.build();
      leftOut.forEach(each -> all.add(each.toString()));
      for (int seller = 0; seller < catalog.sellerCount(); seller++) {
        all.add(seller(catalog, seller));
      }
    } catch (BadInputException | ContradictionException refused) {
      all.add(String.valueOf(refused.getMessage()));
    }
    all.add(0, told.toString(UTF_8) + badRows.byRule());
    return all;
  }

  private static String seller(Catalog catalog, int seller) {
    int text = catalog.schema().column("seller.k");
    int code = catalog.textCode(text, seller);
    int counts = catalog.schema().column("seller.l");
    return String.join(
        "|",
        catalog.sellerId(seller),
        Double.toString(catalog.number(catalog.schema().column("seller.q"), seller)),
        code < 0 ? "none" : catalog.textValues(text).get(code),
        catalog.numerator(counts, seller) + "/" + catalog.denominator(counts, seller));
  }

  @Test
  void tellWhatWasReadBeforeAFailure() {
    byte[] file = (HEADER + "\np,o,s,bad,,,,,,,,\np,o2,s,1,,,,,,,,\n").getBytes(UTF_8);
    InputFile broken =
        InputFile.shipped("offers", () -> new Breaking(new ByteArrayInputStream(file)));
    List<String> expected = loaded(broken, true, TableBlocksTest::rowByRow);
    assertThat(expected).hasSize(2).last().asString().contains("the disk is on fire");
    assertThat(loaded(broken, true, blocks(2, 1 << 20))).isEqualTo(expected);
  }

  private record Load(OffersFile file, CsvTable table, BadRows badRows, Progress progress) {}

  private static void rowByRow(Load load, Catalog.Builder catalog) {
    load.file().addRest(load.table(), 0, catalog, load.badRows(), load.progress());
  }

  private static BiConsumer<Load, Catalog.Builder> blocks(int count, int blockBytes) {
    return (load, catalog) -> {
      try (Threads threads = new Threads(count)) {
        new TableBlocks(catalog, load.badRows(), load.progress(), threads, blockBytes)
            .addAll(load.file());
        catalog.threads(count).idsAsBytes();
      }
    };
  }

  private static List<String> loaded(
      byte[] file, boolean skip, BiConsumer<Load, Catalog.Builder> way) {
    return loaded(InputFile.shipped("offers", () -> new ByteArrayInputStream(file)), skip, way);
  }

  /** Returns all that was told, and all that is in the catalogue. */
  private static List<String> loaded(
      InputFile file, boolean skip, BiConsumer<Load, Catalog.Builder> way) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Messages messages = new Messages(new PrintStream(told, true, UTF_8), false);
    BadRows badRows = new BadRows(skip, messages);
    List<String> all = new ArrayList<>();
    try (CsvTable table = new CsvTable(file)) {
      OffersFile offers = new OffersFile(table, ATTRIBUTES);
      Catalog.Builder builder = Catalog.builder();
      offers.attributes().declareIn(builder);
      way.accept(
          new Load(offers, table, badRows, new Progress(messages, System::nanoTime)), builder);
      List<Contradiction> leftOut = new ArrayList<>();
      Catalog catalog = skip ? builder.build(leftOut::add) : builder.build();
      leftOut.forEach(each -> all.add(each.toString()));
      addAll(catalog, all);
    } catch (BadInputException | ContradictionException refused) {
      all.add(String.valueOf(refused.getMessage()));
    }
    all.add(0, told.toString(UTF_8) + badRows.byRule());
    return all;
  }

  private static void addAll(Catalog catalog, List<String> all) {
    for (int box = 0; box < catalog.boxCount(); box++) {
      all.add(catalog.product(box) + "|" + catalog.segment(box) + "|" + catalog.currency(box));
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        all.add(offer(catalog, offer));
      }
    }
  }

  private static String offer(Catalog catalog, int offer) {
    int text = catalog.schema().column("offer.k");
    int code = catalog.textCode(text, offer);
    int counts = catalog.schema().column("offer.l");
    return String.join(
        "|",
        catalog.offerId(offer),
        catalog.sellerId(catalog.seller(offer)),
        catalog.priceMinor(offer) + "+" + catalog.shippingMinor(offer),
        String.valueOf(catalog.shippingStated(offer)),
        Double.toString(catalog.number(catalog.schema().column("offer.q"), offer)),
        code < 0 ? "none" : catalog.textValues(text).get(code),
        catalog.numerator(counts, offer) + "/" + catalog.denominator(counts, offer));
  }

  /** A stream that fails where it should end. */
  private static final class Breaking extends FilterInputStream {
    Breaking(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read < 0) {
        throw new IOException("the disk is on fire");
      }
      return read;
    }
  }
}
