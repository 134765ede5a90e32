package dev.buybox.analyst.load;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Reads the rows of a CSV file by blocks: one thread parts the file, several parse, and what they
 * found is taken in the order of the file, so that nothing depends on how many they are. Where a
 * block is not regular, the rest of the file is read row by row.
 */
final class FileBlocks {
  private static final int BLOCKS_A_THREAD = 2;

  private final BlockFile file;
  private final CsvTable table;
  private final RecordBlocks blocks;
  private final Threads threads;
  private final Catalog.Builder catalog;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Deque<BlockParser> idle = new ArrayDeque<>();
  private boolean lastRead;
  private long lines;
  private long rows;

  /** A block, who parses it, and what comes of it. */
  private record Pending(RecordBlock block, BlockParser parser, Future<ParsedBlock> parsed) {}

  FileBlocks(
      BlockFile file,
      CsvTable table,
      RecordBlocks blocks,
      Catalog.Builder catalog,
      Threads threads) {
    this.file = file;
    this.table = table;
    this.blocks = blocks;
    this.catalog = catalog;
    this.threads = threads;
  }

  /** Adds all rows to the catalogue. */
  void addAll(BadRows badRows, Progress progress) {
    for (readAhead(); !pending.isEmpty(); readAhead()) {
      Pending next = pending.element();
      ParsedBlock parsed = Threads.result(next.parsed());
      if (!parsed.regular()) {
        addRest(badRows, progress);
        return;
      }
      pending.remove();
      blocks.recycle(next.block());
      take(parsed, next.parser().target(), badRows);
      idle.push(next.parser());
      progress.tell(rows, table.fraction());
    }
  }

  private void readAhead() {
    while (!lastRead && pending.size() < BLOCKS_A_THREAD * threads.count()) {
      Optional<RecordBlock> next = blocks.next();
      lastRead = next.isEmpty() || !next.get().regular();
      next.ifPresent(this::submit);
    }
  }

  private void submit(RecordBlock block) {
    BlockParser parser = idle.isEmpty() ? newParser() : idle.pop();
    pending.add(new Pending(block, parser, threads.submit(() -> parser.parse(block))));
  }

  private BlockParser newParser() {
    return new BlockParser(table.header(), table.used(), file.target(catalog));
  }

  private void take(ParsedBlock parsed, BlockTarget target, BadRows badRows) {
    for (ParsedBlock.BadLine bad : parsed.badRows()) {
      badRows.add(table.bad(lines + bad.line(), bad.fault()));
    }
    rows += target.size();
    target.addToCatalogue(lines);
    lines += parsed.lines();
  }

  private void addRest(BadRows badRows, Progress progress) {
    List<RecordBlock> unread = new ArrayList<>();
    pending.forEach(each -> unread.add(each.block()));
    pending.forEach(each -> Threads.result(each.parsed()));
    CsvTable rest = table.from(blocks.from(unread), lines);
    file.addRest(rest, rows, catalog, badRows, progress);
  }
}
